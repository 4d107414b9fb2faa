package meridian.staffing.planner.seats.search;

import java.util.Arrays;
import meridian.staffing.planner.seats.search.SeatNetwork.TeamNeed;
import org.jspecify.annotations.Nullable;

/** Who holds what, and what that leaves of everybody: a plan that seats are lifted out of and put back into. Keeps every rule. */
final class Roster {

    private static final double HAIR = 1e-9;
    private static final int MOST_SEATS = 4;

    private final SeatNetwork network;
    private final int weeks;
    private final int[][] holders;
    private final boolean[] lifted;
    private final double[] seatCost;
    /** The days that each person has left in each week. */
    private final double[] free;

    private final boolean[] isLimited;
    private final int[][] on;
    private final int[] count;
    private final int[][] able;
    private final boolean[][] works;
    private double total;

    /** With what is fixed, and every seat lifted. */
    Roster(SeatNetwork network) {
        this.network = network;
        weeks = network.weeks;
        holders = new int[network.seats.length][];
        lifted = new boolean[holders.length];
        seatCost = new double[holders.length];
        free = new double[network.people * weeks];
        isLimited = new boolean[network.people];
        on = new int[free.length][MOST_SEATS];
        count = new int[free.length];
        able = new int[network.teams.length][weeks];
        works = new boolean[network.people][weeks];
        for (int p = 0; p < network.people; p++) {
            Arrays.fill(free, p * weeks, (p + 1) * weeks, network.most[p]);
            isLimited[p] = network.workstreams[p] != Integer.MAX_VALUE || network.apart[p].length > 0;
            for (int w = 0; w < weeks; w++) {
                works[p][w] = network.works(p, w);
            }
        }
        for (TeamNeed team : network.teams) {
            total += team.weight() * team.atLeast() * (team.to() - team.from() + 1);
        }
        for (OpenSeat seat : network.seats) {
            holders[seat.seat] = seat.fixed.clone();
            lifted[seat.seat] = true;
            for (int i = 0; i < seat.weeks; i++) {
                if (seat.fixed[i] >= 0) {
                    add(seat, i, seat.fixed[i]);
                }
            }
        }
    }

    /** What the plan costs; of what is lifted nothing is counted. */
    double total() {
        return total;
    }

    double seatCost(int seat) {
        return seatCost[seat];
    }

    int[] holders(int seat) {
        return holders[seat];
    }

    int[][] copy() {
        return Arrays.stream(holders).map(int[]::clone).toArray(int[][]::new);
    }

    boolean isLifted(int seat) {
        return lifted[seat];
    }

    /** The seats of a person in a week: {@link #seatsIn} of them. */
    int[] seatsOf(int person, int week) {
        return on[person * weeks + week];
    }

    int seatsIn(int person, int week) {
        return count[person * weeks + week];
    }

    /** Takes everybody off a seat who is not fixed there. */
    void lift(OpenSeat seat) {
        int[] path = holders[seat.seat];
        for (int i = 0; i < seat.weeks; i++) {
            if (seat.fixed[i] < 0 && path[i] >= 0) {
                remove(seat, i, path[i]);
                path[i] = -1;
            }
        }
        total -= seatCost[seat.seat];
        seatCost[seat.seat] = 0;
        lifted[seat.seat] = true;
    }

    /** Puts a lifted seat back as somebody is to hold it in each week. */
    void put(OpenSeat seat, int[] path) {
        int[] mine = holders[seat.seat];
        for (int i = 0; i < seat.weeks; i++) {
            if (seat.fixed[i] < 0 && path[i] >= 0) {
                add(seat, i, path[i]);
            }
            mine[i] = path[i];
        }
        seatCost[seat.seat] = SeatPath.costOf(seat, seat.cost, seat.empty, mine, network.handover);
        total += seatCost[seat.seat];
        lifted[seat.seat] = false;
    }

    /**
     * Who could hold a lifted seat beside the rest in each week, and what that would cost.
     *
     * @param price of each cell, in parts of {@code part}; null: none
     */
    void costs(OpenSeat seat, double @Nullable [] price, double part, PricedCells into) {
        into.begin(seat);
        for (int i = 0; i < seat.weeks; i++) {
            if (seat.fixed[i] >= 0) {
                int cell = seat.cell(i, seat.fixed[i]);
                into.add(cell, seat.cost[cell]);
            } else if (isLed(seat, i)) {
                for (int cell = seat.first[i]; cell < seat.first[i + 1]; cell++) {
                    if (fits(seat, cell)) {
                        into.add(cell, price == null ? seat.cost[cell] : seat.cost[cell] + part * price[cell]);
                    }
                }
            }
            into.endWeek(i);
            for (int t : seat.teams) {
                reward(seat, i, t, into);
            }
        }
    }

    /** What a week of a lifted seat costs with nobody. */
    void empty(OpenSeat seat, double[] into) {
        System.arraycopy(seat.empty, 0, into, 0, seat.weeks);
        for (int led : seat.led) {
            OpenSeat other = network.seats[led];
            for (int i = 0; i < other.weeks; i++) {
                int week = other.from + i - seat.from;
                if (holders[led][i] >= 0 && other.fixed[i] < 0 && week >= 0 && week < seat.weeks) {
                    into[week] = SeatPath.NEVER;
                }
            }
        }
    }

    private boolean isLed(OpenSeat seat, int i) {
        for (int lead : seat.leads) {
            OpenSeat other = network.seats[lead];
            int week = seat.from + i - other.from;
            if (week < 0 || week >= other.weeks || holders[lead][week] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(OpenSeat seat, int cell) {
        int candidate = seat.candidate[cell];
        int at = seat.personWeek[cell];
        if (seat.takes[candidate] > free[at] + HAIR) {
            return false;
        }
        int person = seat.people[candidate];
        if (!isLimited[person]) {
            return true;
        }
        int week = at - person * weeks;
        return isOn(person, week, seat.workstream)
                || (workstreams(at) < network.workstreams[person] && isApart(person, week, seat.workstream));
    }

    private int workstreams(int at) {
        int different = 0;
        for (int a = 0; a < count[at]; a++) {
            int b = 0;
            while (network.seats[on[at][b]].workstream != network.seats[on[at][a]].workstream) {
                b++;
            }
            different += a == b ? 1 : 0;
        }
        return different;
    }

    private boolean isApart(int person, int week, int workstream) {
        for (int other : network.apart[person]) {
            if (isOn(other, week, workstream)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOn(int person, int week, int workstream) {
        int at = person * weeks + week;
        for (int a = 0; a < count[at]; a++) {
            if (network.seats[on[at][a]].workstream == workstream) {
                return true;
            }
        }
        return false;
    }

    private void reward(OpenSeat seat, int i, int t, PricedCells into) {
        TeamNeed team = network.teams[t];
        int week = seat.from + i;
        if (week < team.from() || week > team.to() || able[t][week] >= team.atLeast()) {
            return;
        }
        for (int at = into.first[i]; at < into.first[i + 1]; at++) {
            int person = seat.people[seat.candidate[into.cell[at]]];
            if (team.able()[person] && works[person][week] && !isOn(person, week, seat.workstream)) {
                into.cost[at] -= team.weight();
            }
        }
    }

    private void add(OpenSeat seat, int i, int candidate) {
        int person = seat.people[candidate];
        int week = seat.from + i;
        count(seat, person, week, 1);
        int at = person * weeks + week;
        free[at] -= seat.takes[candidate];
        if (count[at] == on[at].length) {
            on[at] = Arrays.copyOf(on[at], 2 * count[at]);
        }
        on[at][count[at]++] = seat.seat;
    }

    private void remove(OpenSeat seat, int i, int candidate) {
        int person = seat.people[candidate];
        int week = seat.from + i;
        int at = person * weeks + week;
        int a = 0;
        while (on[at][a] != seat.seat) {
            a++;
        }
        on[at][a] = on[at][--count[at]];
        free[at] = count[at] == 0 ? network.most[person] : free[at] + seat.takes[candidate];
        count(seat, person, week, -1);
    }

    /** Counts somebody for the teams of a workstream on which they are by no other seat. */
    private void count(OpenSeat seat, int person, int week, int step) {
        for (int t : seat.teams) {
            TeamNeed team = network.teams[t];
            if (week >= team.from()
                    && week <= team.to()
                    && team.able()[person]
                    && works[person][week]
                    && !isOn(person, week, seat.workstream)) {
                int before = Math.max(0, team.atLeast() - able[t][week]);
                able[t][week] += step;
                total += team.weight() * (Math.max(0, team.atLeast() - able[t][week]) - before);
            }
        }
    }
}
