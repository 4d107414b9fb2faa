package meridian.access.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.Member;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.SignedIn;
import meridian.access.erasure.Erasure.State;
import meridian.access.erasure.ErasureLine.Step;
import meridian.access.privacy.DataSubject;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Relations;
import meridian.access.signin.Sessions;
import meridian.access.signin.Tokens;
import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erasing somebody takes two: one who asks for it and another who confirms it, of whom neither is the one it is about. */
@Component
public class AskErasure {

    private static final String KIND = "erasure";

    private final Erasures erasures;
    private final ErasurePlan plan;
    private final People people;
    private final Accounts accounts;
    private final Members members;
    private final Relations relations;
    private final Sessions sessions;
    private final Tokens tokens;
    private final ErasureLetter letter;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AskErasure(
            Erasures erasures,
            ErasurePlan plan,
            People people,
            Accounts accounts,
            Members members,
            Relations relations,
            Sessions sessions,
            Tokens tokens,
            ErasureLetter letter,
            Audit audit,
            ApplicationEventPublisher events) {
        this.erasures = erasures;
        this.plan = plan;
        this.people = people;
        this.accounts = accounts;
        this.members = members;
        this.relations = relations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.letter = letter;
        this.audit = audit;
        this.events = events;
    }

    /** An erasure was confirmed, and can begin once its transaction has committed. */
    record Confirmed() {}

    /** What would become of what is kept of somebody now, as far as the organisation sees it. */
    public List<ErasureLine> preview(Organisation organisation, Concerned of) {
        List<ErasurePart> parts = plan.of(of.isWhole(), of.isNameShared());
        var counted = plan.count(parts, new DataSubject(of.account()), organisation.id());
        return ErasureLine.of(parts.stream()
                .map(it -> new Step(it.purpose(), it.becomes(), counted.get(it.name())))
                .toList());
    }

    /**
     * Asks for it.
     *
     * @throws Refusal where it is about whoever asks, where it was asked for already, where it has to be kept, and where nobody
     *     else would be administrator
     */
    @Transactional
    public UUID ask(Organisation organisation, Concerned of, String reason, SignedIn person, Actor by) {
        String name = of.account().name();
        if (of.account().id().equals(person.account())) {
            throw Refusal.conflict("Nobody asks for their own erasure here. Another administrator of %s does."
                    .formatted(organisation.name()));
        }
        if (of.open() != null) {
            throw Refusal.conflict("The erasure of %s was asked for already.".formatted(name));
        }
        refuseWhatHasToStay(organisation, of);
        List<ErasurePart> parts = plan.of(of.isWhole(), of.isNameShared());
        UUID id = erasures.add(
                organisation,
                of,
                parts,
                plan.count(parts, new DataSubject(of.account()), organisation.id()),
                reason,
                by,
                person.account());
        note(by, "erasure.asked", organisation, id, "Asked that somebody be erased.", reason);
        return id;
    }

    private void refuseWhatHasToStay(Organisation organisation, Concerned of) {
        if (of.hasToBeKept()) {
            throw Refusal.conflict("What is kept of %s has to stay until the legal hold on it is lifted."
                    .formatted(of.account().name()));
        }
        members.find(organisation.id(), of.account().id())
                .ifPresent(it -> members.keepAnAdministrator(organisation, it));
    }

    /**
     * Confirms what somebody else asked for: the person is told and shut out at once, and the rest begins.
     *
     * @throws Refusal where it was decided already, where whoever confirms asked for it themself or is whom it is about, where
     *     whoever asked may not any more, and where it has to be kept
     */
    @Transactional
    public void confirm(Organisation organisation, UUID id, SignedIn person, Actor by) {
        Erasure erasure = open(id);
        Concerned of = concerned(organisation, erasure);
        refuseWhoMayNotDecide(erasure, person);
        if (!mayAsk(organisation, erasure.askedByAccount())) {
            throw Refusal.conflict(
                    "%s, who asked for it, is no administrator of %s any more. Refuse it, and have it asked for again."
                            .formatted(erasure.askedBy(), organisation.name()));
        }
        if (of.isWhole() != erasure.isWhole()) {
            throw Refusal.conflict(
                    "%s has joined or left another organisation since it was asked for, so that something else would be erased. Refuse it, and have it asked for again."
                            .formatted(of.account().name()));
        }
        refuseWhatHasToStay(organisation, of);
        erasures.decide(id, State.CONFIRMED, by.name(), person.account(), null);
        letter.tell(of.account(), organisation, erasure.isWhole());
        if (erasure.isWhole()) {
            accounts.setActive(of.account().id(), false);
            sessions.endAll(of.account().id());
            tokens.endAll(of.account().id());
        }
        note(by, "erasure.confirmed", organisation, id, "Confirmed that somebody be erased.", null);
        events.publishEvent(new Confirmed());
    }

    private boolean mayAsk(Organisation organisation, AccountId account) {
        Optional<Member> member = members.acting(organisation.id(), account);
        return member.isPresent() && AccountRules.ASK_ERASURE.allows(relations.asker(member.get()), organisation);
    }

    private static void refuseWhoMayNotDecide(Erasure erasure, SignedIn person) {
        if (person.account().equals(erasure.askedByAccount())) {
            throw Refusal.notAllowed("You asked for it yourself: somebody else has to confirm it.");
        }
        if (person.account().equals(erasure.account())) {
            throw Refusal.notAllowed("It is about you: somebody else has to decide on it.");
        }
    }

    /** @throws Refusal where it was decided already, and where it is whoever refuses that asked for it or that it is about */
    @Transactional
    public void refuse(Organisation organisation, UUID id, String because, SignedIn person, Actor by) {
        refuseWhoMayNotDecide(open(id), person);
        erasures.decide(id, State.REFUSED, by.name(), person.account(), because);
        note(by, "erasure.refused", organisation, id, "Refused that somebody be erased.", because);
    }

    /** @throws Refusal where it was decided already, and where somebody else asked for it */
    @Transactional
    public void withdraw(Organisation organisation, UUID id, String because, SignedIn person, Actor by) {
        if (!person.account().equals(open(id).askedByAccount())) {
            throw Refusal.notAllowed("Somebody else asked for it. You can refuse it.");
        }
        erasures.decide(id, State.WITHDRAWN, by.name(), person.account(), because);
        note(by, "erasure.withdrawn", organisation, id, "Withdrew that somebody be erased.", because);
    }

    private Erasure open(UUID id) {
        return erasures.take(id)
                .filter(it -> it.state() == State.ASKED)
                .orElseThrow(() -> Refusal.conflict("It was decided already, or is being decided just now."));
    }

    private Concerned concerned(Organisation organisation, Erasure erasure) {
        return Optional.ofNullable(erasure.account())
                .flatMap(it -> people.find(organisation.id(), it))
                .orElseThrow(() -> Refusal.conflict("There is nothing left to erase."));
    }

    private void note(Actor by, String act, Organisation organisation, UUID id, String words, @Nullable String why) {
        audit.note(by, new Audited(act, subject(organisation.id(), id), words).because(why));
    }

    /** It is called nothing that would lead to whom it is about. */
    static Audited.Subject subject(OrganisationId organisation, UUID id) {
        return new Audited.Subject(KIND, id.toString(), "Erasure", organisation);
    }
}
