package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who does each task and when. */
public record TaskPlan(List<Placed> placed) {

    /** The unit at which everything is finished. */
    public int makespan() {
        return placed.stream().mapToInt(Placed::finish).max().orElse(0);
    }

    public BigDecimal cost() {
        return placed.stream()
                .map(each -> each.resource()
                        .salary()
                        .multiply(BigDecimal.valueOf(each.task().duration())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The units by which tasks are finished after their deadlines, summed. */
    public int late() {
        return placed.stream().mapToInt(TaskPlan::late).sum();
    }

    static int late(Placed each) {
        Integer deadline = each.task().deadline();
        return deadline == null ? 0 : Math.max(0, each.finish() - deadline);
    }

    /** The same with a task done otherwise. */
    TaskPlan with(Placed other) {
        return new TaskPlan(placed.stream()
                .map(each -> each.task().id().equals(other.task().id()) ? other : each)
                .toList());
    }

    /** The same people at the same times in a project that is otherwise. */
    TaskPlan in(Project project) {
        Map<String, Task> tasks = project.tasksById();
        Map<String, Resource> resources = project.resourcesById();
        return new TaskPlan(placed.stream()
                .map(each -> new Placed(
                        tasks.getOrDefault(each.task().id(), each.task()),
                        resources.getOrDefault(each.resource().id(), each.resource()),
                        each.start()))
                .toList());
    }

    public Map<String, Placed> byTask() {
        return placed.stream().collect(Collectors.toMap(each -> each.task().id(), Function.identity()));
    }
}
