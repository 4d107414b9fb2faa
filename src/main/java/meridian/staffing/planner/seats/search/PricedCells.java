package meridian.staffing.planner.seats.search;

import java.util.Arrays;

/** What each cell of a seat that is thought of costs, week by week. */
final class PricedCells {

    int[] cell = {};
    double[] cost = {};
    /** Where each week begins among them, and how many there are at last. */
    final int[] first;

    private int count;

    /** For seats of so many weeks at most. */
    PricedCells(int weeks) {
        first = new int[weeks + 1];
    }

    /** Takes all cells of a seat. */
    void all(OpenSeat seat, double[] price) {
        begin(seat);
        for (int week = 0; week < seat.weeks; week++) {
            for (int each = seat.first[week]; each < seat.first[week + 1]; each++) {
                add(each, price[each]);
            }
            endWeek(week);
        }
    }

    /** Empties it for a seat, whose weeks are then added one after the other. */
    void begin(OpenSeat seat) {
        count = 0;
        if (cell.length < seat.cells()) {
            cell = new int[seat.cells()];
            cost = new double[cell.length];
        }
    }

    void add(int another, double price) {
        cell[count] = another;
        cost[count++] = price;
    }

    void endWeek(int week) {
        first[week + 1] = count;
    }

    int count() {
        return count;
    }

    /** What each cell of the seat costs, {@link SeatPath#NEVER} where it is not thought of. */
    double[] byCell(OpenSeat seat) {
        double[] all = new double[seat.cells()];
        Arrays.fill(all, SeatPath.NEVER);
        for (int at = 0; at < count; at++) {
            all[cell[at]] = cost[at];
        }
        return all;
    }
}
