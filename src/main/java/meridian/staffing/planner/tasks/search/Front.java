package meridian.staffing.planner.tasks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import meridian.staffing.planner.tasks.search.CostSearch.Point;
import org.jspecify.annotations.Nullable;

/** What is known of the trade of makespan for cost: plans, and bounds of cost at ends. Safe for threads. */
final class Front {

    private final TaskNetwork network;
    /** Plans by their makespan; each is cheaper than all that are shorter. */
    private final TreeMap<Integer, Schedule> plans = new TreeMap<>();
    /** By end: no plan that ends by then is cheaper. */
    private final TreeMap<Integer, Long> bounds = new TreeMap<>();

    private final TreeMap<Integer, Boolean> taken = new TreeMap<>();

    Front(TaskNetwork network) {
        this.network = network;
    }

    synchronized void add(Schedule schedule) {
        int makespan = schedule.makespan(network);
        long cost = schedule.cost(network);
        Map.Entry<Integer, Schedule> shorter = plans.floorEntry(makespan);
        if (shorter != null && shorter.getValue().cost(network) <= cost) {
            return;
        }
        plans.tailMap(makespan, true).values().removeIf(longer -> longer.cost(network) >= cost);
        plans.put(makespan, schedule);
    }

    synchronized void add(Point point) {
        add(point.schedule());
        bound(point.end(), point.bound());
    }

    synchronized void bound(int end, long bound) {
        bounds.merge(end, bound, Math::max);
    }

    /** The cheapest plan that ends by then, null where there is none. */
    synchronized @Nullable Schedule cheapestBy(int end) {
        Map.Entry<Integer, Schedule> entry = plans.floorEntry(end);
        return entry == null ? null : entry.getValue();
    }

    /** Takes an end for somebody to search at, if nobody has. */
    synchronized boolean take(int end) {
        return taken.putIfAbsent(end, true) == null;
    }

    /**
     * The end at which to search next: within the two neighbours between which most is not known.
     *
     * @return 0 where nothing is left to find out
     */
    synchronized int nextEnd() {
        List<Integer> ends = new ArrayList<>(taken.keySet());
        double most = 0;
        int next = 0;
        for (int i = 1; i < ends.size(); i++) {
            int from = ends.get(i - 1);
            int to = ends.get(i);
            Schedule dear = cheapestBy(to - 1);
            double open = dear == null ? 0 : (double) (to - from - 1) * (dear.cost(network) - boundBy(to));
            if (open > most) {
                most = open;
                next = from + (to - from) / 2;
            }
        }
        return next;
    }

    /** No plan that ends by then is cheaper. */
    synchronized long boundBy(int end) {
        return bounds.tailMap(end, true).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** The plans, the shortest first. */
    synchronized List<Point> points() {
        return plans.entrySet().stream()
                .map(entry -> new Point(
                        entry.getKey(), entry.getValue(), entry.getValue().cost(network), boundBy(entry.getKey())))
                .toList();
    }

    /** The area that the plans dominate up to a reference point, in parts of what the bounds would allow. */
    synchronized double area() {
        int last = network.totalWork();
        long dearest = 0;
        for (long salary : network.salary) {
            dearest = Math.max(dearest, salary * last);
        }
        double reached = 0;
        double allowed = 0;
        for (int end = bounds.isEmpty() ? last : bounds.firstKey(); end < last; end++) {
            Schedule schedule = cheapestBy(end);
            reached += schedule == null ? 0 : Math.max(0, dearest - schedule.cost(network));
            allowed += Math.max(0, dearest - boundBy(Math.min(end, bounds.lastKey())));
        }
        return allowed == 0 ? 1 : reached / allowed;
    }
}
