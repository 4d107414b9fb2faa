package meridian.roles;

import meridian.access.Organisation;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.rules.Answer;
import meridian.access.rules.Rule;
import meridian.roles.frameworks.FrameworkKind;

/** Who may see and do what in an organisation's library of roles. */
public final class LibraryRules {

    /** Seeing a role as the library shows it. Whoever may not is told that there is none. */
    public static final Rule<Role> READ = new Rule<>(
            "Read a role",
            "Those who belong to an organisation read its roles. A published one is read by those of the organisations that it is shared with too, and where it is public by anybody.",
            (asker, role) -> Answer.allowedIf(
                    asker.belongsTo(role.organisation())
                            || role.status() == RoleStatus.PUBLISHED
                                    && role.audience().includes(asker),
                    "Only those who belong to the organisation see this role."));

    /** Seeing a role in one of its editions: others see only what the library shows of it now. */
    public static final Rule<ShownRole> READ_EDITION = new Rule<>(
            "Read an edition of a role",
            "Those who belong to an organisation read every version and draft of its roles; others who read the role read the version in use.",
            (asker, role) -> Answer.allowedIf(
                    asker.belongsTo(role.organisation())
                            || role.status() == RoleStatus.PUBLISHED
                                    && role.audience().includes(asker)
                                    && role.version() != null
                                    && role.isCurrent(),
                    "Only those who belong to the organisation see this edition of the role."));

    /** Seeing what a role comes from: its document, its draft, versions, findings and history. */
    public static final Rule<Role> SEE_BEHIND = new Rule<>(
            "See what a role comes from",
            "Those who belong to an organisation see the documents, drafts, versions, findings and histories of its roles.",
            (asker, role) -> Answer.allowedIf(
                    asker.belongsTo(role.organisation()),
                    "Only those who belong to the organisation see what this role comes from."));

    /** Correcting a draft, accepting a finding, setting a link of the ladder, moving to a framework. */
    public static final Rule<Role> PREPARE = new Rule<>(
            "Prepare a role",
            "Leads and heads of profession of an organisation prepare its roles.",
            (asker, role) -> Answer.allowedIf(
                    asker.is(Kind.LEAD, role.organisation()) || asker.heads(role.organisation(), null),
                    "Only leads and heads of profession prepare roles.",
                    new Relation(Kind.LEAD, role.organisation())));

    /** Publishing, withdrawing and restoring a role. */
    public static final Rule<Role> PUBLISH = new Rule<>(
            "Publish a role",
            "The head of a profession publishes, withdraws and restores its roles; a role of no family, any head.",
            (asker, role) -> Answer.allowedIf(
                    asker.heads(role.organisation(), role.family()),
                    "Only the head of this profession publishes and withdraws its roles.",
                    new Relation(Kind.HEAD_OF_PROFESSION, role.organisation(), role.family())));

    /** Sharing a role with other organisations, making it public, and ending either. */
    public static final Rule<Role> SHOW = new Rule<>(
            "Show a role to others",
            "The head of a profession says who sees its roles besides the people of their organisation; of a role of no family, any head.",
            (asker, role) -> Answer.allowedIf(
                    asker.heads(role.organisation(), role.family()),
                    "Only the head of this profession says who else sees its roles.",
                    new Relation(Kind.HEAD_OF_PROFESSION, role.organisation(), role.family())));

    /** Sending documents to be read into an organisation's library, and stopping that. */
    public static final Rule<Organisation> IMPORT = new Rule<>(
            "Import documents",
            "Leads and heads of profession of an organisation import documents into its library.",
            (asker, organisation) -> Answer.allowedIf(
                    asker.is(Kind.LEAD, organisation.id()) || asker.heads(organisation.id(), null),
                    "Only leads and heads of profession of %s import documents into its library."
                            .formatted(organisation.name()),
                    new Relation(Kind.LEAD, organisation.id())));

    /** Recording pay bands and weightings. */
    public static final Rule<Organisation> RECORD_PAY = new Rule<>(
            "Record pay",
            "The heads of profession of an organisation record its pay bands and weightings.",
            (asker, organisation) -> Answer.allowedIf(
                    asker.heads(organisation.id(), null),
                    "Only the heads of profession of %s record its pay.".formatted(organisation.name()),
                    new Relation(Kind.HEAD_OF_PROFESSION, organisation.id())));

    /** Bringing a version of a capability framework, which is everybody's, or one's organisation's licensed copy. */
    public static final Rule<FrameworkKind> IMPORT_FRAMEWORK = new Rule<>(
            "Import a framework",
            "Leads and heads of profession of any organisation import capability frameworks.",
            (asker, kind) -> Answer.allowedIf(
                    asker.isAnywhere(Kind.LEAD) || asker.isAnywhere(Kind.HEAD_OF_PROFESSION),
                    "Only leads and heads of profession import capability frameworks."));

    private LibraryRules() {}
}
