package meridian.roles.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pay in {@code place} is pay in {@code base} times {@code factor}.
 *
 * @param until the first day it no longer holds, null while it has no end
 */
public record PlaceWeighting(
        Place place,
        Place base,
        BigDecimal factor,
        LocalDate from,
        @Nullable LocalDate until) {

    public PlaceWeighting {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("A weighting is above 0, not " + factor);
        }
        if (place.is(base)) {
            throw new IllegalArgumentException(place.name() + " is weighted by itself");
        }
    }
}
