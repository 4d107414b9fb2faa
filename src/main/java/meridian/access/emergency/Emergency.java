package meridian.access.emergency;

import java.time.Instant;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Organisation;

/**
 * That an administrator may see, for some hours, what was done at their organisation.
 *
 * @param by who asked for it
 * @param until when it ends by itself
 * @param endsAt when it ends or ended; before that where somebody ended it
 * @param isLasting whether it had not ended when this was read
 * @param shown of how many people entries were shown under it
 */
public record Emergency(
        UUID id,
        Organisation organisation,
        Account by,
        String reason,
        Instant beganAt,
        Instant until,
        Instant endsAt,
        boolean isLasting,
        long shown) {

    public boolean isEndedEarly() {
        return endsAt.isBefore(until);
    }
}
