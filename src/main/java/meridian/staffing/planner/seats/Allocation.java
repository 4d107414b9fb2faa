package meridian.staffing.planner.seats;

/**
 * Who sits on a seat in weeks of which both are included.
 *
 * @param fixed it stands, also against a rule
 */
public record Allocation(Seat seat, Person person, int from, int to, boolean fixed) {}
