package meridian.staffing.planner.seats.search;

import java.util.Arrays;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.rules.Rules;

/**
 * A plan as a careful person makes one at a table: seat after seat, lead seats and urgent ones first. Whoever of those who are free can
 * stay longest gets a seat, of equals who has it today, then who suits and costs least; then the next for what is left of it.
 */
public final class SeatBySeat {

    private final SeatNetwork network;
    private final int[][] today;
    private final Roster roster;
    private final PricedCells cells;

    private SeatBySeat(Staffing staffing) {
        network = SeatNetwork.of(staffing, Rules.ALL);
        today = network.numbered(staffing.today());
        roster = new Roster(network);
        cells = new PricedCells(network.weeks);
    }

    public static SeatPlan plan(Staffing staffing) {
        SeatBySeat made = new SeatBySeat(staffing);
        for (int seat : new Putting(made.network).order()) {
            made.hold(made.network.seats[seat]);
        }
        return made.network.named(made.roster.copy());
    }

    private void hold(OpenSeat seat) {
        roster.costs(seat, null, 0, cells);
        double[] cost = cells.byCell(seat);
        int[] path = seat.fixed.clone();
        int week = 0;
        while (week < seat.weeks) {
            int stays = path[week] >= 0 ? 1 : sits(seat, cost, week, path);
            week += Math.max(1, stays);
        }
        roster.put(seat, path);
    }

    /** Puts the best of those who can begin in a week there, and says for how many weeks; 0: nobody can. */
    private int sits(OpenSeat seat, double[] cost, int week, int[] path) {
        int best = -1;
        int longest = 0;
        for (int k = 0; k < seat.candidates(); k++) {
            int stays = stays(seat, cost, week, k);
            if (stays > longest || (stays > 0 && stays == longest && isBetter(seat, cost, week, k, best))) {
                best = k;
                longest = stays;
            }
        }
        if (best >= 0) {
            Arrays.fill(path, week, week + longest, best);
        }
        return longest;
    }

    /** For how many weeks somebody can sit from this one on, up to the next fixed week; 0 where that is too short. */
    private static int stays(OpenSeat seat, double[] cost, int week, int candidate) {
        int first = seat.cell(week, candidate);
        if (first < 0 || !seat.atEnd[first]) {
            return 0;
        }
        int stays = 0;
        for (int i = week; i <= seat.freeUntil[week]; i++) {
            int cell = seat.cell(i, candidate);
            if (cell < 0 || !SeatPath.isAWay(cost[cell])) {
                break;
            }
            stays = seat.atEnd[cell] ? i + 1 - week : stays;
        }
        return stays >= seat.least[week] ? stays : 0;
    }

    private boolean isBetter(OpenSeat seat, double[] cost, int week, int candidate, int than) {
        int holder = today[seat.seat][week];
        return than != holder
                && (candidate == holder || cost[seat.cell(week, candidate)] < cost[seat.cell(week, than)]);
    }
}
