package meridian.staffing.planner.tasks.rules;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.Placed;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Task;
import meridian.staffing.planner.tasks.TaskPlan;

final class NotBefore implements Rule {

    @Override
    public String name() {
        return "not before";
    }

    @Override
    public String sentence() {
        return "A task does not start before the day from which it may.";
    }

    @Override
    public void state(Project project, Stated stated) {
        for (Task task : project.tasks()) {
            stated.startsNotBefore(task, task.earliest());
        }
    }

    @Override
    public Stream<String> brokenBy(TaskPlan plan, Project project) {
        return plan.placed().stream()
                .filter(each -> each.start() < each.task().earliest())
                .map(each -> "task %s starts at %s, and may not before %s"
                        .formatted(
                                each.task().id(),
                                project.when(each.start()),
                                project.when(each.task().earliest())));
    }

    @Override
    public List<List<Change>> ways(Placed there, TaskPlan plan, Project project) {
        int earliest = there.task().earliest();
        return List.of(List.of(Change.of(
                name(),
                there.task(),
                "it may start at %s instead of %s".formatted(project.when(there.start()), project.when(earliest)),
                earliest - there.start(),
                one -> one.notBefore(there.start()))));
    }
}
