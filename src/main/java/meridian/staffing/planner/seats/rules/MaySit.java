package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.Seat;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

/** A rule of who may sit on a seat at all, whatever the week and the rest of the plan. */
public interface MaySit extends Rule {

    /** Those of the rules that are of this kind. */
    static List<MaySit> among(List<Rule> rules) {
        return rules.stream()
                .filter(MaySit.class::isInstance)
                .map(MaySit.class::cast)
                .toList();
    }

    boolean allows(Person person, Seat seat);

    /** What stands in the way where it does not allow it: what the person has, and what the seat asks for. */
    String why(Person person, Seat seat);

    /** Changes with which it would allow it, each list by itself enough; asked only where it does not. */
    default List<List<Change>> ways(Person person, Seat seat) {
        return List.of();
    }

    @Override
    default List<List<Change>> ways(Stretch stretch, SeatPlan plan, Staffing staffing) {
        return ways(stretch.person(), stretch.seat());
    }

    @Override
    default void state(Staffing staffing, Stated stated) {
        stated.maySit(this::allows);
    }

    @Override
    default Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        return plan.held()
                .filter(held -> !allows(held.person(), held.seat()))
                .map(held -> new Broken(
                        held.toString(),
                        1,
                        "%s may not sit on %s (%s), %s"
                                .formatted(
                                        held.person().id(),
                                        held.seat().id(),
                                        why(held.person(), held.seat()),
                                        staffing.when(held.week(), held.week()))));
    }
}
