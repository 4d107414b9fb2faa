package meridian.staffing.planner.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import meridian.staffing.planner.Faults;

/** Tasks of which both who does them and when they start are settled: facts, before which days off give way. */
final class BegunTasks {

    private final Map<String, List<Task>> byPerson;

    /** Says of two that one person does in the same days that they are so. */
    BegunTasks(List<Task> tasks, Faults faults) {
        byPerson = tasks.stream()
                .filter(task -> task.pin().resource() != null && task.pin().start() != null)
                .sorted(Comparator.comparingInt(BegunTasks::start))
                .collect(Collectors.groupingBy(
                        task -> Objects.requireNonNull(task.pin().resource())));
        byPerson.values().forEach(theirs -> apart(theirs, faults));
    }

    private static void apart(List<Task> theirs, Faults faults) {
        for (int i = 1; i < theirs.size(); i++) {
            Task before = theirs.get(i - 1);
            Task task = theirs.get(i);
            if (start(task) < finish(before)) {
                faults.add(
                        ProjectFileReader.place(task),
                        "one at a time",
                        "is settled for days on which the same person does %s “%s”: move one of them, or give it to somebody else",
                        before.id(),
                        before.name());
            }
        }
    }

    /** Somebody with the days off that are left to them. */
    Resource there(Resource who) {
        List<Span> away = who.away();
        for (Task task : byPerson.getOrDefault(who.id(), List.of())) {
            away = without(away, start(task), finish(task));
        }
        return new Resource(who.id(), who.name(), who.salary(), who.skills(), away);
    }

    private static List<Span> without(List<Span> away, int start, int finish) {
        List<Span> left = new ArrayList<>();
        for (Span each : away) {
            if (!each.overlaps(start, finish)) {
                left.add(each);
                continue;
            }
            if (each.from() < start) {
                left.add(new Span(each.from(), start));
            }
            if (finish < each.to()) {
                left.add(new Span(finish, each.to()));
            }
        }
        return left;
    }

    private static int start(Task task) {
        return Objects.requireNonNull(task.pin().start());
    }

    private static int finish(Task task) {
        return start(task) + task.duration();
    }
}
