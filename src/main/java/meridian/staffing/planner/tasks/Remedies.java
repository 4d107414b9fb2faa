package meridian.staffing.planner.tasks;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.rules.Change;
import meridian.staffing.planner.tasks.rules.Rule;
import meridian.staffing.planner.tasks.rules.Rules;

/**
 * What would have a late task finished by its deadline, all else in the plan as it is. Each way is tried: with it the task is in time and
 * every rule kept, and without any part of it not.
 */
final class Remedies {

    private static final int MOST_CHANGES = 4;
    private static final int MOST_WAYS = 12;
    private static final int MOST_NAMED = 3;
    private static final int NOT_MUCH_LARGER = 3;
    private static final int NEAREST = 12;

    private static final int MOST_STARTS = 40;

    private static final Comparator<Way> SMALLEST = Comparator.comparingInt(
                    (Way way) -> way.changes().size())
            .thenComparingInt(Way::size)
            .thenComparing(Way::isMoved, Comparator.reverseOrder())
            .thenComparing(way -> way.there().resource().id())
            .thenComparingInt(way -> way.there().start());

    /** Who would do a late task from when, with which changes; not tried yet in the whole plan. */
    private record Way(Placed there, boolean isMoved, List<Change> changes) {

        static Way of(Placed there, Change change) {
            return new Way(there, false, List.of(change));
        }

        int size() {
            return changes.stream().mapToInt(Change::size).sum();
        }
    }

    private final Project project;
    private final TaskPlan plan;

    Remedies(Project project, TaskPlan plan) {
        this.project = project;
        this.plan = plan;
    }

    /** The smallest ways, the smallest first. */
    List<Remedy> of(Placed late) {
        Map<List<String>, Remedy> found = new LinkedHashMap<>();
        Iterator<Way> ways = Stream.of(
                        staying(late),
                        nearest(late.task()).flatMap(who -> moved(late, who)),
                        Stream.of(bySomebodyMore(late)))
                .flatMap(each -> each)
                .sorted(SMALLEST)
                .iterator();
        while (ways.hasNext() && found.size() < MOST_NAMED) {
            remedy(ways.next()).ifPresent(each -> found.putIfAbsent(each.about(), each));
        }
        int smallest = found.values().stream().mapToInt(Remedy::size).min().orElse(0);
        return found.values().stream()
                .filter(each -> each.size() <= smallest + NOT_MUCH_LARGER)
                .toList();
    }

    /** Done by the same person from the same time: with a later deadline, or in less time. */
    private Stream<Way> staying(Placed late) {
        Task task = late.task();
        int by = TaskPlan.late(late);
        Way later = Way.of(
                late,
                Change.of(
                        "deadline",
                        task,
                        "its deadline is %s instead of %s"
                                .formatted(project.until(late.finish()), project.until(deadline(task))),
                        by,
                        one -> one.due(late.finish())));
        int shorter = task.duration() - by;
        return shorter <= 0
                ? Stream.of(later)
                : Stream.of(
                        Way.of(
                                late,
                                Change.of(
                                        "duration",
                                        task,
                                        "it takes %s instead of %d".formatted(project.time(shorter), task.duration()),
                                        by,
                                        one -> one.lasting(shorter))),
                        later);
    }

    private static int deadline(Task task) {
        return Objects.requireNonNull(task.deadline());
    }

    /** Whoever lacks least of what a task needs. */
    private Stream<Resource> nearest(Task task) {
        return project.resources().stream()
                .sorted(Comparator.comparingInt((Resource who) -> lacks(who, task))
                        .thenComparing(Resource::id))
                .limit(NEAREST);
    }

    private static int lacks(Resource who, Task task) {
        return task.needs().stream()
                .mapToInt(need -> Math.max(0, need.level() - who.skills().getOrDefault(need.skill(), 0)))
                .sum();
    }

    private Stream<Way> moved(Placed late, Resource who) {
        List<String> before = late.task().after().stream().map(Link::task).toList();
        List<Placed> near = plan.placed().stream()
                .filter(each -> !each.equals(late))
                .filter(each -> each.resource().equals(who)
                        || before.contains(each.task().id()))
                .toList();
        return starts(late, who)
                .mapToObj(start -> new Placed(late.task(), who, start))
                .flatMap(there -> {
                    TaskPlan beside = new TaskPlan(
                            Stream.concat(near.stream(), Stream.of(there)).toList());
                    return sets(there, beside).stream().map(set -> new Way(there, true, needed(set, beside)));
                });
    }

    /** When somebody is done with something or there again, or has just so long before the next: the last that are in time. */
    private IntStream starts(Placed late, Resource who) {
        int latest = deadline(late.task()) - late.task().duration();
        TreeSet<Integer> starts = new TreeSet<>(List.of(latest, late.task().earliest()));
        plan.placed().stream()
                .filter(each -> each.resource().equals(who) && !each.equals(late))
                .forEach(each -> {
                    starts.add(each.finish());
                    starts.add(each.start() - late.task().duration());
                });
        who.away().forEach(span -> {
            starts.add(span.to());
            starts.add(span.from() - late.task().duration());
        });
        starts.add(ready(late.task()));
        return starts.headSet(latest, true).descendingSet().stream()
                .filter(start -> start >= 0)
                .limit(MOST_STARTS)
                .mapToInt(Integer::intValue);
    }

    /** When all that a task comes after is finished. */
    private int ready(Task task) {
        Map<String, Placed> placed = plan.byTask();
        return task.after().stream()
                .mapToInt(
                        link -> Objects.requireNonNull(placed.get(link.task())).finish() + link.lag())
                .max()
                .orElse(0);
    }

    private Way bySomebodyMore(Placed late) {
        Task task = late.task();
        Placed there = new Placed(
                task,
                new Resource(
                        "somebody more",
                        "somebody more",
                        late.resource().salary(),
                        task.needs().stream().collect(Collectors.toMap(Need::skill, Need::level, Math::max)),
                        List.of()),
                Math.max(task.earliest(), ready(task)));
        Change more = new Change(
                "resources",
                there.resource().id(),
                "there is somebody more%s from %s to %s"
                        .formatted(
                                task.needs().isEmpty()
                                        ? ""
                                        : task.needs().stream()
                                                .map(Need::toString)
                                                .collect(Collectors.joining(" and ", " with ", "")),
                                project.when(there.start()),
                                project.until(there.finish())),
                task.duration(),
                before -> before.withResources(Stream.concat(before.resources().stream(), Stream.of(there.resource()))
                        .toList()));
        return Way.of(there, more);
    }

    /**
     * Changes with which a task could be done so, each list by itself enough.
     *
     * @param beside it, and what could stand against it: what its person does and what it comes after
     */
    private List<List<Change>> sets(Placed there, TaskPlan beside) {
        List<List<Change>> all = List.of(List.of());
        for (Rule rule : Rules.ALL) {
            if (rule.brokenBy(beside, project).findAny().isPresent()) {
                List<List<Change>> ways = rule.ways(there, beside, project);
                all = all.stream()
                        .flatMap(begun -> ways.stream()
                                .map(way -> Stream.concat(begun.stream(), way.stream())
                                        .toList()))
                        .filter(set -> set.size() <= MOST_CHANGES)
                        .limit(MOST_WAYS)
                        .toList();
            }
        }
        return all;
    }

    private Project with(List<Change> set) {
        Project changed = project;
        for (Change change : set) {
            changed = change.made().apply(changed);
        }
        return changed;
    }

    /** Takes out one change after the other, the largest first, that is not needed. */
    private List<Change> needed(List<Change> set, TaskPlan beside) {
        List<Change> needed = set;
        for (Change change : set.stream()
                .sorted(Comparator.comparingInt(Change::size).reversed())
                .toList()) {
            List<Change> without =
                    needed.stream().filter(each -> !each.equals(change)).toList();
            Project changed = with(without);
            if (PlanCheck.broken(beside.in(changed), changed).isEmpty()) {
                needed = without;
            }
        }
        return needed;
    }

    /** The remedy, where the whole plan with it keeps every rule and the task is in time. */
    private Optional<Remedy> remedy(Way way) {
        Project changed = with(way.changes());
        TaskPlan other = plan.with(way.there()).in(changed);
        Placed then =
                Objects.requireNonNull(other.byTask().get(way.there().task().id()));
        return TaskPlan.late(then) == 0 && PlanCheck.broken(other, changed).isEmpty()
                ? Optional.of(new Remedy(then, way.isMoved(), way.changes(), changed, other))
                : Optional.empty();
    }
}
