package meridian.staffing.planner.tasks.rules;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.Need;
import meridian.staffing.planner.tasks.Placed;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Resource;
import meridian.staffing.planner.tasks.Task;
import meridian.staffing.planner.tasks.TaskPlan;

final class Capable implements Rule {

    @Override
    public String name() {
        return "capable";
    }

    @Override
    public String sentence() {
        return "Who does a task has each skill it needs, at its level or above.";
    }

    @Override
    public void state(Project project, Stated stated) {
        for (Task task : project.tasks()) {
            for (Resource resource : project.resources()) {
                if (!resource.canDo(task)) {
                    stated.forbidden(task, resource);
                }
            }
        }
    }

    @Override
    public Stream<String> brokenBy(TaskPlan plan, Project project) {
        return plan.placed().stream()
                .filter(each -> !lacks(each).isEmpty())
                .map(each -> "%s may not do task %s: it needs %s"
                        .formatted(each.resource().name(), each.task().id(), lacks(each)));
    }

    private static String lacks(Placed each) {
        return each.task().needs().stream()
                .filter(need -> each.resource().skills().getOrDefault(need.skill(), -1) < need.level())
                .map(Need::toString)
                .collect(Collectors.joining(" and "));
    }
}
