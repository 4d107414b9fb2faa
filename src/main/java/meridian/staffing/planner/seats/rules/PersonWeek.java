package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Held;

/** What one person holds in one week. */
record PersonWeek(Person person, int week, List<Held> seats) {

    private record Key(Person person, int week) {}

    static Stream<PersonWeek> of(SeatPlan plan) {
        Map<Key, List<Held>> grouped =
                plan.held().collect(Collectors.groupingBy(held -> new Key(held.person(), held.week())));
        return grouped.entrySet().stream()
                .map(each ->
                        new PersonWeek(each.getKey().person(), each.getKey().week(), each.getValue()));
    }

    String place() {
        return person.id() + " in " + week;
    }

    static String ids(List<Held> seats) {
        return seats.stream().map(held -> held.seat().id()).sorted().collect(Collectors.joining(" and "));
    }
}
