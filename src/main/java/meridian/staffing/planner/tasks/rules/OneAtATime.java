package meridian.staffing.planner.tasks.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.Placed;
import meridian.staffing.planner.tasks.Project;
import meridian.staffing.planner.tasks.TaskPlan;

final class OneAtATime implements Rule {

    @Override
    public String name() {
        return "one at a time";
    }

    @Override
    public String sentence() {
        return "Nobody does two tasks at once.";
    }

    @Override
    public void state(Project project, Stated stated) {
        stated.oneAtATime();
    }

    @Override
    public Stream<String> brokenBy(TaskPlan plan, Project project) {
        Map<String, List<Placed>> byResource = plan.placed().stream()
                .filter(each -> each.task().duration() > 0)
                .sorted(Comparator.comparingInt(Placed::start))
                .collect(Collectors.groupingBy(each -> each.resource().id()));
        return byResource.values().stream()
                .flatMap(tasks -> IntStream.range(1, tasks.size())
                        .filter(next -> tasks.get(next).start() < latest(tasks, next))
                        .mapToObj(next -> "%s does task %s from %s, and another until %s"
                                .formatted(
                                        tasks.get(next).resource().name(),
                                        tasks.get(next).task().id(),
                                        project.when(tasks.get(next).start()),
                                        project.when(latest(tasks, next)))));
    }

    private static int latest(List<Placed> tasks, int before) {
        return tasks.subList(0, before).stream().mapToInt(Placed::finish).max().orElse(0);
    }
}
