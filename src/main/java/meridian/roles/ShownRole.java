package meridian.roles;

import java.time.LocalDate;
import meridian.access.OrganisationId;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;

/**
 * A role with the profile that is read of it: a version, or the draft where nothing is published or the draft is asked for.
 *
 * @param version the number of the version shown, null where it is the draft
 * @param liveVersion null where none was published
 * @param effectiveFrom of the version shown, null for a draft
 * @param audience who else sees the role while it is published
 */
public record ShownRole(
        RoleId id,
        String slug,
        OrganisationId organisation,
        RoleStatus status,
        @Nullable Integer version,
        @Nullable Integer liveVersion,
        boolean hasDraft,
        @Nullable LocalDate effectiveFrom,
        RoleProfile profile,
        Audience audience) {

    /** The title, or the document's name where the document has no title. */
    public String title() {
        return RoleIndex.titleOf(profile);
    }

    public String address() {
        return "/roles/" + slug;
    }

    /** Whether it is what the library shows of the role now, and not a version of the past or a draft beside a live one. */
    public boolean isCurrent() {
        return version == null ? liveVersion == null : version.equals(liveVersion);
    }

    /** It, for who may read it. */
    public Edition asked() {
        return new Edition(organisation, status == RoleStatus.PUBLISHED && version != null && isCurrent(), audience);
    }

    /** "Version 3" or "Draft". */
    public String edition() {
        return version == null ? "Draft" : "Version " + version;
    }
}
