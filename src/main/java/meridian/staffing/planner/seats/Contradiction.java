package meridian.staffing.planner.seats;

import java.util.List;
import java.util.stream.Collectors;
import meridian.staffing.planner.seats.rules.Rule;
import meridian.staffing.planner.seats.rules.Rule.Broken;

/**
 * Fixed allocations that cannot all stand if a rule is kept: without any of them it would be.
 *
 * @param places of the allocations in the file
 * @param broken where; each of the same allocations
 */
record Contradiction(Rule rule, List<String> places, List<Allocation> allocations, List<Broken> broken) {

    String text(Staffing staffing) {
        String what = allocations.stream()
                .map(each -> "%s on %s (%s) %s"
                        .formatted(
                                each.person().name(),
                                each.seat().name(),
                                each.seat().id(),
                                staffing.when(each.from(), each.to())))
                .collect(Collectors.joining("; "));
        String more = broken.size() == 1
                ? ""
                : " The same holds in %d more %s."
                        .formatted(broken.size() - 1, broken.size() == 2 ? "place" : "places");
        return "%s %s against the rule %s, and %s: %s. %s Here %s.%s"
                .formatted(
                        String.join(" and ", places),
                        places.size() == 1 ? "stands" : "stand together",
                        rule.name(),
                        places.size() == 1 ? "is fixed" : "all are fixed",
                        what,
                        rule.sentence(),
                        broken.getFirst().text(),
                        more);
    }
}
