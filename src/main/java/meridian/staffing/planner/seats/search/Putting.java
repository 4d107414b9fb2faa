package meridian.staffing.planner.seats.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Puts lifted seats back into a roster, each in its best way beside the rest. */
final class Putting {

    /** So much is a week worth in which the plan to keep to is kept to: more than anything else. */
    private static final double KEPT = 1e9;

    private final SeatNetwork network;
    private final SeatPath paths;
    private final double[] cost;
    private final double[] empty;
    private final int[] path;
    private final double[] nothing;

    Putting(SeatNetwork network) {
        this.network = network;
        paths = new SeatPath(network.weeks, network.handover);
        int cells = Arrays.stream(network.seats)
                .mapToInt(seat -> seat.weeks * seat.candidates())
                .max()
                .orElse(0);
        cost = new double[cells];
        nothing = new double[cells];
        empty = new double[network.weeks];
        path = new int[network.weeks];
    }

    /**
     * Puts a seat back.
     *
     * @param price of each candidate in each week, in parts of {@code part}
     * @return whether there was a way
     */
    boolean put(Roster roster, OpenSeat seat, double[] price, double part) {
        roster.costs(seat, price, part, cost);
        roster.empty(seat, empty);
        if (paths.solve(seat, cost, empty, path) >= SeatPath.NEVER / 10) {
            return false;
        }
        roster.put(seat, path);
        return true;
    }

    /** Every seat in turn: lead seats first, then urgent ones, then those that few may hold. */
    Roster greedily() {
        Roster roster = new Roster(network);
        for (int seat : order()) {
            put(roster, network.seats[seat], nothing, 0);
        }
        return roster;
    }

    /** As in a plan, as far as it fits, and then the rest. */
    Roster keeping(int[][] plan) {
        Roster roster = new Roster(network);
        double[] kept = new double[nothing.length];
        for (int number : order()) {
            OpenSeat seat = network.seats[number];
            Arrays.fill(kept, 0, seat.weeks * seat.candidates(), 0);
            for (int i = 0; i < seat.weeks; i++) {
                if (plan[number][i] >= 0) {
                    kept[seat.at(i, plan[number][i])] = -1;
                }
            }
            put(roster, seat, kept, KEPT);
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
