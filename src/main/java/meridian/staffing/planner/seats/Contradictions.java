package meridian.staffing.planner.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import meridian.staffing.planner.SmallestSet;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.rules.Rule.Broken;

/** Finds for each rule that something fixed stands against the smallest sets of fixed allocations that cannot all be had with it. */
final class Contradictions {

    private final Staffing staffing;
    private final SeatPlanCheck check;

    Contradictions(Staffing staffing, List<Rule> rules) {
        this.staffing = staffing;
        check = new SeatPlanCheck(staffing, rules);
    }

    List<Contradiction> in(SeatPlan plan) {
        List<Contradiction> found = new ArrayList<>();
        check.standingBroken(plan).forEach((rule, broken) -> found.addAll(of(rule, broken)));
        return found;
    }

    private List<Contradiction> of(Rule rule, List<Broken> broken) {
        Map<List<Integer>, List<Broken>> sets = new LinkedHashMap<>();
        broken.forEach(each -> sets.computeIfAbsent(smallest(rule, each), set -> new ArrayList<>())
                .add(each));
        return sets.entrySet().stream()
                .map(each -> new Contradiction(
                        rule,
                        each.getKey().stream().map(i -> "/allocations/" + i).toList(),
                        allocations(each.getKey()),
                        each.getValue()))
                .toList();
    }

    private List<Integer> smallest(Rule rule, Broken broken) {
        List<Integer> fixed = IntStream.range(0, staffing.allocations().size())
                .filter(i -> staffing.allocations().get(i).fixed())
                .boxed()
                .toList();
        return SmallestSet.of(fixed, set -> isBroken(rule, broken, set));
    }

    private boolean isBroken(Rule rule, Broken broken, List<Integer> set) {
        return rule.brokenBy(SeatPlan.of(staffing, allocations(set)), staffing)
                .anyMatch(each -> each.place().equals(broken.place()));
    }

    private List<Allocation> allocations(List<Integer> set) {
        return set.stream().map(staffing.allocations()::get).toList();
    }
}
