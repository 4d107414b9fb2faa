package meridian.access.signin;

import java.time.Instant;
import java.util.UUID;
import meridian.access.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to an organisation that is open.
 *
 * @param position what they are to do there
 * @param invitedBy the name of whoever invited them
 * @param undelivered why the message with its link did not arrive, or not yet; null where it did or none was sent
 */
public record Invitation(
        UUID id,
        Organisation organisation,
        String address,
        String position,
        String invitedBy,
        Instant invitedAt,
        Instant endsAt,
        @Nullable String undelivered) {}
