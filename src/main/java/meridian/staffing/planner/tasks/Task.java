package meridian.staffing.planner.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that one capable resource does without interruption.
 *
 * @param duration in units of time, 0 for a milestone
 * @param earliest the unit before which it may not start
 * @param deadline the unit by which it should be finished, null: none
 */
public record Task(
        String id,
        String name,
        int duration,
        List<Need> needs,
        List<Link> after,
        int earliest,
        @Nullable Integer deadline,
        Pin pin) {

    /** A task of the kind that iMOPSE knows. */
    public static Task of(String id, int duration, List<Need> needs, List<String> after) {
        List<Link> links = after.stream().map(before -> new Link(before, 0)).toList();
        return new Task(id, id, duration, needs, links, 0, null, Pin.NONE);
    }

    public Task with(Pin other) {
        return new Task(id, name, duration, needs, after, earliest, deadline, other);
    }

    public Task lasting(int units) {
        return new Task(id, name, units, needs, after, earliest, deadline, pin);
    }

    public Task needing(List<Need> others) {
        return new Task(id, name, duration, others, after, earliest, deadline, pin);
    }

    public Task after(List<Link> others) {
        return new Task(id, name, duration, needs, others, earliest, deadline, pin);
    }

    public Task notBefore(int unit) {
        return new Task(id, name, duration, needs, after, unit, deadline, pin);
    }

    public Task due(int unit) {
        return new Task(id, name, duration, needs, after, earliest, unit, pin);
    }
}
