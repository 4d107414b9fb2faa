package meridian.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measured times in order. */
record Percentiles(long[] nanos) {

    Percentiles {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    static Percentiles of(Collection<Long> nanos) {
        return new Percentiles(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** Milliseconds that {@code share} (0 to 1) of the times are within. */
    double at(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.round(share * nanos.length))] / 1e6;
    }
}
