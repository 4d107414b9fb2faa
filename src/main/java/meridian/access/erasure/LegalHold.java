package meridian.access.erasure;

import java.time.Instant;

/** That an organisation has to keep what it holds of somebody. */
public record LegalHold(String reason, Instant placedAt, String placedBy) {}
