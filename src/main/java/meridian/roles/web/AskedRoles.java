package meridian.roles.web;

import meridian.access.rules.Asker;
import meridian.roles.LibraryRules;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.ui.Refusal;
import org.springframework.stereotype.Component;

/**
 * The role that an address names, for whoever asks and what they want of it. Each throws a {@link Refusal}: 404 where there
 * is none or it is not theirs to see, 403 with the reason where they see it and may not do that.
 */
@Component
class AskedRoles {

    private final Roles roles;

    AskedRoles(Roles roles) {
        this.roles = roles;
    }

    Role toRead(String address, Asker asker) {
        return roles.at(address)
                .filter(it -> LibraryRules.READ.allows(asker, it))
                .orElseThrow(() -> Missing.role(address));
    }

    Role toSeeBehind(String address, Asker asker) {
        return roles.at(address)
                .filter(it -> LibraryRules.SEE_BEHIND.allows(asker, it))
                .orElseThrow(() -> Missing.role(address));
    }

    Role toPrepare(String address, Asker asker) {
        Role role = toSeeBehind(address, asker);
        LibraryRules.PREPARE.require(asker, role);
        return role;
    }

    Role toPublish(String address, Asker asker) {
        Role role = toSeeBehind(address, asker);
        LibraryRules.PUBLISH.require(asker, role);
        return role;
    }

    Role toShow(String address, Asker asker) {
        Role role = toSeeBehind(address, asker);
        LibraryRules.SHOW.require(asker, role);
        return role;
    }
}
