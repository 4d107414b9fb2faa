package meridian.access.rules;

import java.util.Optional;
import meridian.access.AuditScope;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;

/** Who may do what with accounts, and with what is written down of what they did. */
public final class AccountRules {

    /** Inviting to an organisation, seeing who belongs to it, saying what they are and ending that. */
    public static final Rule<Organisation> ADMINISTER = new Rule<>(
            "Administer accounts",
            "The administrators of an organisation invite people to it, see who belongs to it, say what they are, and end that.",
            (asker, organisation) -> Answer.through(
                    asker.as(Kind.ADMINISTRATOR, organisation.id()),
                    "Only the administrators of %s see who belongs to it and invite others."
                            .formatted(organisation.name()),
                    new Relation(Kind.ADMINISTRATOR, organisation.id())));

    /** Reading what was done, and taking it out as a file. */
    public static final Rule<AuditScope> READ_AUDIT = new Rule<>(
            "Read the audit",
            "The auditors of an organisation read what was done that concerns it; those of the organisation that set Meridian up"
                    + " also what concerns none.",
            (asker, scope) -> Answer.because(
                    scope.organisations().stream()
                                    .allMatch(it -> asker.as(Kind.AUDITOR, it).isPresent())
                            ? scope.organisations().stream().findFirst().map(it -> Kind.AUDITOR.words())
                            : Optional.empty(),
                    "Only the auditors of an organisation read what was done there. Its administrators say who they are."));

    private static Optional<String> oversees(Asker asker, OrganisationId organisation) {
        return asker.as(Kind.ADMINISTRATOR, organisation)
                .or(() -> asker.asHead(organisation, null))
                .map(Relation::words);
    }

    /** Seeing what the people of an organisation may see and do there, and why. */
    public static final Rule<Organisation> SEE_RIGHTS = new Rule<>(
            "See who may do what",
            "The administrators and heads of profession of an organisation see what each of its people may see and do there, and"
                    + " through what. Everybody sees it of themselves.",
            (asker, organisation) -> Answer.because(
                    oversees(asker, organisation.id()),
                    "Only the administrators and heads of profession of %s see what others may do there."
                            .formatted(organisation.name())));

    /** Seeing the pages of an organisation as one of its people sees them, without changing anything. */
    public static final Rule<OrganisationId> PREVIEW = new Rule<>(
            "See pages as somebody sees them",
            "The administrators and heads of profession of an organisation see its pages as one of its people may see them, but"
                    + " for what is kept of people where they may not see that themselves.",
            (asker, organisation) -> Answer.because(
                    oversees(asker, organisation),
                    "Only the administrators and heads of profession of an organisation see its pages as others do."));

    private AccountRules() {}
}
