package meridian.staffing.planner.tasks.search;

import java.util.random.RandomGenerator;

/** Makes a plan cheaper that ends in time, a few people at a time. */
final class Cheapening {

    private final TaskNetwork network;
    private final Incumbent limits;
    private final RandomGenerator random;

    Cheapening(TaskNetwork network, Incumbent limits, RandomGenerator random) {
        this.network = network;
        this.limits = limits;
        this.random = random;
    }

    /** A plan as cheap as this one or cheaper that ends by then, as it does. */
    Schedule round(Schedule schedule, int end) {
        Schedule found = new Neighbourhood(network, schedule, end, random).cheaper(limits.secondsLeft());
        return found == null ? schedule : found;
    }
}
