package meridian.staffing.planner.seats;

/**
 * Work that seats are on.
 *
 * @param priority 1 to 5
 */
public record Workstream(int number, String id, String account, int priority) {

    /** What an unfilled day weighs: 1, 2, 4, 8 or 16. */
    public double weight() {
        return 1 << (priority - 1);
    }
}
