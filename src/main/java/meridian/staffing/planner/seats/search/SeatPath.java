package meridian.staffing.planner.seats.search;

import java.util.Arrays;

/**
 * The cheapest way to hold one seat over all its weeks, given what each week costs with whom: a dynamic programme over weeks. In
 * each week nobody sits, or somebody who has sat long enough to leave; who begins sits a block of the least weeks at once.
 */
final class SeatPath {

    static final double NEVER = 1e18;
    private static final double BEYOND = 1e17;

    /** Whether what something costs says that there is a way. */
    static boolean isAWay(double cost) {
        return cost < BEYOND;
    }

    private static final int NOBODY_YET = 0;
    private static final int NOBODY_AGAIN = 1;
    private static final int SOMEBODY_LEFT = 2;

    private double[] sits = {};
    private double[] summed = {};
    private int[] run = {};
    private int[] began = {};
    private int[] previous = {};
    private int[] latest = {};
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
     * @param cells who may hold it when, and what that costs
     * @param empty what a week with nobody costs, {@link #NEVER} where that may not be
     * @param path takes the candidate of each week, -1 for nobody; as it was where there is no way
     * @return what it costs, {@link #NEVER} or more where there is no way
     */
    double solve(OpenSeat seat, PricedCells cells, double[] empty, int[] path) {
        grow(cells.count(), seat.candidates());
        Arrays.fill(latest, 0, seat.candidates(), -1);
        int lastWeek = 0;
        for (int i = 0; i < seat.weeks; i++) {
            beginning(i);
            left[i] = NEVER;
            leaver[i] = -1;
            boolean isFixed = seat.fixed[i] >= 0;
            int block = isFixed ? 0 : seat.least[i];
            int blockFrom = i - block + 1;
            boolean mayBegin =
                    !isFixed && blockFrom >= 0 && seat.fixed[blockFrom] < 0 && seat.freeUntil[blockFrom] >= i;
            for (int at = cells.first[i]; at < cells.first[i + 1]; at++) {
                int cell = cells.cell[at];
                follow(at, seat.candidate[cell], lastWeek, cells.cost[at]);
                if (isFixed) {
                    beginAnywhere(seat, cells, i, at);
                } else if (mayBegin && run[at] >= block) {
                    int from = at;
                    for (int j = blockFrom; j < i; j++) {
                        from = previous[from];
                    }
                    beginIn(seat, cells, blockFrom, from, at);
                }
                if (sits[at] < left[i] && seat.atEnd[cell]) {
                    left[i] = sits[at];
                    leaver[i] = at;
                }
            }
            lastWeek = cells.first[i];
            nobody(i, empty[i]);
        }
        return trace(seat, cells, path);
    }

    /** Somebody sits on, who sat the week before. */
    private void follow(int at, int candidate, int lastWeek, double cost) {
        int before = latest[candidate] < lastWeek ? -1 : latest[candidate];
        latest[candidate] = at;
        previous[at] = before;
        run[at] = before < 0 ? 1 : run[before] + 1;
        summed[at] = before < 0 ? cost : summed[before] + cost;
        sits[at] = before < 0 ? NEVER : sits[before] + cost;
        began[at] = -1;
    }

    /** A stretch with a fixed week in it may begin in any week before that is not fixed. */
    private void beginAnywhere(OpenSeat seat, PricedCells cells, int i, int at) {
        int from = at;
        for (int j = i; from >= 0 && (j == i || seat.fixed[j] < 0); j--) {
            beginIn(seat, cells, j, from, at);
            from = previous[from];
        }
    }

    private void beginIn(OpenSeat seat, PricedCells cells, int week, int from, int until) {
        if (seat.atEnd[cells.cell[from]]) {
            double block = begin[week] + summed[until] - summed[from] + cells.cost[from];
            if (block < sits[until]) {
                sits[until] = block;
                began[until] = from;
            }
        }
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

    private double trace(OpenSeat seat, PricedCells cells, int[] path) {
        int last = seat.weeks - 1;
        double best = Math.min(nobodyYet[last], Math.min(nobodyAgain[last], left[last]));
        if (!isAWay(best)) {
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
            int at = leaver[i];
            int candidate = seat.candidate[cells.cell[at]];
            path[i] = candidate;
            while (began[at] < 0) {
                at = previous[at];
                path[--i] = candidate;
            }
            for (int from = began[at]; at != from; at = previous[at]) {
                path[--i] = candidate;
            }
            state = beginFrom[i];
            i--;
        }
        return best;
    }

    private void grow(int cells, int candidates) {
        if (sits.length < cells) {
            sits = new double[cells];
            summed = new double[cells];
            run = new int[cells];
            began = new int[cells];
            previous = new int[cells];
        }
        if (latest.length < candidates) {
            latest = new int[candidates];
        }
    }

    /**
     * What a way to hold the seat costs.
     *
     * @param cost of each cell
     * @param path the candidate of each week, -1 for nobody
     */
    static double costOf(OpenSeat seat, double[] cost, double[] empty, int[] path, double handover) {
        double sum = 0;
        int stretches = 0;
        for (int i = 0; i < seat.weeks; i++) {
            sum += path[i] < 0 ? empty[i] : cost[seat.cell(i, path[i])];
            stretches += path[i] >= 0 && (i == 0 || path[i - 1] != path[i]) ? 1 : 0;
        }
        return sum + handover * Math.max(0, stretches - 1);
    }
}
