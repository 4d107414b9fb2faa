package meridian.access.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import meridian.access.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A group of an organisation's directory.
 *
 * @param members the ids of their accounts
 * @param gives what whoever is in it is to the organisation; null for nothing by it
 * @param version one more with each change
 */
public record DirectoryGroup(
        UUID id,
        String name,
        @Nullable String externalId,
        List<String> members,
        @Nullable Relation gives,
        long version,
        Instant madeAt,
        Instant changedAt) {

    /** What it gives, in words: "Head of profession: Parks"; empty for nothing. */
    public String givesInWords() {
        return gives == null ? "" : gives.words();
    }
}
