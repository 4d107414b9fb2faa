package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.staffing.planner.Faults;

/** What makes a project one that cannot be planned, whatever file it came from. */
final class ProjectFaults {

    static final BigDecimal MOST_SALARY = BigDecimal.valueOf(1_000_000);
    static final int LONGEST = 100_000;
    static final int MOST_TASKS = 20_000;
    static final int MOST_PAIRS = 4_000_000;

    private final Faults faults;
    private final Map<String, String> taskPlaces = new HashMap<>();
    private final Map<String, String> resourcePlaces = new HashMap<>();

    ProjectFaults(Faults faults) {
        this.faults = faults;
    }

    /** Notes where a resource stands, and says when it stood before. */
    void resource(String id, String place) {
        twice("resource", id, place, resourcePlaces.putIfAbsent(id, place));
    }

    void task(String id, String place) {
        twice("task", id, place, taskPlaces.putIfAbsent(id, place));
    }

    private void twice(String what, String id, String place, @org.jspecify.annotations.Nullable String before) {
        if (before != null && !id.isEmpty()) {
            faults.add(place, "duplicate", "%s %s stands at %s already", what, id, before);
        }
    }

    void check(Project project) {
        if (project.resources().isEmpty()) {
            faults.add("file", "resources", "there is nobody to do anything");
        }
        if (project.tasks().isEmpty()) {
            faults.add("file", "tasks", "there is nothing to do");
        }
        long pairs = (long) project.tasks().size() * project.resources().size();
        if (project.tasks().size() > MOST_TASKS || pairs > MOST_PAIRS) {
            faults.add(
                    "file",
                    "size",
                    "%,d tasks and %,d resources are too many to plan at once; %,d tasks, and %,d pairs of both, are the most."
                            + " Plan the parts that no link joins one by one",
                    project.tasks().size(),
                    project.resources().size(),
                    MOST_TASKS,
                    MOST_PAIRS);
            return;
        }
        Map<String, Boolean> someone = new HashMap<>();
        for (Task task : project.tasks()) {
            length(task);
            links(task);
            someoneCan(task, project.resources(), someone);
        }
        cycle(project.tasks());
    }

    private void length(Task task) {
        if (task.duration() < 0 || task.duration() > LONGEST) {
            faults.add(
                    place(task),
                    "duration",
                    "task %s takes %d; 0 to %d is possible",
                    task.id(),
                    task.duration(),
                    LONGEST);
        }
    }

    private void links(Task task) {
        Set<String> before = new HashSet<>();
        for (Link link : task.after()) {
            if (!taskPlaces.containsKey(link.task())) {
                faults.add(
                        place(task),
                        "predecessor",
                        "task %s comes after %s, which there is not",
                        task.id(),
                        link.task());
            }
            if (!before.add(link.task())) {
                faults.add(place(task), "duplicate", "task %s comes after %s twice", task.id(), link.task());
            }
            if (Math.abs(link.lag()) > LONGEST) {
                faults.add(place(task), "lag", "task %s: a lag of %d is absurd", task.id(), link.lag());
            }
        }
    }

    private void someoneCan(Task task, List<Resource> resources, Map<String, Boolean> known) {
        String needs = task.needs().stream().map(Need::toString).collect(Collectors.joining(" and "));
        boolean can = known.computeIfAbsent(needs, key -> resources.stream().anyMatch(each -> each.canDo(task)));
        if (!can) {
            faults.add(place(task), "skill", "task %s needs %s, which nobody has", task.id(), needs);
        }
    }

    /** Tasks that wait for each other in circles: one after the other, until none is left. */
    private void cycle(List<Task> tasks) {
        Map<String, List<String>> before = new LinkedHashMap<>();
        tasks.forEach(task -> before.put(task.id(), new ArrayList<>()));
        Map<String, Integer> waiting = new LinkedHashMap<>();
        before.keySet().forEach(id -> waiting.put(id, 0));
        Map<String, List<String>> next = new HashMap<>();
        for (Task task : tasks) {
            for (Link link : task.after()) {
                if (waiting.containsKey(link.task())) {
                    waiting.merge(task.id(), 1, Integer::sum);
                    before.getOrDefault(task.id(), List.of()).add(link.task());
                    next.computeIfAbsent(link.task(), key -> new ArrayList<>()).add(task.id());
                }
            }
        }
        Deque<String> free = new ArrayDeque<>();
        waiting.forEach((id, count) -> {
            if (count == 0) {
                free.add(id);
            }
        });
        while (!waiting.isEmpty()) {
            if (free.isEmpty()) {
                free.addAll(circle(before, waiting.keySet()));
            }
            String id = free.remove();
            if (waiting.remove(id) != null) {
                for (String follower : next.getOrDefault(id, List.of())) {
                    Integer left = waiting.computeIfPresent(follower, (key, count) -> count - 1);
                    if (left != null && left == 0) {
                        free.add(follower);
                    }
                }
            }
        }
    }

    /** The tasks of a circle among those that are stuck, each of which waits for one that is. */
    private List<String> circle(Map<String, List<String>> before, Set<String> stuck) {
        Set<String> walked = new LinkedHashSet<>();
        String id = stuck.iterator().next();
        while (walked.add(id)) {
            id = before.getOrDefault(id, List.of()).stream()
                    .filter(stuck::contains)
                    .findFirst()
                    .orElseThrow();
        }
        String again = id;
        List<String> circle =
                walked.stream().dropWhile(each -> !each.equals(again)).toList();
        faults.add(
                taskPlaces.getOrDefault(id, "file"),
                "cycle",
                "tasks wait for each other: %s",
                Stream.concat(circle.stream(), Stream.of(id)).limit(12).collect(Collectors.joining(" after ")));
        return circle;
    }

    private String place(Task task) {
        return taskPlaces.getOrDefault(task.id(), "file");
    }
}
