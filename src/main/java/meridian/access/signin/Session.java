package meridian.access.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in.
 *
 * @param browser as its user would call it: "Firefox on Linux"
 * @param lastUsedAt to the minute
 */
public record Session(UUID id, String browser, Instant startedAt, Instant lastUsedAt) {}
