package meridian.staffing.planner.seats.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.rules.Rule;

/** Who else could hold a seat beside the rest of a plan, and what that would take. */
public final class Beside {

    private final SeatNetwork network;
    private final Roster roster;
    private final SeatPath paths;

    /** Somebody who could, and by how much the value of the plan would be higher; less than 0: lower. */
    public record Option(Person person, double dearer) {}

    /**
     * Beside a plan.
     *
     * @param rules that it keeps
     */
    public Beside(Staffing staffing, List<Rule> rules, SeatPlan plan) {
        network = SeatNetwork.of(staffing, rules);
        roster = new Putting(network).keeping(network.numbered(plan));
        paths = new SeatPath(network.weeks, network.handover);
    }

    /**
     * Who could hold a seat in all of these weeks, both included, the rest of the seat in its best way: the best first.
     *
     * @param without whom not to name
     */
    public List<Option> options(Seat seat, int from, int to, List<Person> without) {
        OpenSeat open = network.seats[seat.number()];
        int[] before = roster.holders(open.seat).clone();
        roster.lift(open);
        PricedCells cells = new PricedCells(open.weeks);
        double[] empty = new double[network.weeks];
        roster.costs(open, null, 0, cells);
        roster.empty(open, empty);
        double now = SeatPath.costOf(open, cells.byCell(open), empty, before, network.handover);
        List<Option> found = new ArrayList<>();
        for (int k = 0; k < open.candidates(); k++) {
            Person person = network.staffing.people().get(open.people[k]);
            if (!without.contains(person)) {
                double with = with(open, k, from - open.from, to - open.from, cells, empty);
                if (SeatPath.isAWay(with)) {
                    found.add(new Option(person, with - now));
                }
            }
        }
        roster.put(open, before);
        found.sort(Comparator.comparingDouble(Option::dearer)
                .thenComparing(option -> option.person().id()));
        return found;
    }

    private double with(OpenSeat open, int candidate, int from, int to, PricedCells cells, double[] empty) {
        PricedCells only = new PricedCells(open.weeks);
        double[] held = empty.clone();
        only.begin(open);
        for (int i = 0; i < open.weeks; i++) {
            boolean isAsked = i >= from && i <= to;
            for (int at = cells.first[i]; at < cells.first[i + 1]; at++) {
                if (!isAsked || open.candidate[cells.cell[at]] == candidate) {
                    only.add(cells.cell[at], cells.cost[at]);
                }
            }
            only.endWeek(i);
            held[i] = isAsked ? SeatPath.NEVER : empty[i];
        }
        return paths.solve(open, only, held, new int[network.weeks]);
    }
}
