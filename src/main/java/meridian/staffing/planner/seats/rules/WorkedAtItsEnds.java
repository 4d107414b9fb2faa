package meridian.staffing.planner.seats.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

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

    @Override
    public List<List<Change>> ways(Stretch stretch, SeatPlan plan, Staffing staffing) {
        Stretch whole = plan.around(stretch);
        Person person = stretch.person();
        int begins = whole.from();
        while (begins <= whole.to() && person.capacity().share(begins) == 0) {
            begins++;
        }
        if (begins > whole.to()) {
            return List.of(List.of(there(person, whole.from(), whole.to(), staffing)));
        }
        int ends = whole.to();
        while (person.capacity().share(ends) == 0) {
            ends--;
        }
        List<Change> ways = new ArrayList<>();
        if (begins > whole.from()) {
            ways.add(there(person, whole.from(), begins - 1, staffing));
        }
        if (ends < whole.to()) {
            ways.add(there(person, ends + 1, whole.to(), staffing));
        }
        return List.of(ways);
    }

    private Change there(Person person, int from, int to, Staffing staffing) {
        return Change.of(
                this,
                person,
                "not away %s".formatted(staffing.when(from, to)),
                to - from + 1,
                one -> one.with(one.capacity().there(from, to), one.clearance(), one.workstreams()));
    }
}
