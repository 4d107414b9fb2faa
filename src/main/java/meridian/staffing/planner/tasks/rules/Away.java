package meridian.staffing.planner.tasks.rules;

import java.util.stream.Stream;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.Resource;
import meridian.staffing.planner.tasks.Span;
import meridian.staffing.planner.tasks.TaskPlan;

final class Away implements Rule {

    @Override
    public String name() {
        return "away";
    }

    @Override
    public String sentence() {
        return "Nobody works on their days off, and no task goes on over them.";
    }

    @Override
    public void state(Project project, Stated stated) {
        for (Resource resource : project.resources()) {
            for (Span span : resource.away()) {
                stated.away(resource, span.from(), span.to());
            }
        }
    }

    @Override
    public Stream<String> brokenBy(TaskPlan plan, Project project) {
        return plan.placed().stream()
                .flatMap(each -> each.resource().away().stream()
                        .filter(span -> each.task().duration() > 0 && span.overlaps(each.start(), each.finish()))
                        .map(span -> "%s does task %s from %s to %s, and is away from %s to %s"
                                .formatted(
                                        each.resource().name(),
                                        each.task().id(),
                                        project.when(each.start()),
                                        project.until(each.finish()),
                                        project.when(span.from()),
                                        project.until(span.to()))));
    }
}
