package meridian.staffing.planner.seats.rules;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;

final class WorkedAtItsEnds implements Rule {

    @Override
    public String name() {
        return "ends";
    }

    @Override
    public String sentence() {
        return "Who sits on a seat works in the first and in the last week of it.";
    }

    @Override
    public void state(Staffing staffing, Stated stated) {
        for (Person person : staffing.people()) {
            for (int week = 0; week < staffing.weeks(); week++) {
                if (person.capacity().share(week) == 0) {
                    stated.notAtAnEnd(person, week);
                }
            }
        }
    }

    @Override
    public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        SeatPlan fixed = staffing.fixed();
        return plan.stretches().stream()
                .flatMap(stretch -> IntStream.of(stretch.from(), stretch.to())
                        .distinct()
                        .filter(week -> stretch.person().capacity().share(week) == 0
                                && fixed.holder(stretch.seat(), week) == null)
                        .mapToObj(week -> new Broken(
                                stretch + " " + week,
                                1,
                                "%s sits on %s %s, and is away at the end of it %s"
                                        .formatted(
                                                stretch.person().id(),
                                                stretch.seat().id(),
                                                staffing.when(stretch.from(), stretch.to()),
                                                staffing.when(week, week)))));
    }
}
