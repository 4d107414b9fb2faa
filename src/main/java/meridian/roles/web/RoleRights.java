package meridian.roles.web;

import meridian.access.rules.Asker;
import meridian.roles.LibraryRules;
import meridian.roles.Role;

/**
 * What somebody may do with a role, for its page to offer it or to say why not.
 *
 * @param behind whether they see its source, versions, findings and history
 * @param noPreparing why they do not prepare it, empty where they may
 * @param noPublishing why they do not publish it, empty where they may
 */
public record RoleRights(boolean behind, String noPreparing, String noPublishing) {

    static RoleRights of(Role role, Asker asker) {
        boolean behind = LibraryRules.SEE_BEHIND.allows(asker, role);
        return behind
                ? new RoleRights(
                        true, LibraryRules.PREPARE.reason(asker, role), LibraryRules.PUBLISH.reason(asker, role))
                : new RoleRights(
                        false, "Only its own organisation changes it.", "Only its own organisation changes it.");
    }

    public boolean prepare() {
        return noPreparing.isEmpty();
    }

    public boolean publish() {
        return noPublishing.isEmpty();
    }
}
