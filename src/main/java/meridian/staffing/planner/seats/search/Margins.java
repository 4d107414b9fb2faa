package meridian.staffing.planner.seats.search;

import java.util.Arrays;

/** What the best way to hold a seat costs with a given person in a given week: the programme of {@link SeatPath} from both ends. */
final class Margins {

    private static final double NEVER = SeatPath.NEVER;
    private static final double BEYOND = NEVER / 10;

    private final double handover;
    private final double[] nobodyYetAfter;
    private final double[] somebodyAfter;
    private final double[] begin;
    private double[] after = {};
    private double[] start = {};
    private int[] blockEnd = {};
    private double[] sat = {};

    Margins(int weeks, double handover) {
        this.handover = handover;
        nobodyYetAfter = new double[weeks + 1];
        somebodyAfter = new double[weeks + 1];
        begin = new double[weeks + 1];
    }

    /**
     * Finds it for each candidate in each week.
     *
     * @param with takes it; {@link SeatPath#NEVER} or about as much where there is no way
     * @return what the best way costs at all
     */
    double of(OpenSeat seat, double[] cost, double[] empty, double[] with) {
        int candidates = seat.candidates();
        backwards(seat, cost, empty);
        double nobodyYet = 0;
        double nobodyAgain = NEVER;
        double left = NEVER;
        Arrays.fill(sat, 0, candidates, NEVER);
        for (int i = 0; i < seat.weeks; i++) {
            begin[i] = i == 0 ? 0 : Math.min(nobodyYet, Math.min(nobodyAgain, left) + handover);
            nobodyAgain = Math.min(nobodyAgain, left) + empty[i];
            nobodyYet += empty[i];
            left = NEVER;
            for (int k = 0; k < candidates; k++) {
                int at = i * candidates + k;
                with[at] = NEVER;
                if (cost[at] >= BEYOND) {
                    sat[k] = NEVER;
                    continue;
                }
                with(seat, i, k, cost[at], with);
                if (seat.atEnd[at]) {
                    left = Math.min(left, sat[k]);
                }
            }
        }
        return nobodyYetAfter[0];
    }

    /** Either has sat long enough before, or is within the block that a stretch begins with. */
    private void with(OpenSeat seat, int i, int k, double cost, double[] with) {
        int candidates = seat.candidates();
        int at = i * candidates + k;
        double sits = sat[k] + cost;
        double best = sits + after[at];
        for (int j = i; j >= earliest(seat, i); j--) {
            int began = j * candidates + k;
            if (blockEnd[began] >= i && start[began] < BEYOND) {
                best = Math.min(best, begin[j] + start[began]);
                if (blockEnd[began] == i) {
                    sits = Math.min(sits, begin[j] + start[began] - after[at]);
                }
            }
        }
        sat[k] = sits;
        with[at] = best;
    }

    private void backwards(OpenSeat seat, double[] cost, double[] empty) {
        int candidates = seat.candidates();
        grow(seat.weeks * candidates, candidates);
        nobodyYetAfter[seat.weeks] = 0;
        somebodyAfter[seat.weeks] = 0;
        for (int i = seat.weeks - 1; i >= 0; i--) {
            double starts = NEVER;
            for (int k = 0; k < candidates; k++) {
                int at = i * candidates + k;
                after[at] = seat.atEnd[at] ? somebodyAfter[i + 1] : NEVER;
                if (i + 1 < seat.weeks) {
                    after[at] = Math.min(after[at], cost[at + candidates] + after[at + candidates]);
                }
                start[at] = start(seat, i, k, cost);
                starts = Math.min(starts, start[at]);
            }
            nobodyYetAfter[i] = Math.min(empty[i] + nobodyYetAfter[i + 1], starts);
            somebodyAfter[i] = Math.min(empty[i] + somebodyAfter[i + 1], starts + handover);
        }
    }

    /** The rest of the weeks when a candidate begins; where the block ends stands in {@link #blockEnd}. */
    private double start(OpenSeat seat, int i, int k, double[] cost) {
        int candidates = seat.candidates();
        int end = seat.fixed[i] >= 0 ? i : Math.min(i + seat.least[i] - 1, seat.freeUntil[i] + 1);
        blockEnd[i * candidates + k] = end;
        if (!seat.atEnd[i * candidates + k]
                || end >= seat.weeks
                || (seat.fixed[i] < 0 && end > seat.freeUntil[i] && seat.fixed[end] != k)) {
            return NEVER;
        }
        double sum = after[end * candidates + k];
        for (int week = i; week <= end; week++) {
            sum += cost[week * candidates + k];
        }
        return Math.min(sum, NEVER);
    }

    /** The first week in which a block that this week is in may have begun. */
    private static int earliest(OpenSeat seat, int i) {
        if (seat.fixed[i] < 0) {
            return Math.max(0, i - seat.least[i] + 1);
        }
        int first = i;
        while (first > 0 && seat.fixed[first - 1] < 0) {
            first--;
        }
        return first;
    }

    private void grow(int cells, int candidates) {
        if (after.length < cells) {
            after = new double[cells];
            start = new double[cells];
            blockEnd = new int[cells];
        }
        if (sat.length < candidates) {
            sat = new double[candidates];
        }
    }
}
