package meridian.staffing.planner.tasks.search;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import meridian.staffing.planner.NativeSolver;
import org.jspecify.annotations.Nullable;

/** The shortest plan: list scheduling at once, then packing and the joint model side by side. */
final class MakespanSearch {

    private static final int RESTARTS = 60;
    private static final int TRIES_TO_SHORTEN = 4;
    private static final long NANOS_TO_CONSTRUCT = 300_000_000;
    private static final long NANOS_TO_PACK_AT_ONCE = 1_200_000_000;
    private static final int ROUNDS_OF_PACKING = 40;
    private static final int LIGHT_ROUNDS = 4;
    private static final double WORK_OF_JOINT = 1;

    private final TaskNetwork network;
    private final Incumbent incumbent;
    private final SplittableRandom random;
    private volatile @Nullable JointModel joint;

    MakespanSearch(TaskNetwork network, Incumbent incumbent, long seed) {
        this.network = network;
        this.incumbent = incumbent;
        random = new SplittableRandom(seed);
    }

    /**
     * Searches until the best is proven or the time is over.
     *
     * @param rounds a limit on the work instead, null: none
     */
    void search(@Nullable Integer rounds) {
        construct(rounds == null ? RESTARTS : Math.min(RESTARTS, rounds), rounds == null);
        if (incumbent.isOver()) {
            return;
        }
        if (rounds != null && incumbent.best() == null && NativeSolver.isThere()) {
            new JointModel(network, incumbent).solve(1, rounds, 1);
        } else if (rounds != null) {
            PackThenSchedule packing = new PackThenSchedule(network, incumbent, random.split());
            for (int i = 0; i < rounds && !incumbent.isProven(); i++) {
                packing.round();
            }
        } else {
            packAtOnce();
            if (!incumbent.isOver()) {
                searchSideBySide();
            }
        }
    }

    private void construct(int restarts, boolean hurried) {
        ListScheduling list = new ListScheduling(network);
        ForwardBackward shortening = new ForwardBackward(network, random);
        long until = System.nanoTime() + (hurried ? NANOS_TO_CONSTRUCT : Long.MAX_VALUE / 2);
        for (int i = 0; i == 0 || (i < restarts && !incumbent.isOver() && System.nanoTime() < until); i++) {
            Schedule listed = list.plan(list.weights(random, i == 0 ? 0 : 0.3));
            incumbent.offer(listed);
            incumbent.offer(shortening.shortened(listed, null, incumbent.bound(), TRIES_TO_SHORTEN));
        }
    }

    /** Few links need no more than this, and then the native library, which takes a second to load, is not loaded. */
    private void packAtOnce() {
        PackThenSchedule packing = new PackThenSchedule(network, incumbent, random.split());
        long until = System.nanoTime() + NANOS_TO_PACK_AT_ONCE;
        while (!incumbent.isOver() && System.nanoTime() < until) {
            packing.lightRound();
        }
    }

    private void searchSideBySide() {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> packing = threads.submit(this::packAndRepair);
            Future<?> solving = NativeSolver.isThere() ? threads.submit(this::solveAndRepair) : packing;
            while (!incumbent.isOver() && !packing.isDone() && !solving.isDone()) {
                Thread.sleep(5);
            }
            while (!solving.isDone()) {
                JointModel last = joint;
                if (last != null) {
                    last.end();
                }
                Thread.sleep(5);
            }
            packing.get();
            solving.get();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void packAndRepair() {
        PackThenSchedule packing = new PackThenSchedule(network, incumbent, random.split());
        Repair repair = new Repair(network, incumbent, random.split());
        for (int i = 0; !incumbent.isOver(); i++) {
            if (i % ROUNDS_OF_PACKING == ROUNDS_OF_PACKING - 1 && NativeSolver.isThere()) {
                repair.round();
            } else if (i % LIGHT_ROUNDS == LIGHT_ROUNDS - 1) {
                packing.round();
            } else {
                packing.lightRound();
            }
        }
    }

    private void solveAndRepair() {
        incumbent.raiseBound(new Bounds(network).thorough());
        if (incumbent.isOver()) {
            return;
        }
        JointModel joint = new JointModel(network, incumbent);
        this.joint = joint;
        boolean alone = network.hasDeadlines() || network.hasPinnedStarts();
        joint.solve(1, alone ? Double.MAX_VALUE : WORK_OF_JOINT, 1);
        Repair repair = new Repair(network, incumbent, random.split());
        while (!incumbent.isOver()) {
            repair.round();
        }
    }
}
