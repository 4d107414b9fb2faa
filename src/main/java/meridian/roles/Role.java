package meridian.roles;

import java.time.Instant;
import java.util.UUID;
import meridian.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A role of the library.
 *
 * @param slug what it is called in addresses; it stays when the title changes
 * @param title of the live version, else of the draft
 * @param family of roles it belongs to, whose head of profession answers for it; null where it says none
 * @param liveVersion null until the first is published; kept while withdrawn
 * @param draftRevision null where no draft waits; goes up with each change of the draft
 * @param audience who else sees it while it is published
 */
public record Role(
        RoleId id,
        OrganisationId organisation,
        String slug,
        String title,
        @Nullable String family,
        RoleStatus status,
        @Nullable Integer liveVersion,
        @Nullable Integer draftRevision,
        Instant updatedAt,
        Audience audience) {

    private static final RoleId NONE = new RoleId(new UUID(0, 0));

    /** One that is none of the library's: to ask rules about all that are like it. */
    static Role like(OrganisationId whose, @Nullable String family, RoleStatus status, Audience audience) {
        return new Role(NONE, whose, "", "", family, status, null, null, Instant.EPOCH, audience);
    }

    public boolean hasDraft() {
        return draftRevision != null;
    }

    /** Another whenever what is prepared of it, or with no draft waiting what was published last, is another. */
    public String revision() {
        return draftRevision == null ? "version " + liveVersion : "draft " + draftRevision;
    }

    /** Its page. */
    public String address() {
        return "/roles/" + slug;
    }
}
