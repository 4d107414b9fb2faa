package meridian.staffing.planner.tasks.rules;

import java.util.Map;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.Link;
import meridian.staffing.planner.tasks.Placed;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Task;
import meridian.staffing.planner.tasks.TaskPlan;

final class Precedence implements Rule {

    @Override
    public String name() {
        return "precedence";
    }

    @Override
    public String sentence() {
        return "A task starts when all it comes after are finished, and their lags are over.";
    }

    @Override
    public void state(Project project, Stated stated) {
        for (Task task : project.tasks()) {
            for (Link link : task.after()) {
                stated.follows(task, link.task(), link.lag());
            }
        }
    }

    @Override
    public Stream<String> brokenBy(TaskPlan plan, Project project) {
        Map<String, Placed> placed = plan.byTask();
        return plan.placed().stream()
                .flatMap(each -> each.task().after().stream().mapMulti((link, broken) -> {
                    Placed before = placed.get(link.task());
                    if (before != null && each.start() < before.finish() + link.lag()) {
                        broken.accept("task %s starts at %s; it comes after task %s, which finishes at %s%s"
                                .formatted(
                                        each.task().id(),
                                        project.when(each.start()),
                                        link.task(),
                                        project.when(before.finish()),
                                        link.lag() == 0 ? "" : ", with a lag of " + link.lag()));
                    }
                }));
    }
}
