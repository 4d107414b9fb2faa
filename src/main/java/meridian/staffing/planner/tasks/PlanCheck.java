package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.tasks.rules.Rule;
import meridian.staffing.planner.tasks.rules.Rules;

/** Judges a plan: every rule, and what it says of itself. */
final class PlanCheck {

    private static final BigDecimal OFF = new BigDecimal("0.01");

    private PlanCheck() {}

    /** Where the plan breaks a rule, a line each. */
    static List<String> broken(TaskPlan plan, Project project) {
        List<String> broken = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            rule.brokenBy(plan, project)
                    .forEach(where -> broken.add(rule.name() + ": " + where + ". " + rule.sentence()));
        }
        return broken;
    }

    static CheckedPlan check(PlanJson.Stated stated, Project project) {
        List<String> broken = new ArrayList<>();
        stated.missing()
                .forEach(task -> broken.add("once: task " + task + " is not in the plan. Every task is done once."));
        broken.addAll(broken(stated.plan(), project));
        int makespan = stated.plan().makespan();
        BigDecimal cost = stated.plan().cost();
        if (stated.makespan() == null || stated.makespan().compareTo(BigDecimal.valueOf(makespan)) != 0) {
            broken.add("makespan: the plan says " + stated.makespan() + ", it is " + makespan);
        }
        if (stated.cost() == null || stated.cost().subtract(cost).abs().compareTo(cost.multiply(OFF)) > 0) {
            broken.add("cost: the plan says " + stated.cost() + ", it is " + cost);
        }
        List<String> measures = new ArrayList<>();
        measures.add("makespan " + makespan);
        measures.add("cost " + cost.toPlainString());
        if (project.tasks().stream().anyMatch(task -> task.deadline() != null)) {
            measures.add("late " + stated.plan().late());
        }
        return new CheckedPlan(broken, measures);
    }
}
