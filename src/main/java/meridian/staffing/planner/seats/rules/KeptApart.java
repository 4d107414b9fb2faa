package meridian.staffing.planner.seats.rules;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.staffing.planner.seats.Agreed.Apart;
import meridian.staffing.planner.seats.SeatPlan;
import meridian.staffing.planner.seats.SeatPlan.Held;
import meridian.staffing.planner.seats.Staffing;

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
        return staffing.agreed(Apart.class)
                .flatMap(apart -> together(plan, apart).entrySet().stream()
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

    private static Map<Where, Set<String>> together(SeatPlan plan, Apart apart) {
        return plan.held()
                .filter(held -> apart.people().contains(held.person()))
                .collect(Collectors.groupingBy(
                        held -> new Where(held.seat().workstream().id(), held.week()),
                        Collectors.mapping((Held held) -> held.person().id(), Collectors.toSet())));
    }
}
