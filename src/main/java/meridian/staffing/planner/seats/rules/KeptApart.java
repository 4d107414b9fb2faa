package meridian.staffing.planner.seats.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Agreed.Apart;
import meridian.staffing.planner.seats.Person;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Held;
import meridian.staffing.planner.seats.Staffing;
import meridian.staffing.planner.seats.Stretch;

final class KeptApart implements Rule {

    private record Where(String workstream, int week) {}

    @Override
    public String name() {
        return "apart";
    }

    @Override
    public String sentence() {
        return "People who are kept apart are never on one workstream in the same week.";
    }

    @Override
    public void state(Staffing staffing, Stated stated) {
        staffing.agreed(Apart.class).forEach(apart -> stated.neverTogether(apart.people()));
    }

    @Override
    public Stream<Broken> brokenBy(SeatPlan plan, Staffing staffing) {
        Set<Person> kept = staffing.agreed(Apart.class)
                .flatMap(apart -> apart.people().stream())
                .collect(Collectors.toSet());
        List<Held> theirs =
                plan.held().filter(held -> kept.contains(held.person())).toList();
        return staffing.agreed(Apart.class)
                .flatMap(apart -> together(theirs, apart).entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .map(each -> new Broken(
                                apart.id() + " on " + each.getKey(),
                                each.getValue().size(),
                                "%s are on %s %s, and %s keeps them apart"
                                        .formatted(
                                                String.join(
                                                        " and ",
                                                        each.getValue().stream()
                                                                .sorted()
                                                                .toList()),
                                                each.getKey().workstream(),
                                                staffing.when(
                                                        each.getKey().week(),
                                                        each.getKey().week()),
                                                apart.id()))));
    }

    private static Map<Where, Set<String>> together(List<Held> all, Apart apart) {
        return all.stream()
                .filter(held -> apart.people().contains(held.person()))
                .collect(Collectors.groupingBy(
                        held -> new Where(held.seat().workstream().id(), held.week()),
                        Collectors.mapping((Held held) -> held.person().id(), Collectors.toSet())));
    }

    @Override
    public List<List<Change>> ways(Stretch stretch, SeatPlan plan, Staffing staffing) {
        return List.of(staffing.agreed(Apart.class)
                .filter(apart -> apart.people().contains(stretch.person()))
                .filter(apart -> together(plan.held().toList(), apart).entrySet().stream()
                        .anyMatch(each -> stretch.seat()
                                        .workstream()
                                        .id()
                                        .equals(each.getKey().workstream())
                                && each.getValue().size() > 1))
                .map(apart -> without(apart, stretch.person()))
                .toList());
    }

    private Change without(Apart apart, Person person) {
        List<Person> rest =
                apart.people().stream().filter(each -> !each.equals(person)).toList();
        return Change.of(
                this,
                apart,
                "%s and %s on one workstream, which %s does not allow"
                        .formatted(
                                person.name(),
                                rest.stream().map(Person::name).collect(Collectors.joining(" and ")),
                                apart.id()),
                2,
                new Apart(apart.id(), rest));
    }
}
