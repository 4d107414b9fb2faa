package meridian.access.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param name as its owner calls it
 * @param isCopied whether it is kept on more than one device
 * @param lastUsedAt null where it was not used yet
 */
public record Passkey(
        UUID id,
        String name,
        boolean isCopied,
        Instant madeAt,
        @Nullable Instant lastUsedAt) {}
