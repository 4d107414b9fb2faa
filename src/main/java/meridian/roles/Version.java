package meridian.roles;

import java.time.Instant;
import java.time.LocalDate;
import meridian.roles.profile.RoleProfile;

/**
 * A published version: it never changes.
 *
 * @param asRead what the reading had understood of its document
 * @param corrections the number of the last correction it holds, 0 where it holds none
 * @param effectiveFrom the day it applies from
 * @param note why it was published, as its publisher put it; may be empty
 * @param summary what changed since the version before, in a sentence
 */
public record Version(
        RoleId role,
        int number,
        RoleProfile profile,
        RoleProfile asRead,
        DocumentId document,
        int corrections,
        LocalDate effectiveFrom,
        String note,
        String summary,
        Instant publishedAt,
        String publishedBy) {}
