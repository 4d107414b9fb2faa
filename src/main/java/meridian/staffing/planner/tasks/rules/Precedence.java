package meridian.staffing.planner.tasks.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .flatMap(each -> tooSoon(each, placed)
                        .map(link -> "task %s starts at %s; it comes after task %s, which finishes at %s%s"
                                .formatted(
                                        each.task().id(),
                                        project.when(each.start()),
                                        link.before().task().id(),
                                        project.when(link.before().finish()),
                                        link.lag() == 0 ? "" : ", with a lag of " + link.lag())));
    }

    /** A link that is not kept, and by how much. */
    private record TooSoon(Placed before, int lag, int by) {}

    private static Stream<TooSoon> tooSoon(Placed there, Map<String, Placed> placed) {
        return there.task().after().stream().mapMulti((link, found) -> {
            Placed before = placed.get(link.task());
            if (before != null && there.start() < before.finish() + link.lag()) {
                found.accept(new TooSoon(before, link.lag(), before.finish() + link.lag() - there.start()));
            }
        });
    }

    @Override
    public List<List<Change>> ways(Placed there, TaskPlan plan, Project project) {
        List<TooSoon> links = tooSoon(there, plan.byTask()).toList();
        List<Change> sooner = links.stream()
                .flatMap(link -> sooner(there.task(), link, project).stream())
                .toList();
        List<Change> without =
                links.stream().map(link -> without(there.task(), link)).toList();
        return sooner.size() == links.size() ? List.of(sooner, without) : List.of(without);
    }

    private Optional<Change> sooner(Task task, TooSoon link, Project project) {
        Task before = link.before().task();
        int lag = link.lag() - link.by();
        int duration = before.duration() - link.by();
        if (lag >= 0) {
            return Optional.of(Change.of(
                    name(),
                    task,
                    "it waits %s after %s instead of %d".formatted(project.time(lag), before.name(), link.lag()),
                    link.by(),
                    one -> one.after(one.after().stream()
                            .map(each -> each.task().equals(before.id()) ? new Link(before.id(), lag) : each)
                            .toList())));
        }
        return duration <= 0
                ? Optional.empty()
                : Optional.of(Change.of(
                        name(),
                        before,
                        "%s takes %s instead of %d".formatted(before.name(), project.time(duration), before.duration()),
                        link.by(),
                        one -> one.lasting(duration)));
    }

    private Change without(Task task, TooSoon link) {
        Task before = link.before().task();
        return Change.of(
                name(),
                task,
                "it does not wait for %s".formatted(before.name()),
                link.by() + Change.WITHOUT,
                one -> one.after(one.after().stream()
                        .filter(each -> !each.task().equals(before.id()))
                        .toList()));
    }
}
