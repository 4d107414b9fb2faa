package meridian.staffing.planner.tasks;

import java.util.List;
import java.util.stream.Collectors;
import meridian.staffing.planner.tasks.rules.Rule;

/**
 * What is settled of tasks and cannot all be kept: without any one of it there would be a plan.
 *
 * @param rules that it takes for that: were any one of them not kept, there would be a plan too
 */
public record Contradiction(List<Settled> settled, List<Rule> rules) {

    public String text(Project project) {
        return "%s: %s. In the way %s: %s"
                .formatted(
                        settled.size() == 1 ? "this cannot be kept" : "these cannot all be kept, any one less could",
                        settled.stream().map(each -> each.text(project)).collect(Collectors.joining("; ")),
                        rules.size() == 1 ? "is" : "are",
                        rules.stream().map(Rule::sentence).collect(Collectors.joining(" ")));
    }
}
