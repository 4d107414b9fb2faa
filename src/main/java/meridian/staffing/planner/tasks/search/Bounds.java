package meridian.staffing.planner.tasks.search;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import meridian.staffing.planner.tasks.Span;

/** What no plan's makespan can be below: the critical path, and the work that a set of people has to share. */
public final class Bounds {

    private static final int FEW_WINDOWS = 100;
    private static final int MANY_WINDOWS = 40_000;

    private final TaskNetwork network;

    public Bounds(TaskNetwork network) {
        this.network = network;
    }

    /** The best that is known at once. */
    public int makespan() {
        return makespan(FEW_WINDOWS);
    }

    /** The best of all that are known, in some seconds where there are many tasks and links. */
    int thorough() {
        return makespan(MANY_WINDOWS);
    }

    private int makespan(int windows) {
        int bound = hall(task -> true, 0, 0, Math.max(criticalPath(), alone()));
        TreeSet<Integer> heads = new TreeSet<>();
        TreeSet<Integer> tails = new TreeSet<>();
        for (int t = 0; t < network.tasks; t++) {
            heads.add(network.head[t]);
            tails.add(network.tail[t]);
        }
        int every = Math.max(1, heads.size() * tails.size() / windows);
        int window = 0;
        for (int head : heads) {
            for (int tail : tails) {
                if (window++ % every == 0 && head + tail > 0) {
                    bound = hall(task -> network.head[task] >= head && network.tail[task] >= tail, head, tail, bound);
                }
            }
        }
        return bound;
    }

    /** How long somebody is at what nobody else may do. */
    private int alone() {
        OneMachine machine = new OneMachine(network);
        int bound = 0;
        for (int r = 0; r < network.resources; r++) {
            int resource = r;
            int[] only = IntStream.range(0, network.tasks)
                    .filter(t -> network.able[t].length == 1 && network.able[t][0] == resource)
                    .toArray();
            bound = Math.max(bound, machine.bound(only, only.length));
        }
        return bound;
    }

    public int criticalPath() {
        return IntStream.range(0, network.tasks)
                .map(t -> network.head[t] + network.duration[t] + network.tail[t])
                .max()
                .orElse(0);
    }

    /** The cost of giving each task to the cheapest who may do it. */
    public long cost() {
        long cost = 0;
        for (int t = 0; t < network.tasks; t++) {
            long least = Long.MAX_VALUE;
            for (int r : network.able[t]) {
                least = Math.min(least, network.salary[r]);
            }
            cost += least * network.duration[t];
        }
        return cost;
    }

    /**
     * Hall's condition with time for capacity: the least end, {@code floor} or later, by which the work of the tasks could be shared
     * out among those who may do it if it could be split; all of it lies after {@code head} and {@code tail} before the end.
     */
    private int hall(IntPredicate tasks, int head, int tail, int floor) {
        Map<String, Integer> known = new HashMap<>();
        int[] amount = new int[network.tasks];
        int[][] able = new int[network.tasks][];
        long work = 0;
        for (int t = 0; t < network.tasks; t++) {
            if (tasks.test(t) && network.duration[t] > 0) {
                int group = known.computeIfAbsent(java.util.Arrays.toString(network.able[t]), key -> known.size());
                amount[group] += network.duration[t];
                able[group] = network.able[t];
                work += network.duration[t];
            }
        }
        int least = floor;
        if (work == 0 || fits(amount, able, known.size(), head, least - tail)) {
            return least;
        }
        int most = Math.max(floor + 1, network.horizon());
        while (most - least > 1) {
            int middle = (least + most) >>> 1;
            if (fits(amount, able, known.size(), head, middle - tail)) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return most;
    }

    private boolean fits(int[] amount, int[][] able, int groups, int from, int to) {
        int[] capacity = IntStream.range(0, network.resources)
                .map(r -> there(network, r, from, to))
                .toArray();
        return new WorkFlow(amount, able, groups, capacity).carriesAll();
    }

    /** The units that a resource is there, days off that overlap counted once. */
    static int there(TaskNetwork network, int resource, int from, int to) {
        int there = Math.max(0, to - from);
        int counted = from;
        for (Span span : network.away.get(resource)) {
            int first = Math.max(counted, span.from());
            int last = Math.min(to, span.to());
            if (last > first) {
                there -= last - first;
                counted = last;
            }
        }
        return there;
    }
}
