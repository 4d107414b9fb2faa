package meridian.staffing.planner.seats.search;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The best plan so far and the bound, which several searches share; and whether they are to go on. Safe for threads. */
final class SeatIncumbent {

    /** Values that differ by less, in parts of them, are the same. */
    static final double SAME = 1e-7;

    private final long begun;
    private final long until;
    private final BooleanSupplier stopped;
    private final BiConsumer<Double, Double> progress;
    private volatile int @Nullable [][] best;
    private volatile double value = Double.POSITIVE_INFINITY;
    private volatile double bound = Double.NEGATIVE_INFINITY;
    private volatile @Nullable Guide guide;

    SeatIncumbent(long begunNanos, long untilNanos, BooleanSupplier stopped, BiConsumer<Double, Double> progress) {
        begun = begunNanos;
        until = untilNanos;
        this.stopped = stopped;
        this.progress = progress;
    }

    /**
     * Takes a plan where it is better.
     *
     * @param holders the candidate of each seat in each of its weeks; copied
     */
    synchronized boolean offer(int[][] holders, double offered) {
        if (offered >= value - SAME * Math.abs(value) && best != null) {
            return false;
        }
        best = Arrays.stream(holders).map(int[]::clone).toArray(int[][]::new);
        value = offered;
        progress.accept(value, bound());
        return true;
    }

    synchronized void raiseBound(double proven) {
        if (proven > bound) {
            bound = proven;
            if (best != null) {
                progress.accept(value, bound());
            }
        }
    }

    int[][] best() {
        int[][] found = best;
        if (found == null) {
            throw new IllegalStateException("nothing was offered");
        }
        return found;
    }

    double value() {
        return value;
    }

    /** Never above the value. */
    double bound() {
        return Math.min(bound, value);
    }

    boolean isProven() {
        return value - bound <= SAME * Math.max(1, Math.abs(value));
    }

    /** What the bound's prices say by now; null: nothing yet. */
    @Nullable
    Guide guide() {
        return guide;
    }

    void tell(Guide known) {
        guide = known;
    }

    boolean isOver() {
        return isProven() || stopped.getAsBoolean() || System.nanoTime() > until;
    }

    /** How much of the time has gone, 0 to 1. */
    double gone() {
        return Math.min(1, (System.nanoTime() - begun) / (double) Math.max(1, until - begun));
    }

    double secondsLeft() {
        return stopped.getAsBoolean() ? 0 : Math.max(0, (until - System.nanoTime()) / 1e9);
    }
}
