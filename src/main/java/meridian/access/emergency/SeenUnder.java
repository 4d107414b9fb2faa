package meridian.access.emergency;

import java.time.Instant;

/**
 * That what somebody did was shown under emergency access.
 *
 * @param at when it was first
 */
public record SeenUnder(Emergency emergency, Instant at) {}
