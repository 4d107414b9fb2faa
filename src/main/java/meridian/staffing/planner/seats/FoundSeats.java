package meridian.staffing.planner.seats;

/**
 * The staffing plan that a search found.
 *
 * @param bound no plan has a lower value
 * @param proven whether no plan is better
 * @param settled whether the bound could not be raised further, rather than that the time was over
 */
public record FoundSeats(SeatPlan plan, double value, double bound, boolean proven, boolean settled) {}
