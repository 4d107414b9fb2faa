package meridian.access.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Relation.Kind;
import meridian.access.emergency.EmergencyLetter.Notice;
import meridian.access.rules.Relations;
import meridian.ui.Dates;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator asks to see what was done at their organisation, sees it for some hours, and everybody concerned is told. */
@Component
public class EmergencyAccess {

    /** For how long it can be asked for, in hours. */
    public static final List<Integer> HOURS = List.of(1, 2, 4, 8);

    /** How long a reason has to be at least, in characters: a word explains nothing. */
    public static final int SHORTEST_REASON = 20;

    public static final int LONGEST_REASON = 1_000;

    private static final Set<Kind> WATCH = Set.of(Kind.ADMINISTRATOR, Kind.AUDITOR);

    private final Emergencies emergencies;
    private final Relations relations;
    private final EmergencyLetter letter;
    private final Audit audit;

    EmergencyAccess(Emergencies emergencies, Relations relations, EmergencyLetter letter, Audit audit) {
        this.emergencies = emergencies;
        this.relations = relations;
        this.letter = letter;
        this.audit = audit;
    }

    /**
     * Begins it.
     *
     * @param by who will see it; they have shown that it is them
     * @throws Refusal where they have one there that lasts
     */
    @Transactional
    public Emergency begin(Organisation organisation, AccountId account, String reason, int hours, Actor by) {
        Emergency begun;
        try {
            begun = emergencies.add(organisation.id(), account, reason, Duration.ofHours(hours));
        } catch (DataIntegrityViolationException lasting) {
            throw Refusal.conflict("You have emergency access there already. End it first to ask for another.");
        }
        String words = "emergency access to what was done at %s, until %s"
                .formatted(organisation.name(), Dates.time(begun.until()));
        note(by, "emergency.began", begun, "Took " + words + ".");
        tellWatchers(
                begun,
                account,
                "%s has emergency access".formatted(by.name()),
                "%s, an administrator, has taken %s. Each look is written down.".formatted(by.name(), words));
        return begun;
    }

    /** Until when somebody's last. */
    public List<Instant> lastUntil(AccountId account) {
        return emergencies.lasting(account).stream().map(Emergency::until).toList();
    }

    /** Ends all that somebody has, and says how many. */
    @Transactional
    public int endOwn(AccountId account, Actor by) {
        List<Emergency> lasting = emergencies.lasting(account);
        lasting.forEach(it -> end(it, by));
        return lasting.size();
    }

    /** Ends somebody's at an organisation; false where it had ended, or is none of it. */
    @Transactional
    public boolean end(Organisation organisation, UUID id, Actor by) {
        return emergencies
                .lasting(organisation.id(), id)
                .filter(it -> end(it, by))
                .isPresent();
    }

    private boolean end(Emergency emergency, Actor by) {
        if (!emergencies.end(emergency.id())) {
            return false;
        }
        String whose = emergency.by().id().equals(by.account())
                ? "their"
                : emergency.by().name() + "’s";
        String words = "Ended %s emergency access to what was done at %s."
                .formatted(whose, emergency.organisation().name());
        note(by, "emergency.ended", emergency, words);
        tellWatchers(
                emergency,
                by.account(),
                "Emergency access was ended",
                "%s ended emergency access of %s to what was done at %s."
                        .formatted(
                                by.name(),
                                emergency.by().name(),
                                emergency.organisation().name()));
        return true;
    }

    private void note(Actor by, String act, Emergency emergency, String words) {
        audit.note(
                by, new Audited(act, Audited.Subject.of(emergency.organisation()), words).because(emergency.reason()));
    }

    /** The administrators and auditors, whoever has it among them, but for who does this. */
    private void tellWatchers(Emergency emergency, @Nullable AccountId but, String subject, String words) {
        Organisation organisation = emergency.organisation();
        List<Account> watchers = relations.holding(organisation.id(), WATCH).stream()
                .filter(it -> !it.id().equals(but))
                .toList();
        letter.tell(
                watchers,
                new Notice(
                        organisation,
                        subject,
                        words,
                        emergency.reason(),
                        "/organisations/" + organisation.slug() + "/emergency-access"));
    }

    /** Those of somebody's that last. */
    public List<Emergency> lasting(AccountId account) {
        return emergencies.lasting(account);
    }

    /** Notes whose entries somebody is shown, and tells those whose were not before. */
    @Transactional
    public void shown(List<Emergency> under, ShownEntries entries) {
        Map<UUID, Emergency> byId = under.stream().collect(Collectors.toMap(Emergency::id, it -> it));
        AccountId to = under.getFirst().by().id();
        Map<UUID, List<Account>> told = emergencies.noteShown(to, entries).stream()
                .filter(it -> byId.containsKey(it.emergency()))
                .collect(Collectors.groupingBy(
                        Emergencies.ToTell::emergency,
                        Collectors.mapping(Emergencies.ToTell::account, Collectors.toList())));
        told.forEach((id, people) -> letter.tell(people, notice(Objects.requireNonNull(byId.get(id)))));
    }

    private static Notice notice(Emergency emergency) {
        return new Notice(
                emergency.organisation(),
                "What you did was looked at",
                "%s, an administrator of %s, looked at entries of its audit that are about you, by emergency access from %s until %s."
                        .formatted(
                                emergency.by().name(),
                                emergency.organisation().name(),
                                Dates.time(emergency.beganAt()),
                                Dates.time(emergency.until())),
                emergency.reason(),
                "/account/emergency-access");
    }

    public long count(OrganisationId organisation) {
        return emergencies.count(organisation);
    }

    /** Some of an organisation's, the latest first. */
    public List<Emergency> of(OrganisationId organisation, int from, int most) {
        return emergencies.of(organisation, from, most);
    }

    /** Under which entries about somebody were shown, the latest first. */
    public List<SeenUnder> seenOf(AccountId account, int most) {
        return emergencies.seenOf(account, most);
    }
}
