package meridian.access.web;

import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import meridian.access.rules.Rule;
import meridian.ui.Refusal;
import org.springframework.stereotype.Component;

/** The organisation that an address names, for whoever administers it, or may do what is asked there. */
@Component
class Administered {

    private final Organisations organisations;

    Administered(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @throws Refusal where they do not belong to it, as where there is none; where they do and are no administrator of it */
    Organisation organisation(String slug, Asker asker) {
        return whereThey(AccountRules.ADMINISTER, slug, asker);
    }

    /** @throws Refusal where they do not belong to it, as where there is none; where they do and the rule does not let them */
    Organisation whereThey(Rule<Organisation> may, String slug, Asker asker) {
        Organisation organisation = organisations
                .withSlug(slug)
                .filter(it -> asker.belongsTo(it.id()))
                .orElseThrow(() -> Refusal.missing("There is no such organisation, or it is not yours to see."));
        may.require(asker, organisation);
        return organisation;
    }
}
