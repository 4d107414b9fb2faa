package meridian.staffing.planner.seats.search;

import java.util.Arrays;

/**
 * The cheapest way to hold one seat over all its weeks, given what each week costs with whom: a dynamic programme over weeks. In
 * each week nobody sits, or somebody who has sat long enough to leave; who begins sits a block of the least weeks at once.
 */
final class SeatPath {

    static final double NEVER = 1e18;
    private static final double BEYOND = 1e17;

    private static final int NOBODY_YET = 0;
    private static final int NOBODY_AGAIN = 1;
    private static final int SOMEBODY_LEFT = 2;

    private double[] sits = {};
    private double[] summed = {};
    private int[] run = {};
    private int[] began = {};
    private final double[] nobodyYet;
    private final double[] nobodyAgain;
    private final boolean[] leftBefore;
    private final double[] left;
    private final int[] leaver;
    private final double[] begin;
    private final int[] beginFrom;
    private final double handover;

    /**
     * A programme for seats of so many weeks at most.
     *
     * @param handover what a stretch beyond the first costs
     */
    SeatPath(int weeks, double handover) {
        this.handover = handover;
        nobodyYet = new double[weeks + 1];
        nobodyAgain = new double[weeks + 1];
        leftBefore = new boolean[weeks + 1];
        left = new double[weeks + 1];
        leaver = new int[weeks + 1];
        begin = new double[weeks + 1];
        beginFrom = new int[weeks + 1];
    }

    /**
     * Finds it.
     *
     * @param cost of each candidate in each week, {@link #NEVER} where that may not be
     * @param empty what a week with nobody costs, {@link #NEVER} where that may not be
     * @param path takes the candidate of each week, -1 for nobody; as it was where there is no way
     * @return what it costs, {@link #NEVER} or more where there is no way
     */
    double solve(OpenSeat seat, double[] cost, double[] empty, int[] path) {
        int candidates = seat.candidates();
        grow(seat.weeks * candidates);
        for (int i = 0; i < seat.weeks; i++) {
            beginning(i);
            int row = i * candidates;
            left[i] = NEVER;
            leaver[i] = -1;
            boolean isFixed = seat.fixed[i] >= 0;
            int blockFrom = isFixed ? -1 : i - seat.least[i] + 1;
            boolean mayBegin =
                    !isFixed && blockFrom >= 0 && seat.fixed[blockFrom] < 0 && seat.freeUntil[blockFrom] >= i;
            for (int k = 0; k < candidates; k++) {
                int at = row + k;
                double each = cost[at];
                if (each >= BEYOND) {
                    run[at] = 0;
                    summed[at] = i == 0 ? 0 : summed[at - candidates];
                    sits[at] = NEVER;
                    continue;
                }
                run[at] = i == 0 ? 1 : run[at - candidates] + 1;
                summed[at] = i == 0 ? each : summed[at - candidates] + each;
                double best = i == 0 ? NEVER : sits[at - candidates] + each;
                int from = -1;
                if (isFixed) {
                    for (int j = i; j > i - run[at] && (j == i || seat.fixed[j] < 0); j--) {
                        double block = block(seat, i, j, k);
                        if (block < best) {
                            best = block;
                            from = j;
                        }
                    }
                } else if (mayBegin && run[at] > i - blockFrom) {
                    double block = block(seat, i, blockFrom, k);
                    if (block < best) {
                        best = block;
                        from = blockFrom;
                    }
                }
                sits[at] = best;
                began[at] = from;
                if (best < left[i] && seat.atEnd[at]) {
                    left[i] = best;
                    leaver[i] = k;
                }
            }
            nobody(i, empty[i]);
        }
        return trace(seat, path);
    }

    private double block(OpenSeat seat, int until, int from, int candidate) {
        int candidates = seat.candidates();
        if (!seat.atEnd[from * candidates + candidate]) {
            return NEVER;
        }
        double before = from == 0 ? 0 : summed[(from - 1) * candidates + candidate];
        return begin[from] + summed[until * candidates + candidate] - before;
    }

    private void beginning(int i) {
        if (i == 0) {
            begin[0] = 0;
            beginFrom[0] = NOBODY_YET;
            return;
        }
        begin[i] = nobodyYet[i - 1];
        beginFrom[i] = NOBODY_YET;
        if (nobodyAgain[i - 1] + handover < begin[i]) {
            begin[i] = nobodyAgain[i - 1] + handover;
            beginFrom[i] = NOBODY_AGAIN;
        }
        if (left[i - 1] + handover < begin[i]) {
            begin[i] = left[i - 1] + handover;
            beginFrom[i] = SOMEBODY_LEFT;
        }
    }

    private void nobody(int i, double empty) {
        if (i == 0) {
            nobodyYet[0] = empty;
            nobodyAgain[0] = NEVER;
            return;
        }
        nobodyYet[i] = nobodyYet[i - 1] + empty;
        leftBefore[i] = left[i - 1] < nobodyAgain[i - 1];
        nobodyAgain[i] = Math.min(left[i - 1], nobodyAgain[i - 1]) + empty;
    }

    private double trace(OpenSeat seat, int[] path) {
        int last = seat.weeks - 1;
        double best = Math.min(nobodyYet[last], Math.min(nobodyAgain[last], left[last]));
        if (best >= BEYOND) {
            return NEVER;
        }
        int state = best == nobodyYet[last] ? NOBODY_YET : best == left[last] ? SOMEBODY_LEFT : NOBODY_AGAIN;
        int i = last;
        while (i >= 0) {
            if (state == NOBODY_YET) {
                Arrays.fill(path, 0, i + 1, -1);
                return best;
            }
            if (state == NOBODY_AGAIN) {
                path[i] = -1;
                state = leftBefore[i] ? SOMEBODY_LEFT : NOBODY_AGAIN;
                i--;
                continue;
            }
            int candidate = leaver[i];
            while (began[seat.at(i, candidate)] < 0) {
                path[i--] = candidate;
            }
            int from = began[seat.at(i, candidate)];
            Arrays.fill(path, from, i + 1, candidate);
            state = beginFrom[from];
            i = from - 1;
        }
        return best;
    }

    private void grow(int cells) {
        if (sits.length < cells) {
            sits = new double[cells];
            summed = new double[cells];
            run = new int[cells];
            began = new int[cells];
        }
    }

    /**
     * What a way to hold the seat costs.
     *
     * @param path the candidate of each week, -1 for nobody
     */
    static double costOf(OpenSeat seat, double[] cost, double[] empty, int[] path, double handover) {
        double sum = 0;
        int stretches = 0;
        for (int i = 0; i < seat.weeks; i++) {
            sum += path[i] < 0 ? empty[i] : cost[seat.at(i, path[i])];
            stretches += path[i] >= 0 && (i == 0 || path[i - 1] != path[i]) ? 1 : 0;
        }
        return sum + handover * Math.max(0, stretches - 1);
    }
}
