package meridian.roles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time a role was out of use.
 *
 * @param reason may be empty
 * @param restoredAt null while it is withdrawn
 */
public record Withdrawal(
        Instant withdrawnAt,
        String withdrawnBy,
        String reason,
        @Nullable Instant restoredAt,
        @Nullable String restoredBy) {}
