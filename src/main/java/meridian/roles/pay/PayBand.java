package meridian.roles.pay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a grade is paid in a place.
 *
 * @param from the first day it holds
 * @param until the first day it no longer holds, null while it has no end
 * @param reason why it is not what the place's weighting gives, null where it is or needs none
 */
public record PayBand(
        String grade,
        Place place,
        Range range,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String reason) {}
