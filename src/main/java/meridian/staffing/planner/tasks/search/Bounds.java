package meridian.staffing.planner.tasks.search;

import java.util.Arrays;
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
        int bound = hall(0, 0, Math.max(criticalPath(), alone()));
        int[] heads = values(network.head);
        int[] tails = values(network.tail);
        int every = Math.max(1, heads.length * tails.length / windows);
        int window = 0;
        for (int head : heads) {
            for (int tail : tails) {
                if (window++ % every == 0 && head + tail > 0) {
                    bound = hall(head, tail, bound);
                }
            }
        }
        return bound;
    }

    /** Where a task may begin or, if it begins as early as it may, end. */
    private int[] values(int[] heads) {
        return IntStream.concat(
                        Arrays.stream(heads),
                        IntStream.range(0, network.tasks).map(t -> heads[t] + network.duration[t]))
                .sorted()
                .distinct()
                .toArray();
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

    /** No plan that ends by then is cheaper; {@link Long#MAX_VALUE} where none can. */
    public long costBy(int end) {
        return new CostFlow(network).bound(end);
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
     * Hall's condition with time for capacity: the least end, {@code floor} or later, by which the work that has to lie after
     * {@code head} and {@code tail} before the end could be shared out among those who may do it if it could be split. Of a task
     * that is what is there however early or late it is done.
     */
    private int hall(int head, int tail, int floor) {
        int least = floor;
        if (fits(head, tail, least)) {
            return least;
        }
        int most = Math.max(floor + 1, network.horizon());
        while (most - least > 1) {
            int middle = (least + most) >>> 1;
            if (fits(head, tail, middle)) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return most;
    }

    private boolean fits(int head, int tail, int end) {
        int[] amount = new int[network.ableOfGroup.length];
        int length = Math.max(0, end - tail - head);
        for (int t = 0; t < network.tasks; t++) {
            int early = network.head[t] + network.duration[t] - head;
            int late = network.tail[t] + network.duration[t] - tail;
            amount[network.group[t]] += Math.clamp(Math.min(early, late), 0, Math.min(length, network.duration[t]));
        }
        int[] capacity = IntStream.range(0, network.resources)
                .map(r -> there(network, r, head, end - tail))
                .toArray();
        return new WorkFlow(amount, network.ableOfGroup, capacity).carriesAll();
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
