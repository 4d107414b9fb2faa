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
    private static final int ROUNDS_OF_PACKING = 40;
    private static final double WORK_OF_JOINT = 1;

    private final TaskNetwork network;
    private final Incumbent incumbent;
    private final SplittableRandom random;

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
        construct(rounds == null ? RESTARTS : Math.min(RESTARTS, rounds));
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
            searchSideBySide();
        }
    }

    private void construct(int restarts) {
        ListScheduling list = new ListScheduling(network);
        for (int i = 0; i == 0 || (i < restarts && !incumbent.isOver()); i++) {
            incumbent.offer(list.plan(list.weights(random, i == 0 ? 0 : 0.3)));
        }
    }

    private void searchSideBySide() {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> packing = threads.submit(this::packAndRepair);
            JointModel joint = NativeSolver.isThere() ? new JointModel(network, incumbent) : null;
            Future<?> solving = joint == null ? packing : threads.submit(() -> solveAndRepair(joint));
            while (!incumbent.isOver() && !packing.isDone() && (joint == null || !solving.isDone())) {
                Thread.sleep(5);
            }
            if (joint != null) {
                joint.end();
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
            if (i < ROUNDS_OF_PACKING || i % 2 == 0 || !NativeSolver.isThere()) {
                packing.round();
            } else {
                repair.round();
            }
        }
    }

    private void solveAndRepair(JointModel joint) {
        boolean alone = network.hasDeadlines() || network.hasPinnedStarts();
        joint.solve(1, alone ? Double.MAX_VALUE : WORK_OF_JOINT, 1);
        Repair repair = new Repair(network, incumbent, random.split());
        while (!incumbent.isOver()) {
            repair.round();
        }
    }
}
