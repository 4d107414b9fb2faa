package meridian.access.signin;

import java.time.Instant;
import java.util.UUID;
import meridian.access.Organisation;

/**
 * An invitation to an organisation that is open.
 *
 * @param position what they are to do there
 * @param invitedBy the name of whoever invited them
 */
public record Invitation(
        UUID id,
        Organisation organisation,
        String address,
        String position,
        String invitedBy,
        Instant invitedAt,
        Instant endsAt) {}
