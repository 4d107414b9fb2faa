package meridian.staffing.planner.seats.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts lifted seats back into a roster, each in its best way beside the rest. */
final class Putting {

    /** So much is a week worth in which the plan to keep to is kept to: more than anything else. */
    private static final double KEPT = 1e9;

    private final SeatNetwork network;
    private final SeatPath paths;
    private final PricedCells cells;
    private final double[] empty;
    private final int[] path;

    Putting(SeatNetwork network) {
        this.network = network;
        paths = new SeatPath(network.weeks, network.handover);
        cells = new PricedCells(network.weeks);
        empty = new double[network.weeks];
        path = new int[network.weeks];
    }

    /**
     * Puts a seat back.
     *
     * @param price of each cell, in parts of {@code part}; null: none
     * @return whether there was a way
     */
    boolean put(Roster roster, OpenSeat seat, double @Nullable [] price, double part) {
        roster.costs(seat, price, part, cells);
        roster.empty(seat, empty);
        if (!SeatPath.isAWay(paths.solve(seat, cells, empty, path))) {
            return false;
        }
        roster.put(seat, path);
        return true;
    }

    /** Every seat in turn: lead seats first, then urgent ones, then those that few may hold. */
    Roster greedily() {
        Roster roster = new Roster(network);
        for (int seat : order()) {
            put(roster, network.seats[seat], null, 0);
        }
        return roster;
    }

    /** As in a plan, as far as it fits, and then the rest: nobody is taken from where they are in it for another seat. */
    Roster keeping(int[][] plan) {
        Roster roster = new Roster(network);
        for (int number : order()) {
            OpenSeat seat = network.seats[number];
            put(roster, seat, seat.prices(plan[number], -KEPT, KEPT), 1);
        }
        for (int number : order()) {
            OpenSeat seat = network.seats[number];
            roster.lift(seat);
            put(roster, seat, seat.prices(plan[number], -KEPT, 0), 1);
        }
        return roster;
    }

    int[] order() {
        return IntStream.range(0, network.seats.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer seat) -> depth(seat, 0))
                        .thenComparingDouble(seat -> -network.seats[seat].worth)
                        .thenComparingInt(seat -> network.seats[seat].candidates()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many lead seats stand above a seat, one above the other. */
    private int depth(int seat, int below) {
        if (below > network.seats.length) {
            return below;
        }
        return Arrays.stream(network.seats[seat].leads)
                .map(lead -> depth(lead, below + 1))
                .max()
                .orElse(below);
    }
}
