package meridian.staffing.planner.tasks.search;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The trade-off front of makespan and cost: its two ends first, then the cheapest plans by some multiples of the shortest, then by
 * ends between, where most is not known yet.
 */
final class FrontSearch {

    /** Of the shortest makespan: where people look first. */
    static final double[] MULTIPLES = {1, 1.1, 1.25, 1.5, 2};

    private static final int THREADS = 2;
    private static final int MOST_BOUNDS = 600;

    private final TaskNetwork network;
    private final Incumbent limits;
    private final SplittableRandom random;
    private final Front front;

    FrontSearch(TaskNetwork network, Incumbent limits, long seed) {
        this.network = network;
        this.limits = limits;
        random = new SplittableRandom(seed);
        front = new Front(network);
    }

    /** Searches until the time is over or nothing is left open. */
    Front search(Schedule shortest, Schedule cheapest) {
        int first = shortest.makespan(network);
        int last = cheapest.makespan(network);
        front.add(shortest);
        front.add(new CostSearch.Point(last, cheapest, cheapest.cost(network), new Bounds(network).cost()));
        front.take(last);
        double seconds = limits.secondsLeft();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            SplittableRandom[] randoms = {random.split(), random.split()};
            Future<?> one = threads.submit(() -> search(first, last, seconds, 0, randoms[0]));
            Future<?> other = threads.submit(() -> search(first, last, seconds, 1, randoms[1]));
            one.get();
            other.get();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return front;
    }

    private void search(int first, int last, double seconds, int thread, SplittableRandom random) {
        CostSearch search = new CostSearch(network, limits, random);
        for (int i = thread; i < MULTIPLES.length; i += THREADS) {
            at((int) (first * MULTIPLES[i]), last, search, seconds / 14, true);
        }
        boundEverywhere(first, last, thread);
        int end = front.nextEnd();
        for (int idle = 0; end > 0 && idle < 5; end = front.nextEnd()) {
            idle = at(end, last, search, seconds / 100, false) ? 0 : idle + 1;
        }
    }

    /** Divisible work bounds every end in little time. */
    private void boundEverywhere(int first, int last, int thread) {
        CostFlow flow = new CostFlow(network);
        int step = Math.max(THREADS, THREADS * (last - first) / MOST_BOUNDS);
        for (int end = first + thread * step / THREADS; end < last && !limits.isOver(); end += step) {
            front.bound(end, flow.bound(end));
        }
    }

    private boolean at(int end, int last, CostSearch search, double seconds, boolean exact) {
        Schedule start = front.cheapestBy(end);
        if (start == null || end >= last || limits.isOver() || !front.take(end)) {
            return false;
        }
        front.add(search.cheapestBy(end, start, seconds, exact));
        return true;
    }
}
