package meridian.access.rules;

import meridian.access.AuditScope;
import meridian.access.Organisation;
import meridian.access.Relation;
import meridian.access.Relation.Kind;

/** Who may do what with accounts, and with what is written down of what they did. */
public final class AccountRules {

    /** Inviting to an organisation, seeing who belongs to it, saying what they are and ending that. */
    public static final Rule<Organisation> ADMINISTER = new Rule<>(
            "Administer accounts",
            "The administrators of an organisation invite people to it, see who belongs to it, say what they are, and end that.",
            (asker, organisation) -> Answer.allowedIf(
                    asker.is(Kind.ADMINISTRATOR, organisation.id()),
                    "Only the administrators of %s see who belongs to it and invite others."
                            .formatted(organisation.name()),
                    new Relation(Kind.ADMINISTRATOR, organisation.id())));

    /** Reading what was done, and taking it out as a file. */
    public static final Rule<AuditScope> READ_AUDIT = new Rule<>(
            "Read the audit",
            "The auditors of an organisation read what was done that concerns it; those of the organisation that set Meridian up"
                    + " also what concerns none.",
            (asker, scope) -> Answer.allowedIf(
                    !scope.organisations().isEmpty()
                            && scope.organisations().stream().allMatch(it -> asker.is(Kind.AUDITOR, it)),
                    "Only the auditors of an organisation read what was done there. Its administrators say who they are."));

    private AccountRules() {}
}
