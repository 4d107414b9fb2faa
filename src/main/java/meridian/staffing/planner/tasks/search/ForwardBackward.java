package meridian.staffing.planner.tasks.search;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Shortens a plan by planning it backwards from its end and then forwards again, over and over: each time in the order in which the
 * plan before ended, so that what there is of slack gathers where it helps.
 */
final class ForwardBackward {

    private final TaskNetwork network;
    private final RandomGenerator random;
    private final ListScheduling forward;
    private final ListScheduling backward;

    ForwardBackward(TaskNetwork network, RandomGenerator random) {
        this.network = network;
        this.random = random;
        forward = new ListScheduling(network);
        backward = new ListScheduling(network.reversed());
    }

    /**
     * The shortest plan found.
     *
     * @param resource who does each task, null where that is open
     * @param end an end that is early enough
     * @param tries how often in a row it may fail to become shorter
     */
    Schedule shortened(Schedule from, int @Nullable [] resource, int end, int tries) {
        Schedule best = from;
        Schedule last = from;
        for (int failures = 0; failures < tries && best.makespan(network) > end; failures++) {
            last = plan(forward, plan(backward, last, resource), resource);
            if (last.makespan(network) < best.makespan(network)) {
                best = last;
                failures = 0;
            }
        }
        return best;
    }

    /** The plan the other way round, those that ended last first. */
    private Schedule plan(ListScheduling list, Schedule from, int @Nullable [] resource) {
        double[] weight = new double[network.tasks];
        for (int t = 0; t < network.tasks; t++) {
            weight[t] = from.start()[t] + network.duration[t] + random.nextDouble();
        }
        return resource == null ? list.plan(weight) : list.planAssigned(weight, resource);
    }
}
