package meridian.staffing.planner.tasks.search;

import java.util.random.RandomGenerator;
import meridian.staffing.planner.NativeSolver;

/** The cheapest plan that ends by a given end. */
final class CostSearch {

    private static final double GOOD = 0.0005;
    private static final int MOST_PACKINGS = 400;

    private final TaskNetwork network;
    private final Incumbent limits;
    private final RandomGenerator random;
    private final AssignedScheduling scheduling;
    private final CostFlow flow;

    /**
     * A cheap plan.
     *
     * @param end the one it was asked to end by; it may end earlier
     * @param bound no plan that ends by then is cheaper
     */
    record Point(int end, Schedule schedule, long cost, long bound) {

        boolean isProven() {
            return cost <= bound;
        }

        double gap() {
            return (double) (cost - bound) / Math.max(1, bound);
        }

        private Point orCheaper(Schedule found, TaskNetwork network) {
            long other = found.cost(network);
            return other < cost ? new Point(end, found, other, bound) : this;
        }
    }

    /** A search that is over when {@code limits} are. */
    CostSearch(TaskNetwork network, Incumbent limits, RandomGenerator random) {
        this.network = network;
        this.limits = limits;
        this.random = random;
        scheduling = new AssignedScheduling(network, random);
        flow = new CostFlow(network);
    }

    /**
     * Searches for so many seconds or until the cheapest is proven.
     *
     * @param start a plan that ends by then
     * @param exact whether the solver is asked as well, for a better bound
     */
    Point cheapestBy(int end, Schedule start, double seconds, boolean exact) {
        long until = System.nanoTime() + (long) (Math.min(seconds, limits.secondsLeft()) * 1e9);
        Point point = new Point(end, start, start.cost(network), flow.bound(end));
        point = packed(point, exact ? System.nanoTime() + (long) (left(until) * 0.3e9) : until);
        if (exact && NativeSolver.isThere() && !point.isProven()) {
            point = solved(point, left(until) * 0.6);
        }
        Cheapening cheapening = new Cheapening(network, limits, random);
        while (NativeSolver.isThere() && point.gap() > GOOD && left(until) > 0) {
            point = point.orCheaper(cheapening.round(point.schedule(), end), network);
        }
        return point;
    }

    /** Packs the work of the cheapest plan again and again, and schedules each packing that is cheaper. */
    private Point packed(Point start, long until) {
        Point point = start;
        CheapPacking packing = packing(point);
        int failures = 0;
        for (int i = 0; i < MOST_PACKINGS && !point.isProven() && left(until) > 0; i++) {
            if (packing.cost() < point.cost()) {
                Schedule found = scheduling.by(point.end(), packing.best(), 0.2, limits);
                if (found == null && ++failures > 8) {
                    return point;
                }
                if (found == null) {
                    packing.restart(point.schedule().resource());
                } else {
                    point = point.orCheaper(found, network);
                }
            }
            packing.shakeAndDescend();
        }
        return point;
    }

    /** From the plan, or from the cheapest shares were work divisible, whichever gets cheaper at once. */
    private CheapPacking packing(Point point) {
        CheapPacking planned = new CheapPacking(network, point.schedule().resource(), point.end(), random);
        planned.descend();
        CheapPacking shared = new CheapPacking(network, flow.rounded(point.end()), point.end(), random);
        if (!shared.mend()) {
            return planned;
        }
        shared.descend();
        return shared.cost() < planned.cost() ? shared : planned;
    }

    private Point solved(Point point, double seconds) {
        AssignmentModel.Answer answer = new AssignmentModel(
                        network, point.end(), point.schedule().resource())
                .solved(seconds, random.nextInt(1 << 20));
        long bound = answer.bound() == Long.MAX_VALUE ? point.bound() : Math.max(point.bound(), answer.bound());
        Point bounded = new Point(point.end(), point.schedule(), point.cost(), bound);
        if (answer.resource() == null || Schedule.cost(network, answer.resource()) >= point.cost()) {
            return bounded;
        }
        Schedule found = scheduling.by(point.end(), answer.resource(), 0.5, limits);
        return found == null ? bounded : bounded.orCheaper(found, network);
    }

    private static double left(long until) {
        return Math.max(0, (until - System.nanoTime()) / 1e9);
    }
}
