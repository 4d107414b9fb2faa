package meridian.access.rules;

import meridian.access.Organisation;
import meridian.access.rules.Relation.Kind;

/** Who may do what with accounts. */
public final class AccountRules {

    /** Inviting to an organisation, seeing who belongs to it and ending that. */
    public static final Rule<Organisation> ADMINISTER = new Rule<>(
            "Administer accounts",
            "The administrators of an organisation invite people to it, see who belongs to it, and end that.",
            (asker, organisation) -> Answer.allowedIf(
                    asker.is(Kind.ADMINISTRATOR, organisation.id()),
                    "Only the administrators of %s see who belongs to it and invite others."
                            .formatted(organisation.name())));

    private AccountRules() {}
}
