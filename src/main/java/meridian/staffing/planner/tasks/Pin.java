package meridian.staffing.planner.tasks;

import org.jspecify.annotations.Nullable;

/** What of a task is settled: who does it, when it starts, or both; null: open. */
public record Pin(@Nullable String resource, @Nullable Integer start) {

    public static final Pin NONE = new Pin(null, null);

    /** Both; what both settle as this does. */
    public Pin and(Pin other) {
        return new Pin(resource == null ? other.resource : resource, start == null ? other.start : start);
    }

    /** What another leaves open is open. */
    public Pin only(Pin other) {
        return new Pin(other.resource == null ? null : resource, other.start == null ? null : start);
    }
}
