package meridian.staffing.planner.tasks.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Shares work out as cheaply as can be so that it fits an end, two people at a time: what either could do is pooled and split anew
 * by an exact programme over the work of the one. What fits stays so.
 */
final class CheapPacking {

    private static final double HARDLY_SHAKEN = 1e-9;
    private static final long NONE = Long.MAX_VALUE / 4;

    private final TaskNetwork network;
    private final RandomGenerator random;
    private final OneMachine machine;
    private final int end;
    private int[] resource;
    private int[] best;
    private long bestCost;

    /** A packing from an assignment that fits. */
    CheapPacking(TaskNetwork network, int[] assignment, int end, RandomGenerator random) {
        this.network = network;
        this.random = random;
        this.end = end;
        machine = new OneMachine(network);
        resource = assignment.clone();
        best = assignment.clone();
        bestCost = Schedule.cost(network, best);
    }

    int[] best() {
        return best.clone();
    }

    long cost() {
        return bestCost;
    }

    /** Goes on from an assignment at its cost. */
    void restart(int[] assignment) {
        resource = assignment.clone();
        best = assignment.clone();
        bestCost = Schedule.cost(network, best);
    }

    /**
     * Takes what does not fit off people, each time by the cheapest split with somebody else, until all fits.
     *
     * @return whether it does
     */
    boolean mend() {
        for (int r = 0; r < network.resources; r++) {
            if (!fits(r) && !mend(r)) {
                return false;
            }
        }
        restart(resource);
        return true;
    }

    private boolean mend(int over) {
        int[] before = resource.clone();
        int[] mended = null;
        for (int other = 0; other < network.resources; other++) {
            split(over, other, HARDLY_SHAKEN);
            if (fits(over) && (mended == null || Schedule.cost(network, resource) < Schedule.cost(network, mended))) {
                mended = resource.clone();
            }
            resource = before.clone();
        }
        resource = mended == null ? before : mended;
        return mended != null;
    }

    /** Splits every pair anew until none gets cheaper. */
    void descend() {
        boolean better = true;
        while (better) {
            better = false;
            for (int one = 0; one < network.resources; one++) {
                for (int other = one + 1; other < network.resources; other++) {
                    better |= split(one, other, 0);
                }
            }
        }
        long cost = Schedule.cost(network, resource);
        if (cost < bestCost) {
            bestCost = cost;
            best = resource.clone();
        }
    }

    /** Leaves the best by some splits that take wages to be a little other than they are, and descends again. */
    void shakeAndDescend() {
        resource = best.clone();
        for (int i = 0; i < 3 + network.resources / 6; i++) {
            split(random.nextInt(network.resources), random.nextInt(network.resources), 0.3);
        }
        descend();
    }

    private boolean split(int one, int other, double shaken) {
        if (one == other || (network.salary[one] == network.salary[other] && shaken == 0)) {
            return false;
        }
        int[] pool = new int[network.tasks];
        int pooled = 0;
        int load = 0;
        int total = 0;
        for (int t = 0; t < network.tasks; t++) {
            if (resource[t] == one || resource[t] == other) {
                total += network.duration[t];
                if (!network.may[t][other]) {
                    load += network.duration[t];
                } else if (network.may[t][one]) {
                    pool[pooled++] = t;
                }
            }
        }
        return pooled > 0 && split(one, other, Arrays.copyOf(pool, pooled), load, total, shaken);
    }

    private boolean split(int one, int other, int[] pool, int load, int total, double shaken) {
        int most = Bounds.there(network, one, 0, end) - load;
        int least = total - Bounds.there(network, other, 0, end) - load;
        if (most < 0) {
            return false;
        }
        boolean[][] taken = new boolean[pool.length][];
        int sum = cheapest(one, other, pool, Math.max(0, least), most, shaken, taken);
        if (sum < 0) {
            return false;
        }
        int[] before = resource.clone();
        for (int i = pool.length - 1; i >= 0; i--) {
            boolean toOne = taken[i][sum];
            resource[pool[i]] = toOne ? one : other;
            sum -= toOne ? network.duration[pool[i]] : 0;
        }
        long saved = Schedule.cost(network, before) - Schedule.cost(network, resource);
        if ((shaken > 0 || saved > 0) && fits(one) && fits(other)) {
            return saved > 0;
        }
        resource = before;
        return false;
    }

    /** The work of the pool that the one does when it is cheapest; -1 where no split fits. */
    private int cheapest(int one, int other, int[] pool, int least, int most, double shaken, boolean[][] taken) {
        long[] cost = new long[most + 1];
        Arrays.fill(cost, NONE);
        cost[0] = 0;
        for (int i = 0; i < pool.length; i++) {
            int duration = network.duration[pool[i]];
            double by = 1 + shaken * (random.nextDouble() - 0.5);
            long toOne = (long) (network.salary[one] * duration * by);
            long toOther = network.salary[other] * duration;
            taken[i] = new boolean[most + 1];
            for (int sum = most; sum >= 0; sum--) {
                long without = cost[sum] + toOther;
                long with = sum >= duration ? cost[sum - duration] + toOne : NONE;
                taken[i][sum] = with < without;
                cost[sum] = Math.min(NONE, Math.min(with, without));
            }
        }
        int chosen = -1;
        for (int sum = least; sum <= most; sum++) {
            if (cost[sum] < NONE && (chosen < 0 || cost[sum] < cost[chosen])) {
                chosen = sum;
            }
        }
        return chosen;
    }

    private boolean fits(int r) {
        int[] tasks = new int[network.tasks];
        int count = 0;
        for (int t = 0; t < network.tasks; t++) {
            if (resource[t] == r) {
                tasks[count++] = t;
            }
        }
        return machine.bound(tasks, count) <= end;
    }
}
