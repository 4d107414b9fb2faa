package meridian.roles;

import meridian.access.OrganisationId;

/**
 * One edition of a role, as far as who may read it depends on that.
 *
 * @param isInUse whether it is what the library shows of a role that is published, and not a version of the past or a draft
 * @param audience who else sees it while it is in use
 */
public record Edition(OrganisationId organisation, boolean isInUse, Audience audience) {

    /** What the library shows of a role now. */
    static Edition inUse(Role role) {
        return new Edition(role.organisation(), role.status() == RoleStatus.PUBLISHED, role.audience());
    }

    /** What it does not show any more, or not yet. */
    static Edition notInUse(Role role) {
        return new Edition(role.organisation(), false, role.audience());
    }
}
