package meridian.staffing.planner.tasks;

/** Units of time from {@code from} up to but not {@code to}. */
public record Span(int from, int to) {

    public boolean overlaps(int start, int finish) {
        return start < to && from < finish;
    }
}
