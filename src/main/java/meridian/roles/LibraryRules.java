package meridian.roles;

import java.util.Optional;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.rules.Answer;
import meridian.access.rules.Asker;
import meridian.access.rules.Rule;
import meridian.roles.frameworks.FrameworkKind;

/** Who may see and do what in an organisation's library of roles. */
public final class LibraryRules {

    /** Seeing a role as the library shows it. Whoever may not is told that there is none. */
    public static final Rule<Role> READ = new Rule<>(
            "Read a role",
            "Those who belong to an organisation read its roles. A published one is read by those of the organisations that it is shared with too, and where it is public by anybody.",
            (asker, role) ->
                    read(asker, Edition.inUse(role), "Only those who belong to the organisation see this role."));

    /** Seeing a role in one of its editions: others see only what the library shows of it now. */
    public static final Rule<Edition> READ_EDITION = new Rule<>(
            "Read an edition of a role",
            "Those who belong to an organisation read every version and draft of its roles; others who read the role read the version in use.",
            (asker, edition) ->
                    read(asker, edition, "Only those who belong to the organisation see this edition of the role."));

    private static Answer read(Asker asker, Edition edition, String otherwise) {
        return Answer.because(
                belongs(asker, edition.organisation())
                        .or(() -> edition.isInUse() ? edition.audience().including(asker) : Optional.empty()),
                otherwise);
    }

    private static Optional<String> belongs(Asker asker, OrganisationId organisation) {
        return asker.as(Kind.MEMBER, organisation).map(Relation::words);
    }

    private static Optional<Relation> prepares(Asker asker, OrganisationId organisation) {
        return asker.as(Kind.LEAD, organisation).or(() -> asker.asHead(organisation, null));
    }

    /** Seeing what a role comes from: its document, its draft, versions, findings and history. */
    public static final Rule<Role> SEE_BEHIND = new Rule<>(
            "See what a role comes from",
            "Those who belong to an organisation see the documents, drafts, versions, findings and histories of its roles.",
            (asker, role) -> Answer.because(
                    belongs(asker, role.organisation()),
                    "Only those who belong to the organisation see what this role comes from."));

    /** Seeing what a library keeps besides its roles: imports, pay and licensed frameworks. Whoever may not is told that there is none. */
    public static final Rule<OrganisationId> SEE_KEPT = new Rule<>(
            "See what a library keeps",
            "Those who belong to an organisation see its imports, its pay and its licensed frameworks.",
            (asker, organisation) -> Answer.because(
                    belongs(asker, organisation),
                    "Only those who belong to the organisation see what its library keeps."));

    /** Correcting a draft, accepting a finding, setting a link of the ladder, moving to a framework. */
    public static final Rule<Role> PREPARE = new Rule<>(
            "Prepare a role",
            "Leads and heads of profession of an organisation prepare its roles.",
            (asker, role) -> Answer.through(
                    prepares(asker, role.organisation()),
                    "Only leads and heads of profession prepare roles.",
                    new Relation(Kind.LEAD, role.organisation())));

    /** Publishing, withdrawing and restoring a role. */
    public static final Rule<Role> PUBLISH = new Rule<>(
            "Publish a role",
            "The head of a profession publishes, withdraws and restores its roles; a role of no family, any head.",
            (asker, role) -> Answer.through(
                    asker.asHead(role.organisation(), role.family()),
                    "Only the head of this profession publishes and withdraws its roles.",
                    new Relation(Kind.HEAD_OF_PROFESSION, role.organisation(), role.family())));

    /** Sharing a role with other organisations, making it public, and ending either. */
    public static final Rule<Role> SHOW = new Rule<>(
            "Show a role to others",
            "The head of a profession says who sees its roles besides the people of their organisation; of a role of no family, any head.",
            (asker, role) -> Answer.through(
                    asker.asHead(role.organisation(), role.family()),
                    "Only the head of this profession says who else sees its roles.",
                    new Relation(Kind.HEAD_OF_PROFESSION, role.organisation(), role.family())));

    /** Sending documents to be read into an organisation's library, and stopping that. */
    public static final Rule<Organisation> IMPORT = new Rule<>(
            "Import documents",
            "Leads and heads of profession of an organisation import documents into its library.",
            (asker, organisation) -> Answer.through(
                    prepares(asker, organisation.id()),
                    "Only leads and heads of profession of %s import documents into its library."
                            .formatted(organisation.name()),
                    new Relation(Kind.LEAD, organisation.id())));

    /** Recording pay bands and weightings. */
    public static final Rule<Organisation> RECORD_PAY = new Rule<>(
            "Record pay",
            "The heads of profession of an organisation record its pay bands and weightings.",
            (asker, organisation) -> Answer.through(
                    asker.asHead(organisation.id(), null),
                    "Only the heads of profession of %s record its pay.".formatted(organisation.name()),
                    new Relation(Kind.HEAD_OF_PROFESSION, organisation.id())));

    /** Bringing a version of a capability framework, which is everybody's, or one's organisation's licensed copy. */
    public static final Rule<FrameworkKind> IMPORT_FRAMEWORK = new Rule<>(
            "Import a framework",
            "Leads and heads of profession of any organisation import capability frameworks.",
            (asker, kind) -> Answer.because(
                    asker.anywhere(Kind.LEAD)
                            .or(() -> asker.anywhere(Kind.HEAD_OF_PROFESSION))
                            .map(Relation::words),
                    "Only leads and heads of profession import capability frameworks."));

    private LibraryRules() {}
}
