package meridian.staffing.planner.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why tasks of a plan are finished after their deadlines. */
final class Lateness {

    private static final int MOST_MENDED = 12;
    /** In larger projects fewer late tasks are looked at, so that whoever stops the planning soon has the plan. */
    private static final int LOOKED_AT = 40_000;

    private final Project project;
    private final TaskPlan plan;
    private final Map<String, Placed> placed;
    private final Map<String, Task> tasks;
    private final Map<String, Integer> soonest = new HashMap<>();
    private final Remedies remedies;

    /**
     * Why a task is late.
     *
     * @param reason a sentence
     * @param remedies the smallest ways to have it in time; of the first late ones only
     */
    record Late(Placed placed, String reason, List<Remedy> remedies) {

        String text() {
            return remedies.isEmpty()
                    ? reason
                    : reason + " " + remedies.getFirst().text();
        }
    }

    Lateness(Project project, TaskPlan plan) {
        this.project = project;
        this.plan = plan;
        placed = plan.byTask();
        tasks = project.tasksById();
        remedies = new Remedies(project, plan);
    }

    /** Each late task, the first first. */
    List<Late> all() {
        List<Placed> late = plan.placed().stream()
                .filter(each -> TaskPlan.late(each) > 0)
                .sorted(Comparator.comparingInt(Placed::start))
                .toList();
        int mended = Math.clamp(LOOKED_AT / Math.max(1, plan.placed().size()), 1, MOST_MENDED);
        return IntStream.range(0, late.size())
                .mapToObj(i ->
                        new Late(late.get(i), reason(late.get(i)), i < mended ? remedies.of(late.get(i)) : List.of()))
                .toList();
    }

    private String reason(Placed late) {
        Task task = late.task();
        int deadline = Objects.requireNonNull(task.deadline());
        int soonest = soonest(task);
        List<String> why = new ArrayList<>();
        if (soonest > deadline) {
            why.add("nobody could finish it before %s, for %s".formatted(project.until(soonest), chain(task)));
        }
        if (soonest <= deadline || soonest < late.finish()) {
            why.add(holder(late));
        }
        return "%s is finished %s late: %s."
                .formatted(task.name(), project.time(TaskPlan.late(late)), String.join("; and here ", why));
    }

    /** When a task could be finished were there people enough. */
    private int soonest(Task task) {
        Integer known = soonest.get(task.id());
        if (known != null) {
            return known;
        }
        int start = start(task);
        for (Link link : task.after()) {
            start = Math.max(start, soonest(before(link)) + link.lag());
        }
        soonest.put(task.id(), start + task.duration());
        return start + task.duration();
    }

    private static int start(Task task) {
        return Math.max(
                task.earliest(), task.pin().start() == null ? 0 : task.pin().start());
    }

    private Task before(Link link) {
        return Objects.requireNonNull(tasks.get(link.task()));
    }

    private String chain(Task task) {
        int start = soonest(task) - task.duration();
        Optional<Link> holds = task.after().stream()
                .filter(link -> soonest(before(link)) + link.lag() == start && start > start(task))
                .findFirst();
        return holds.map(link -> "it comes after %s, which nobody could finish before %s%s"
                        .formatted(
                                before(link).name(),
                                project.until(soonest(before(link))),
                                link.lag() == 0 ? "" : ", and waits %s after that".formatted(project.time(link.lag()))))
                .orElseGet(() -> alone(task, start));
    }

    private String alone(Task task, int start) {
        String takes = "it takes " + project.time(task.duration());
        if (task.pin().start() != null && start == task.pin().start()) {
            return "it is settled to start at %s, and %s".formatted(project.when(start), takes);
        }
        return start == 0 ? takes : "it may not start before %s, and %s".formatted(project.when(start), takes);
    }

    /** What a task waits for in this plan. */
    private String holder(Placed late) {
        Stream<String> links = late.task().after().stream()
                .filter(link -> placed(link).finish() + link.lag() == late.start())
                .map(link -> "it waits for %s, which %s finishes on %s"
                        .formatted(
                                placed(link).task().name(),
                                placed(link).resource().name(),
                                project.until(placed(link).finish())));
        Stream<String> work = plan.placed().stream()
                .filter(each -> each.resource().equals(late.resource()) && each.finish() == late.start())
                .map(each -> "%s does %s until %s, and nobody else who may do it is free for so long before"
                        .formatted(late.resource().name(), each.task().name(), project.until(each.finish())));
        return Stream.concat(links, work)
                .findFirst()
                .orElseGet(() -> "%s is not there for so long in a row before %s"
                        .formatted(late.resource().name(), project.when(late.start())));
    }

    private Placed placed(Link link) {
        return Objects.requireNonNull(placed.get(link.task()));
    }
}
