package meridian.access.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import meridian.access.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as their organisation's directory says them.
 *
 * @param attributes what it says of them besides, as SCIM has it
 * @param version one more with each change
 */
record DirectoryPerson(
        AccountId id,
        String userName,
        @Nullable String externalId,
        ObjectNode attributes,
        boolean active,
        long version,
        Instant madeAt,
        Instant changedAt) {}
