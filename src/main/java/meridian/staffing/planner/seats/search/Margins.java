package meridian.staffing.planner.seats.search;

import java.util.Arrays;

/** What the best way to hold a seat costs with a given person in a given week: the programme of {@link SeatPath} from both ends. */
final class Margins {

    private static final double NEVER = SeatPath.NEVER;

    private final double handover;
    private final double[] nobodyYetAfter;
    private final double[] somebodyAfter;
    private final double[] begin;
    private double[] after = {};
    private double[] start = {};
    private int[] blockEnd = {};
    private double[] sat = {};
    private int[] satIn = {};

    Margins(int weeks, double handover) {
        this.handover = handover;
        nobodyYetAfter = new double[weeks + 1];
        somebodyAfter = new double[weeks + 1];
        begin = new double[weeks + 1];
    }

    /**
     * Finds it for each cell.
     *
     * @param cost of each cell
     * @param with takes it; {@link SeatPath#NEVER} or about as much where there is no way
     * @return what the best way costs at all
     */
    double of(OpenSeat seat, double[] cost, double[] empty, double[] with) {
        backwards(seat, cost, empty);
        double nobodyYet = 0;
        double nobodyAgain = NEVER;
        double left = NEVER;
        Arrays.fill(sat, 0, seat.candidates(), NEVER);
        Arrays.fill(satIn, 0, seat.candidates(), -1);
        for (int i = 0; i < seat.weeks; i++) {
            begin[i] = i == 0 ? 0 : Math.min(nobodyYet, Math.min(nobodyAgain, left) + handover);
            nobodyAgain = Math.min(nobodyAgain, left) + empty[i];
            nobodyYet += empty[i];
            left = NEVER;
            for (int cell = seat.first[i]; cell < seat.first[i + 1]; cell++) {
                with[cell] = with(seat, i, cell, cost[cell]);
                if (seat.atEnd[cell]) {
                    left = Math.min(left, sat[seat.candidate[cell]]);
                }
            }
        }
        return nobodyYetAfter[0];
    }

    /** Either has sat long enough before, or is within the block that a stretch begins with. */
    private double with(OpenSeat seat, int i, int cell, double cost) {
        int k = seat.candidate[cell];
        double sits = satIn[k] == i - 1 ? sat[k] + cost : NEVER;
        double best = sits + after[cell];
        for (int j = i; j >= earliest(seat, i); j--) {
            int began = seat.cell(j, k);
            if (began < 0) {
                break;
            }
            if (blockEnd[began] >= i && SeatPath.isAWay(start[began])) {
                best = Math.min(best, begin[j] + start[began]);
                if (blockEnd[began] == i) {
                    sits = Math.min(sits, begin[j] + start[began] - after[cell]);
                }
            }
        }
        sat[k] = sits;
        satIn[k] = i;
        return best;
    }

    private void backwards(OpenSeat seat, double[] cost, double[] empty) {
        grow(seat.cells(), seat.candidates());
        nobodyYetAfter[seat.weeks] = 0;
        somebodyAfter[seat.weeks] = 0;
        for (int i = seat.weeks - 1; i >= 0; i--) {
            double starts = NEVER;
            for (int cell = seat.first[i]; cell < seat.first[i + 1]; cell++) {
                after[cell] = seat.atEnd[cell] ? somebodyAfter[i + 1] : NEVER;
                int next = seat.cell(i + 1, seat.candidate[cell]);
                if (next >= 0) {
                    after[cell] = Math.min(after[cell], cost[next] + after[next]);
                }
                start[cell] = start(seat, i, cell, cost);
                starts = Math.min(starts, start[cell]);
            }
            nobodyYetAfter[i] = Math.min(empty[i] + nobodyYetAfter[i + 1], starts);
            somebodyAfter[i] = Math.min(empty[i] + somebodyAfter[i + 1], starts + handover);
        }
    }

    /** The rest of the weeks when a candidate begins; where the block ends stands in {@link #blockEnd}. */
    private double start(OpenSeat seat, int i, int cell, double[] cost) {
        int k = seat.candidate[cell];
        int end = seat.fixed[i] >= 0 ? i : Math.min(i + seat.least[i] - 1, seat.freeUntil[i] + 1);
        blockEnd[cell] = end;
        if (!seat.atEnd[cell]
                || end >= seat.weeks
                || (seat.fixed[i] < 0 && end > seat.freeUntil[i] && seat.fixed[end] != k)) {
            return NEVER;
        }
        double sum = 0;
        int last = cell;
        for (int week = i; week <= end; week++) {
            last = seat.cell(week, k);
            if (last < 0) {
                return NEVER;
            }
            sum += cost[last];
        }
        return Math.min(sum + after[last], NEVER);
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
            satIn = new int[candidates];
        }
    }
}
