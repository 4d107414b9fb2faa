package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Held;
import meridian.staffing.planner.seats.Staffing;

final class WithinCapacity implements Rule {

    private static final double HAIR = 1e-9;

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public String sentence() {
        return "Nobody takes more days of seats in a week than they usually work.";
    }

    @Override
    public void state(Staffing staffing, Stated stated) {
        staffing.people()
                .forEach(person -> stated.mostDays(person, person.capacity().days()));
    }

    @Override
    public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        return PersonWeek.of(plan)
                .filter(each -> taken(each.seats()) > each.person().capacity().days() + HAIR)
                .map(each -> new Broken(
                        each.place(),
                        taken(each.seats()),
                        "%s takes %s of %s %s, and works %s"
                                .formatted(
                                        each.person().id(),
                                        Words.days(taken(each.seats())),
                                        PersonWeek.ids(each.seats()),
                                        staffing.when(each.week(), each.week()),
                                        Words.number(each.person().capacity().days()))));
    }

    private static double taken(List<Held> seats) {
        return seats.stream()
                .mapToDouble(held -> held.person().takes(held.seat()))
                .sum();
    }
}
