package meridian.roles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import meridian.access.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation shows a published role of its own to another.
 *
 * @param until the last day of it
 * @param sharedBy as history names them
 * @param endedAt null where nobody ended it before its day
 * @param endedBy null likewise
 */
public record Share(
        UUID id,
        Organisation with,
        LocalDate until,
        Instant sharedAt,
        String sharedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return endedAt == null && !until.isBefore(day);
    }
}
