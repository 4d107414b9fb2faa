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
                    + " also what concerns none. So do administrators with emergency access, while it lasts.",
            (asker, scope) -> Answer.because(
                    scope.organisations().stream()
                                    .allMatch(it -> reads(asker, it).isPresent())
                            ? scope.organisations().stream()
                                    .findFirst()
                                    .flatMap(it -> reads(asker, it))
                                    .map(Relation::words)
                            : Optional.empty(),
                    "Only the auditors of an organisation read what was done there. Its administrators say who they are."));

    private static Optional<Relation> reads(Asker asker, OrganisationId organisation) {
        return asker.as(Kind.AUDITOR, organisation).or(() -> asker.as(Kind.EMERGENCY, organisation));
    }

    /** Reading what was done for some hours, as an administrator who is no auditor. */
    public static final Rule<Organisation> ASK_EMERGENCY = new Rule<>(
            "Take emergency access",
            "An administrator of an organisation reads what was done there for some hours, having said why; everybody concerned is"
                    + " told.",
            (asker, organisation) -> asker.as(Kind.AUDITOR, organisation.id()).isPresent()
                    ? new Answer.Refused(
                            "Auditors of %s read what was done there without it.".formatted(organisation.name()), null)
                    : Answer.through(
                            asker.as(Kind.ADMINISTRATOR, organisation.id()),
                            "Only the administrators of %s take emergency access.".formatted(organisation.name()),
                            new Relation(Kind.ADMINISTRATOR, organisation.id())));

    /** Seeing who had emergency access, when and why, and ending it. */
    public static final Rule<Organisation> SEE_EMERGENCIES = new Rule<>(
            "See and end emergency access",
            "The administrators and auditors of an organisation see who has or had emergency access there and why, and end it.",
            (asker, organisation) -> Answer.because(
                    asker.as(Kind.ADMINISTRATOR, organisation.id())
                            .or(() -> asker.as(Kind.AUDITOR, organisation.id()))
                            .map(Relation::words),
                    "Only the administrators and auditors of %s see who had emergency access there."
                            .formatted(organisation.name())));

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

    /** Writing down requests for personal data that came by letter, having them gathered, and keeping to their time. */
    public static final Rule<Organisation> ANSWER_REQUESTS = new Rule<>(
            "Answer requests for personal data",
            "The privacy officers and administrators of an organisation write down who asks for what is kept of them, have it"
                    + " gathered and see by when they are to be answered.",
            (asker, organisation) -> Answer.because(
                    asker.as(Kind.PRIVACY_OFFICER, organisation.id())
                            .or(() -> asker.as(Kind.ADMINISTRATOR, organisation.id()))
                            .map(Relation::words),
                    "Only the privacy officers and administrators of %s answer requests for personal data."
                            .formatted(organisation.name())));

    /** Reading what was gathered for somebody who asked by letter: being administrator shows nobody's data. */
    public static final Rule<Organisation> READ_COPIES = new Rule<>(
            "Read what was gathered for somebody",
            "The privacy officers of an organisation read what was gathered for somebody who asked it by letter, to send it on.",
            (asker, organisation) -> Answer.through(
                    asker.as(Kind.PRIVACY_OFFICER, organisation.id()),
                    "Only the privacy officers of %s read what was gathered for somebody."
                            .formatted(organisation.name()),
                    new Relation(Kind.PRIVACY_OFFICER, organisation.id())));

    /** Asking that what is kept of somebody be erased. */
    public static final Rule<Organisation> ASK_ERASURE = new Rule<>(
            "Ask that somebody be erased",
            "The administrators of an organisation ask that what is kept of one of its people, or of somebody who left it, be erased."
                    + " It is done when somebody else has confirmed it.",
            (asker, organisation) -> Answer.through(
                    asker.as(Kind.ADMINISTRATOR, organisation.id()),
                    "Only the administrators of %s ask that somebody be erased.".formatted(organisation.name()),
                    new Relation(Kind.ADMINISTRATOR, organisation.id())));

    /** Seeing what was and will be erased, deciding on what somebody else asked for, and holding it up. */
    public static final Rule<Organisation> DECIDE_ERASURE = new Rule<>(
            "Decide on erasures",
            "The administrators and auditors of an organisation see what was erased and will be, confirm or refuse what somebody else"
                    + " asked for and is not about themselves, and hold what has to be kept.",
            (asker, organisation) -> Answer.because(
                    asker.as(Kind.ADMINISTRATOR, organisation.id())
                            .or(() -> asker.as(Kind.AUDITOR, organisation.id()))
                            .map(Relation::words),
                    "Only the administrators and auditors of %s decide on erasures.".formatted(organisation.name())));

    /** Reading what people complain of in how their data is used, and answering it. */
    public static final Rule<Organisation> LOOK_INTO_COMPLAINTS = new Rule<>(
            "Look into complaints about personal data",
            "The privacy officers of an organisation read what its people complain of in how their data is used, and answer it.",
            (asker, organisation) -> Answer.through(
                    asker.as(Kind.PRIVACY_OFFICER, organisation.id()),
                    "Only the privacy officers of %s read complaints about how data is used."
                            .formatted(organisation.name()),
                    new Relation(Kind.PRIVACY_OFFICER, organisation.id())));

    private AccountRules() {}
}
