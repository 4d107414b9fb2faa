package meridian.staffing.planner.tasks.search;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The best plan so far and the bound, which several searches share; and whether they are to go on. Safe for threads. */
final class Incumbent {

    private final TaskNetwork network;
    private final long until;
    private final BooleanSupplier stopped;
    private final BiConsumer<Integer, Integer> progress;
    private volatile @Nullable Schedule best;
    private volatile long value = Long.MAX_VALUE;
    private volatile int bound;
    private volatile boolean proven;
    private volatile boolean impossible;

    /** @param progress told of makespan and bound when one of them is better */
    Incumbent(
            TaskNetwork network,
            int bound,
            long untilNanos,
            BooleanSupplier stopped,
            BiConsumer<Integer, Integer> progress) {
        this.network = network;
        this.bound = bound;
        this.until = untilNanos;
        this.stopped = stopped;
        this.progress = progress;
    }

    /** Takes a plan where it is better, by what is late first, then by its makespan. */
    synchronized boolean offer(Schedule schedule) {
        long offered = value(schedule);
        if (offered >= value || !schedule.keepsPins(network)) {
            return false;
        }
        best = schedule;
        value = offered;
        progress.accept(makespan(), bound);
        return true;
    }

    private long value(Schedule schedule) {
        return schedule.late(network) * TaskNetwork.NEVER + schedule.makespan(network);
    }

    synchronized void raiseBound(int proven) {
        if (proven > bound) {
            bound = proven;
            if (best != null) {
                progress.accept(makespan(), bound);
            }
        }
    }

    @Nullable
    Schedule best() {
        return best;
    }

    int bound() {
        return bound;
    }

    /** Of the best plan, {@link TaskNetwork#NEVER} while there is none. */
    int makespan() {
        return value == Long.MAX_VALUE ? TaskNetwork.NEVER : (int) (value % TaskNetwork.NEVER);
    }

    long late() {
        return value == Long.MAX_VALUE ? TaskNetwork.NEVER : value / TaskNetwork.NEVER;
    }

    boolean isProven() {
        return proven || value == bound;
    }

    /**
     * Nothing is better than the best there is, also where deadlines are missed: those aside, no plan is shorter, which the
     * solver's own bound may not have said.
     */
    synchronized void prove() {
        proven = true;
        if (best != null && !network.hasDeadlines()) {
            raiseBound(makespan());
        }
    }

    /** No plan keeps what is settled. */
    void giveUp() {
        impossible = true;
    }

    boolean isImpossible() {
        return impossible;
    }

    boolean isOver() {
        return impossible || isProven() || stopped.getAsBoolean() || System.nanoTime() > until;
    }

    double secondsLeft() {
        return Math.max(0, (until - System.nanoTime()) / 1e9);
    }
}
