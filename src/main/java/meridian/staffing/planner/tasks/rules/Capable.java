package meridian.staffing.planner.tasks.rules;

import java.util.List;
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
        return lacking(each).map(Need::toString).collect(Collectors.joining(" and "));
    }

    private static Stream<Need> lacking(Placed each) {
        return each.task().needs().stream().filter(need -> level(each, need) < need.level());
    }

    private static int level(Placed each, Need need) {
        return each.resource().skills().getOrDefault(need.skill(), -1);
    }

    @Override
    public List<List<Change>> ways(Placed there, TaskPlan plan, Project project) {
        return List.of(lacking(there)
                .map(need -> lower(there.task(), need, level(there, need)))
                .toList());
    }

    private Change lower(Task task, Need need, int level) {
        return Change.of(
                name(),
                task,
                level <= 0
                        ? "it needs no %s".formatted(need.skill())
                        : "it needs %s at level %d instead of %d".formatted(need.skill(), level, need.level()),
                level <= 0 ? need.level() + Change.WITHOUT : need.level() - level,
                one -> one.needing(one.needs().stream()
                        .filter(each -> level > 0 || !each.skill().equals(need.skill()))
                        .map(each -> each.skill().equals(need.skill()) ? new Need(need.skill(), level) : each)
                        .toList()));
    }
}
