package meridian.access.provider;

import java.time.Instant;
import java.util.UUID;

/**
 * That a provider signs somebody in, as they see it.
 *
 * @param organisation whose provider it is
 */
public record ProviderLink(UUID id, String organisation, String issuer, Instant madeAt, Instant lastUsedAt) {}
