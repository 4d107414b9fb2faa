package meridian.staffing.planner.tasks.rules;

import java.util.List;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.Placed;
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

    @Override
    public List<List<Change>> ways(Placed there, TaskPlan plan, Project project) {
        return List.of(there.resource().away().stream()
                .filter(span -> span.overlaps(there.start(), there.finish()))
                .map(span -> present(
                        there.resource(),
                        Math.max(span.from(), there.start()),
                        Math.min(span.to(), there.finish()),
                        project))
                .toList());
    }

    private Change present(Resource resource, int from, int to, Project project) {
        return Change.of(
                name(),
                resource,
                "%s works from %s to %s".formatted(resource.name(), project.when(from), project.until(to)),
                to - from,
                one -> one.with(one.away().stream()
                        .flatMap(span -> Stream.of(
                                new Span(span.from(), Math.min(span.to(), from)),
                                new Span(Math.max(span.from(), to), span.to())))
                        .filter(span -> span.from() < span.to())
                        .toList()));
    }
}
