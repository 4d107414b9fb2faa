package meridian.bench;

import java.util.Arrays;

/** Measured times in order. */
record Percentiles(long[] nanos) {

    Percentiles {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    /** Milliseconds that {@code share} (0 to 1) of the times are within. */
    double at(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.round(share * nanos.length))] / 1e6;
    }
}
