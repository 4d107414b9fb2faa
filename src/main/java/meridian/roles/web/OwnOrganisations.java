package meridian.roles.web;

import java.util.List;
import java.util.Optional;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.rules.Asker;
import meridian.access.rules.Rule;
import meridian.roles.LibraryRules;
import org.springframework.stereotype.Component;

/** The organisations that whoever asks belongs to: to them there are no others to import into, or whose pay to see. */
@Component
class OwnOrganisations {

    private final Organisations organisations;

    OwnOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    /** By name. */
    List<Organisation> of(Asker asker) {
        return organisations.all().stream()
                .filter(it -> LibraryRules.SEE_KEPT.allows(asker, it.id()))
                .toList();
    }

    /** Those where they may do something, by name. */
    List<Organisation> where(Rule<Organisation> rule, Asker asker) {
        return of(asker).stream().filter(it -> rule.allows(asker, it)).toList();
    }

    Optional<Organisation> withSlug(String slug, Asker asker) {
        return organisations.withSlug(slug).filter(it -> LibraryRules.SEE_KEPT.allows(asker, it.id()));
    }

    /** The one of that name, capitals aside. */
    Optional<Organisation> named(String name, Asker asker) {
        return of(asker).stream()
                .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
