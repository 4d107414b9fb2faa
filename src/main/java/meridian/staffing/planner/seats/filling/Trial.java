package meridian.staffing.planner.seats.filling;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Empty;
import meridian.staffing.planner.seats.SeatPlanCheck;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;
import meridian.staffing.planner.seats.measures.Measures;
import meridian.staffing.planner.seats.rules.MaySit;
import meridian.staffing.planner.seats.rules.Rule;

/**
 * Whether people could hold a seat beside a plan, judged by the rules as the checker judges them: those near by first, who are on the
 * same workstream or are the same person, and then all.
 */
final class Trial {

    final Staffing staffing;
    private final List<Rule> rules;
    private final SeatPlan plan;
    private final SeatPlan fixed;
    private final Neighbours neighbours;
    private final List<MaySit> maySit;

    Trial(Staffing staffing, List<Rule> rules, SeatPlan plan, Neighbours neighbours) {
        this.staffing = staffing;
        this.rules = rules;
        this.plan = plan.in(staffing);
        this.neighbours = neighbours;
        fixed = staffing.fixed();
        maySit = MaySit.among(rules);
    }

    Stretch stretch(Empty empty, Person person) {
        return new Stretch(
                staffing.seats().get(empty.seat().number()),
                staffing.people().get(person.number()),
                empty.from(),
                empty.to());
    }

    SeatPlan with(Stretch stretch, List<Stretch> moves) {
        SeatPlan other = plan;
        for (Stretch move : moves) {
            other = other.with(move);
        }
        return other.with(stretch);
    }

    boolean may(Stretch stretch) {
        return maySit.stream().allMatch(rule -> rule.allows(stretch.person(), stretch.seat()));
    }

    /** The rules in the way of a stretch. */
    List<Rule> against(Stretch stretch) {
        return against(with(stretch, List.of()), near(List.of(stretch)));
    }

    /** Whether nothing would be in the way of a stretch if nobody held what its person holds now. */
    boolean fitsWithout(Stretch stretch, Stretch now) {
        List<Seat> near = near(List.of(stretch, now));
        SeatPlan without = plan.without(now);
        return against(without, near).containsAll(against(without.with(stretch), near));
    }

    private List<Rule> against(SeatPlan other, List<Seat> near) {
        return new SeatPlanCheck(staffing, rules, fixed.only(near)).against(other.only(near));
    }

    /** Whether nothing near by is in the way of a stretch and what else is moved for it. */
    boolean fits(Stretch stretch, List<Stretch> moves) {
        if (!may(stretch)) {
            return false;
        }
        List<Stretch> all = Stream.concat(Stream.of(stretch), moves.stream()).toList();
        return against(with(stretch, moves), near(all)).isEmpty();
    }

    /** Whether the plan with it keeps every rule. */
    boolean isValid(Stretch stretch, List<Stretch> moves) {
        return new SeatPlanCheck(staffing, rules).against(with(stretch, moves)).isEmpty();
    }

    double value(Stretch stretch, List<Stretch> moves) {
        return Measures.value(with(stretch, moves), staffing);
    }

    private List<Seat> near(List<Stretch> stretches) {
        return neighbours.of(stretches).mapToObj(staffing.seats()::get).toList();
    }
}
