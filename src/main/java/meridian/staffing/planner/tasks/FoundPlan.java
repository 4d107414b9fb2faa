package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.List;
import meridian.staffing.planner.Objective;

/**
 * The plan that a search found.
 *
 * @param makespanBound no plan is shorter
 * @param costBound no plan is cheaper
 * @param cheapestInTime no plan as short as this one is cheaper
 * @param proven whether it is best for what was asked for
 * @param front plans of which none is both shorter and cheaper than another, the shortest first; empty unless asked for
 * @param deadlines of the front: the cheapest by some multiples of the shortest
 * @param area of the front, in parts of what the bounds allow; 0 where there is none
 */
public record FoundPlan(
        Objective objective,
        TaskPlan plan,
        int makespanBound,
        BigDecimal costBound,
        BigDecimal cheapestInTime,
        boolean proven,
        List<FrontPoint> front,
        List<Deadline> deadlines,
        double area) {

    /**
     * A plan of the front.
     *
     * @param bound no plan as short is cheaper
     * @param proven whether it is the cheapest of its length
     */
    public record FrontPoint(TaskPlan plan, BigDecimal bound, boolean proven) {}

    /**
     * What being done by some time costs.
     *
     * @param multiple of the shortest makespan that was found
     * @param cost of the cheapest plan found that is done by then
     * @param bound no plan that is done by then is cheaper
     */
    public record Deadline(double multiple, int end, BigDecimal cost, BigDecimal bound) {}
}
