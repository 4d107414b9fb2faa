package meridian.staffing.planner.seats;

/**
 * The staffing plan that a search found.
 *
 * @param bound no plan has a lower value; where that is proven, the value itself and not what rounding leaves below it
 * @param proven whether no plan is better
 * @param settled whether the bound could not be raised further, rather than that the time was over
 */
public record FoundSeats(SeatPlan plan, double value, double bound, boolean proven, boolean settled) {}
