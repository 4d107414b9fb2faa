package meridian.roles.web;

import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.Role;
import meridian.roles.Version;
import meridian.roles.Versions;
import meridian.roles.profile.RoleProfile;
import org.springframework.stereotype.Component;

/** What the library shows of a role: its live version, or its draft where nothing is published. */
@Component
class ShownProfiles {

    private final Drafts drafts;
    private final Versions versions;

    ShownProfiles(Drafts drafts, Versions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    RoleProfile of(Role role) {
        Integer live = role.liveVersion();
        return live == null
                ? drafts.of(role.id()).map(Draft::profile).orElseThrow()
                : versions.of(role.id(), live).map(Version::profile).orElseThrow();
    }
}
