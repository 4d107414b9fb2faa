package meridian.staffing.planner.tasks;

/** A task that has to be finished before another starts, and the units of time between (below 0: they may overlap so long). */
public record Link(String task, int lag) {}
