package meridian.access;

import java.time.Instant;

/**
 * Somebody who belongs to an organisation, as its administrators see them.
 *
 * @param position what they do there
 */
public record Member(Account account, String position, boolean isAdministrator, Instant since) {}
