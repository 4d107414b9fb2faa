package meridian.staffing.planner.tasks;

/** A task in a plan: who does it, and from when. */
public record Placed(Task task, Resource resource, int start) {

    public int finish() {
        return start + task.duration();
    }
}
