package meridian.access.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of an organisation's directory.
 *
 * @param members the ids of their accounts
 * @param version one more with each change
 */
record DirectoryGroup(
        UUID id,
        String name,
        @Nullable String externalId,
        List<String> members,
        long version,
        Instant madeAt,
        Instant changedAt) {}
