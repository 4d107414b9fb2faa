package meridian.staffing.planner.tasks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every plan in which nothing could start earlier: each order of the tasks with each choice of people. For tiny projects. */
final class EveryPlan {

    private final Project project;
    private final Map<String, Integer> finish = new HashMap<>();
    private final Map<String, Integer> free = new HashMap<>();
    private final TreeMap<Integer, BigDecimal> cheapestBy = new TreeMap<>();

    EveryPlan(Project project) {
        this.project = project;
        place(0, BigDecimal.ZERO);
    }

    int shortest() {
        return cheapestBy.firstKey();
    }

    /** The cheapest plan that ends by then. */
    BigDecimal cheapest(int end) {
        return cheapestBy.headMap(end, true).values().stream()
                .min(BigDecimal::compareTo)
                .orElseThrow();
    }

    /** The cheapest plan that ends before then, if there is one. */
    Optional<BigDecimal> cheapestBelow(int end) {
        return cheapestBy.headMap(end, false).values().stream().min(BigDecimal::compareTo);
    }

    private void place(int makespan, BigDecimal cost) {
        if (finish.size() == project.tasks().size()) {
            cheapestBy.merge(makespan, cost, BigDecimal::min);
            return;
        }
        for (Task task : project.tasks()) {
            if (!finish.containsKey(task.id())
                    && task.after().stream().allMatch(link -> finish.containsKey(link.task()))) {
                for (Resource resource : project.resources()) {
                    if (resource.canDo(task)) {
                        placeOn(task, resource, makespan, cost);
                    }
                }
            }
        }
    }

    private void placeOn(Task task, Resource resource, int makespan, BigDecimal cost) {
        int ready = task.after().stream()
                .mapToInt(link -> finish.getOrDefault(link.task(), 0))
                .max()
                .orElse(0);
        int before = free.getOrDefault(resource.id(), 0);
        int start = task.duration() == 0 ? ready : Math.max(ready, before);
        int end = start + task.duration();
        finish.put(task.id(), end);
        if (task.duration() > 0) {
            free.put(resource.id(), end);
        }
        place(Math.max(makespan, end), cost.add(resource.salary().multiply(BigDecimal.valueOf(task.duration()))));
        finish.remove(task.id());
        free.put(resource.id(), before);
    }
}
