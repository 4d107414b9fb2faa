package meridian.staffing.planner.tasks.search;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Shares work out so that it fits an end, then asks when to do it. Where links are few, all that makes an end hard to reach is
 * filling everybody's time, which this does exactly.
 */
final class PackThenSchedule {

    private static final double WORK = 0.5;
    private static final int MOVES = 4_000;
    private static final int TRIES_BEFORE_LATER = 6;
    private static final int TRIES_BEFORE_AFRESH = 50;

    private final TaskNetwork network;
    private final Incumbent incumbent;
    private final RandomGenerator random;
    private final AssignedScheduling scheduling;
    private int end;
    private int failures;
    private int[] packed;

    PackThenSchedule(TaskNetwork network, Incumbent incumbent, RandomGenerator random) {
        this.network = network;
        this.incumbent = incumbent;
        this.random = random;
        scheduling = new AssignedScheduling(network, random);
        end = incumbent.bound();
        packed = new int[0];
    }

    /** One packing, scheduled where it fits; after some failures a later end is tried, until a shorter plan is found. */
    void round() {
        round(WORK);
    }

    /** The same without the solver. */
    void lightRound() {
        round(0);
    }

    private void round(double work) {
        end = Math.max(incumbent.bound(), Math.min(end, incumbent.makespan() - 1));
        Schedule found = packed(end, work);
        if (found != null && incumbent.offer(found)) {
            failures = 0;
            end = incumbent.bound();
        } else if (++failures % TRIES_BEFORE_LATER == 0) {
            end = end + 1 < incumbent.makespan() ? end + 1 : incumbent.bound();
        }
    }

    private @Nullable Schedule packed(int end, double work) {
        Schedule best = incumbent.best();
        if (best == null) {
            return null;
        }
        if (packed.length == 0 || failures % TRIES_BEFORE_AFRESH == 0) {
            packed = best.resource();
        }
        PairPacking packing = new PairPacking(network, packed, end, random);
        for (int moves = 0; !packing.pack(100); moves += 100) {
            if (moves > MOVES || incumbent.isOver()) {
                return null;
            }
        }
        packing.wander(3 * network.resources);
        packed = packing.resource;
        return scheduling.by(end, packing.resource, work, incumbent);
    }
}
