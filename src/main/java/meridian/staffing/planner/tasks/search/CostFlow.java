package meridian.staffing.planner.tasks.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The least cost of sharing all work out among those who may do it, were it divisible, so that nobody has more to do than fits before
 * an end. What a unit of work costs depends on nothing but who does it: the loads that can be had together are a polymatroid, so that it
 * is best to give the cheapest as much as can be, then the next.
 */
final class CostFlow {

    private final TaskNetwork network;
    private final int[] amount;
    private final int[] cheapestFirst;

    CostFlow(TaskNetwork network) {
        this.network = network;
        amount = new int[network.ableOfGroup.length];
        for (int t = 0; t < network.tasks; t++) {
            amount[network.group[t]] += network.duration[t];
        }
        cheapestFirst = IntStream.range(0, network.resources)
                .boxed()
                .sorted(Comparator.comparingLong(r -> network.salary[r]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** No plan that ends by then is cheaper; {@link Long#MAX_VALUE} where none can end by then. */
    long bound(int end) {
        WorkFlow flow = flow();
        int[] carried = carried(flow, end);
        long cost = 0;
        for (int r = 0; r < network.resources; r++) {
            cost += network.salary[r] * carried[r];
        }
        return Arrays.stream(carried).sum() == Arrays.stream(amount).sum() ? cost : Long.MAX_VALUE;
    }

    /** All of the work, while nobody has time. */
    private WorkFlow flow() {
        return new WorkFlow(amount, network.ableOfGroup, new int[network.resources]);
    }

    /** What each carries when the cheapest carry as much as can be. */
    private int[] carried(WorkFlow flow, int end) {
        int[] carried = new int[network.resources];
        for (int r : cheapestFirst) {
            carried[r] = flow.carriedMore(r, Bounds.there(network, r, 0, end));
        }
        return carried;
    }

    /** Who does each task, much as the cheapest shares would have it; some may have a little more to do than fits. */
    int[] rounded(int end) {
        WorkFlow flow = flow();
        carried(flow, end);
        int[] resource = new int[network.tasks];
        IntStream.range(0, network.tasks)
                .boxed()
                .sorted(Comparator.comparingInt(t -> -network.duration[t]))
                .forEach(t -> resource[t] = flow.taken(network.group[t], network.duration[t]));
        return resource;
    }
}
