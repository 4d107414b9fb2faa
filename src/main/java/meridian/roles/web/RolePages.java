package meridian.roles.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.rules.Asker;
import meridian.access.rules.ForEverybody;
import meridian.roles.Findings;
import meridian.roles.LibraryRules;
import meridian.roles.ReadRoles;
import meridian.roles.RoleFinding;
import meridian.roles.RoleReference;
import meridian.roles.Roles;
import meridian.roles.ShownRole;
import meridian.roles.Versions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one role: as the library shows it, and as it stood in an earlier version. */
@Controller
@ForEverybody
class RolePages {

    private final ReadRoles roles;
    private final Roles named;
    private final Versions versions;
    private final Findings findings;
    private final Organisations organisations;

    RolePages(ReadRoles roles, Roles named, Versions versions, Findings findings, Organisations organisations) {
        this.roles = roles;
        this.named = named;
        this.versions = versions;
        this.findings = findings;
        this.organisations = organisations;
    }

    @GetMapping("/roles/{slug}")
    String role(@PathVariable String slug, Model model, Asker asker) {
        return page(RoleReference.to(slug), model, asker);
    }

    @GetMapping("/roles/{slug}/versions/{number:\\d{1,6}}")
    String version(@PathVariable String slug, @PathVariable int number, Model model, Asker asker) {
        return page(new RoleReference(slug, number, false), model, asker);
    }

    private String page(RoleReference reference, Model model, Asker asker) {
        ShownRole role = roles.at(reference).orElse(null);
        if (role == null) {
            return "redirect:" + addressById(reference, asker);
        }
        if (!LibraryRules.READ_EDITION.allows(asker, role.asked())) {
            throw Missing.role(reference);
        }
        RoleRights rights = RoleRights.of(named.find(role.id()).orElseThrow(), asker);
        List<RoleFinding> open = role.isCurrent() && rights.behind()
                ? findings.of(role.id()).stream()
                        .filter(it -> it.acceptance() == null)
                        .toList()
                : List.of();
        model.addAttribute(
                "page",
                new RolePage(
                        role,
                        rights,
                        organisations
                                .find(role.organisation())
                                .map(Organisation::name)
                                .orElse(""),
                        rights.behind() ? versions.listOf(role.id()) : List.of(),
                        open,
                        roles.titled(
                                Stream.of(
                                                role.profile().ladder().previous(),
                                                role.profile().ladder().next(),
                                                role.profile().reportsTo())
                                        .filter(Objects::nonNull)
                                        .toList(),
                                role.organisation())));
        return "roles/role";
    }

    /** What knows a role by its id alone leads here. */
    private String addressById(RoleReference reference, Asker asker) {
        return named.at(reference.slug())
                .filter(it -> !it.slug().equals(reference.slug()) && reference.version() == null)
                .filter(it -> LibraryRules.READ.allows(asker, it))
                .orElseThrow(() -> Missing.role(reference))
                .address();
    }
}
