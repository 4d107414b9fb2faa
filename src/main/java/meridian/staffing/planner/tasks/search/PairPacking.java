package meridian.staffing.planner.tasks.search;

import java.util.random.RandomGenerator;

/**
 * Shares work out so that everybody is done by a given end, two people at a time: what either could do is pooled and split by an
 * exact subset sum, at random among the splits that fit. Fitting counts what has to come before and after ({@link OneMachine}).
 */
final class PairPacking {

    private final TaskNetwork network;
    private final RandomGenerator random;
    private final OneMachine machine;
    private final int end;
    final int[] resource;
    private final int[][] held;
    private final int[] count;
    private final int[] excess;
    private long total;

    PairPacking(TaskNetwork network, int[] assignment, int end, RandomGenerator random) {
        this.network = network;
        this.random = random;
        this.end = end;
        machine = new OneMachine(network);
        resource = assignment.clone();
        held = new int[network.resources][network.tasks];
        count = new int[network.resources];
        excess = new int[network.resources];
        for (int t = 0; t < network.tasks; t++) {
            held[resource[t]][count[resource[t]]++] = t;
        }
        for (int r = 0; r < network.resources; r++) {
            excess[r] = excess(held[r], count[r]);
            total += excess[r];
        }
    }

    /** By how much all together are over the end. */
    long excess() {
        return total;
    }

    private int excess(int[] tasks, int many) {
        return Math.max(0, machine.bound(tasks, many) - end);
    }

    /** Tries so many moves, or until nobody is over the end. */
    boolean pack(int moves) {
        for (int i = 0; i < moves && total > 0; i++) {
            move(someoneOver());
        }
        return total == 0;
    }

    /** Moves on among packings that fit. */
    void wander(int moves) {
        for (int i = 0; i < moves; i++) {
            move(random.nextInt(network.resources));
        }
    }

    private int someoneOver() {
        int over = 0;
        int chosen = 0;
        for (int r = 0; r < network.resources; r++) {
            if (excess[r] > 0 && random.nextInt(++over) == 0) {
                chosen = r;
            }
        }
        return chosen;
    }

    private void move(int one) {
        int other = random.nextInt(network.resources);
        if (other == one) {
            return;
        }
        int[] pool = new int[count[one] + count[other]];
        int[] ones = new int[pool.length];
        int[] others = new int[pool.length];
        int pooled = 0;
        int forOne = 0;
        int forOther = 0;
        int load = 0;
        int otherLoad = 0;
        int open = 0;
        for (int side = 0; side < 2; side++) {
            int r = side == 0 ? one : other;
            for (int i = 0; i < count[r]; i++) {
                int t = held[r][i];
                boolean mayOne = network.may[t][one];
                boolean mayOther = network.may[t][other];
                if (mayOne && mayOther) {
                    pool[pooled++] = t;
                    open += network.duration[t];
                } else if (mayOne) {
                    ones[forOne++] = t;
                    load += network.duration[t];
                } else {
                    others[forOther++] = t;
                    otherLoad += network.duration[t];
                }
            }
        }
        if (pooled == 0) {
            return;
        }
        shuffle(pool, pooled);
        boolean[] toOne = split(pool, pooled, open, load, otherLoad);
        for (int i = 0; i < pooled; i++) {
            if (toOne[i]) {
                ones[forOne++] = pool[i];
            } else {
                others[forOther++] = pool[i];
            }
        }
        accept(one, ones, forOne, other, others, forOther);
    }

    private void accept(int one, int[] ones, int forOne, int other, int[] others, int forOther) {
        int excessOne = excess(ones, forOne);
        int excessOther = excess(others, forOther);
        if (excessOne + excessOther > excess[one] + excess[other]) {
            return;
        }
        total += excessOne + excessOther - excess[one] - excess[other];
        take(one, ones, forOne, excessOne);
        take(other, others, forOther, excessOther);
    }

    private void take(int r, int[] tasks, int many, int over) {
        System.arraycopy(tasks, 0, held[r], 0, many);
        count[r] = many;
        excess[r] = over;
        for (int i = 0; i < many; i++) {
            resource[tasks[i]] = r;
        }
    }

    private void shuffle(int[] pool, int pooled) {
        for (int i = pooled - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = pool[i];
            pool[i] = pool[j];
            pool[j] = swapped;
        }
    }

    /** Who of the pool goes to the first, so that both are done by the end or are over it as little as can be. */
    private boolean[] split(int[] pool, int pooled, int open, int load, int otherLoad) {
        int words = (open >> 6) + 1;
        long[][] sums = new long[pooled + 1][words];
        sums[0][0] = 1;
        for (int i = 0; i < pooled; i++) {
            shiftedInto(sums[i], network.duration[pool[i]], sums[i + 1]);
        }
        int sum = chosenSum(sums[pooled], open, open + otherLoad - end, end - load);
        boolean[] taken = new boolean[pooled];
        for (int i = pooled - 1; i >= 0; i--) {
            int rest = sum - network.duration[pool[i]];
            boolean without = has(sums[i], sum);
            boolean with = rest >= 0 && has(sums[i], rest);
            if (with && (!without || random.nextBoolean())) {
                taken[i] = true;
                sum = rest;
            }
        }
        return taken;
    }

    private static void shiftedInto(long[] from, int by, long[] to) {
        int words = by >> 6;
        int bits = by & 63;
        for (int w = to.length - 1; w >= 0; w--) {
            long shifted = 0;
            if (w >= words) {
                shifted = from[w - words] << bits;
                if (bits > 0 && w > words) {
                    shifted |= from[w - words - 1] >>> (64 - bits);
                }
            }
            to[w] = from[w] | shifted;
        }
    }

    /** A sum at random among those from least to most; where there is none, the nearest. */
    private int chosenSum(long[] sums, int open, int least, int most) {
        int low = Math.max(0, Math.min(least, most));
        int high = Math.min(open, Math.max(least, most));
        if (low <= high) {
            int start = low + random.nextInt(high - low + 1);
            for (int distance = 0; distance <= high - low; distance++) {
                int sum = start + distance > high ? low + (start + distance - high - 1) : start + distance;
                if (has(sums, sum)) {
                    return sum;
                }
            }
        }
        int middle = Math.clamp((least + most) / 2, 0, open);
        for (int distance = 0; ; distance++) {
            if (middle - distance >= 0 && has(sums, middle - distance)) {
                return middle - distance;
            }
            if (middle + distance <= open && has(sums, middle + distance)) {
                return middle + distance;
            }
        }
    }

    private static boolean has(long[] sums, int sum) {
        return (sums[sum >> 6] >>> sum & 1) != 0;
    }
}
