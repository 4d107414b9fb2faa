package meridian.staffing.planner.seats;

import java.util.List;
import meridian.staffing.planner.seats.SeatPlan.Held;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.Rule;
import org.jspecify.annotations.Nullable;

/** Tries every plan of a tiny problem. */
final class EveryStaffing {

    private final Staffing staffing;
    private final SeatPlanCheck check;
    private final List<Held> weeks;
    private final @Nullable Person[][] holders;
    private double best = Double.POSITIVE_INFINITY;

    private EveryStaffing(Staffing staffing, List<Rule> rules) {
        this.staffing = staffing;
        check = new SeatPlanCheck(staffing, rules);
        Person any = staffing.people().getFirst();
        weeks = staffing.seats().stream()
                .flatMap(seat -> java.util.stream.IntStream.rangeClosed(seat.from(), seat.to())
                        .mapToObj(week -> new Held(seat, any, week)))
                .toList();
        holders = new Person[staffing.seats().size()][staffing.weeks()];
    }

    /** The value of the best plan that keeps the rules. */
    static double best(Staffing staffing, List<Rule> rules) {
        EveryStaffing every = new EveryStaffing(staffing, rules);
        every.from(0);
        return every.best;
    }

    private void from(int next) {
        if (next == weeks.size()) {
            SeatPlan plan = new SeatPlan(staffing.seats(), holders);
            double value = Measures.value(plan, staffing);
            if (value < best && check.broken(plan).isEmpty()) {
                best = value;
            }
            return;
        }
        Held each = weeks.get(next);
        holders[each.seat().number()][each.week()] = null;
        from(next + 1);
        for (Person person : staffing.people()) {
            holders[each.seat().number()][each.week()] = person;
            from(next + 1);
        }
    }
}
