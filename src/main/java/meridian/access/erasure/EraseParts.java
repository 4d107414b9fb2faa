package meridian.access.erasure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Actor.Through;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.EraseFromAudit;
import meridian.access.OrganisationId;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.access.erasure.Erasure.State;
import meridian.access.erasure.Erasures.Waiting;
import meridian.access.privacy.DataSubject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out what was confirmed, part by part: each is done and noted in one transaction, so that it is done once whatever ends
 * in between, and by one node.
 */
@Component
class EraseParts {

    private static final Logger LOG = LoggerFactory.getLogger(EraseParts.class);
    private static final String DETAILS = "access.audit_details";

    private final Erasures erasures;
    private final ErasurePlan plan;
    private final People people;
    private final Accounts accounts;
    private final EraseFromAudit fromAudit;
    private final ErasureLetter letter;
    private final Audit audit;
    private final Wall wall;
    private final JdbcClient database;
    private final TransactionOperations transactions;

    EraseParts(
            Erasures erasures,
            ErasurePlan plan,
            People people,
            Accounts accounts,
            EraseFromAudit fromAudit,
            ErasureLetter letter,
            Audit audit,
            Wall wall,
            JdbcClient database,
            TransactionOperations transactions) {
        this.erasures = erasures;
        this.plan = plan;
        this.people = people;
        this.accounts = accounts;
        this.fromAudit = fromAudit;
        this.letter = letter;
        this.audit = audit;
        this.wall = wall;
        this.database = database;
        this.transactions = transactions;
    }

    /** Does one part of each erasure that waits; whether any could be done. */
    boolean next() {
        Map<UUID, OrganisationId> waiting = new HashMap<>();
        database.sql("select id, organisation_id from access.waiting_erasures()")
                .query(row -> {
                    waiting.put(
                            row.getObject("id", UUID.class),
                            new OrganisationId(row.getObject("organisation_id", UUID.class)));
                });
        boolean any = false;
        for (Map.Entry<UUID, OrganisationId> one : waiting.entrySet()) {
            any |= tryNext(one.getKey(), one.getValue());
        }
        return any;
    }

    /** One that fails keeps no other from being done. */
    private boolean tryNext(UUID id, OrganisationId organisation) {
        try {
            return wall.in(
                    Sight.of(organisation),
                    () -> Boolean.TRUE.equals(transactions.execute(it -> next(id, organisation))));
        } catch (RuntimeException failed) {
            LOG.warn("A part of the erasure {} could not be done; trying again", id, failed);
            return false;
        }
    }

    private boolean next(UUID id, OrganisationId organisation) {
        Erasure erasure =
                erasures.take(id).filter(it -> it.state() == State.CONFIRMED).orElse(null);
        if (erasure == null || erasure.account() == null) {
            return false;
        }
        Account account = accounts.find(erasure.account()).orElseThrow();
        Optional<Concerned> of = people.find(organisation, account.id());
        if (erasure.begunAt() == null && of.isPresent() && of.get().isWhole() != erasure.isWhole()) {
            callOff(erasure, account, organisation);
            return true;
        }
        if (isHeld(erasure, of) || letter.isWaiting(account)) {
            return false;
        }
        Optional<Waiting> part = erasures.next(id);
        if (part.isEmpty()) {
            erasures.noteAllDone(id);
            audit.note(
                    actor(erasure),
                    new Audited("erasure.done", AskErasure.subject(organisation, id), "Erased what was kept."));
            return true;
        }
        erasures.noteDone(id, part.get(), carryOut(erasure, account, part.get()));
        return true;
    }

    /** Once their rows are gone, the organisation does not know them any more, but a hold of another still counts. */
    private boolean isHeld(Erasure erasure, Optional<Concerned> of) {
        return of.map(Concerned::hasToBeKept)
                .orElseGet(() -> erasure.isWhole()
                        && database.sql("select access.is_held(:account)")
                                .param(
                                        "account",
                                        Objects.requireNonNull(erasure.account())
                                                .value())
                                .query(Boolean.class)
                                .single());
    }

    private void callOff(Erasure erasure, Account account, OrganisationId organisation) {
        String why = "Before it began, the person joined or left another organisation.";
        erasures.decide(erasure.id(), State.WITHDRAWN, "Meridian", null, why);
        if (erasure.isWhole()) {
            accounts.setActive(account.id(), true);
        }
        audit.note(
                new Actor("Meridian", Through.JOB),
                new Audited(
                                "erasure.called-off",
                                AskErasure.subject(organisation, erasure.id()),
                                "Did not erase what was confirmed.")
                        .because(why));
    }

    /** Whoever confirmed it. */
    private static Actor actor(Erasure erasure) {
        return new Actor(
                erasure.decision() == null ? "Meridian" : erasure.decision().by(), Through.JOB);
    }

    /** How many rows of the organisation's own, and of those that are no organisation's, it was done to. */
    private long carryOut(Erasure erasure, Account account, Waiting waiting) {
        ErasurePart part = plan.of(erasure.isWhole(), isNameShared(account)).stream()
                .filter(it -> it.name().equals(waiting.part()))
                .findFirst()
                .orElse(null);
        if (part == null || part.becomes() == Becomes.LEFT) {
            return 0;
        }
        long rows = carryOut(part, account, erasure);
        if (erasure.isWhole()) {
            // What others keep goes too, or is kept by several together, and is not this one's to know.
            wall.in(new Sight(everywhere()), () -> carryOut(part, account, erasure));
        }
        return rows;
    }

    private long carryOut(ErasurePart part, Account account, Erasure erasure) {
        if (part.table().name().equals(ErasurePlan.ACCOUNT)) {
            return accounts.overwrite(account.id(), ErasurePart.NOBODY);
        }
        if (part.table().name().equals(DETAILS)) {
            return fromAudit.erase(entries(part, account), erasure.reason(), actor(erasure));
        }
        return database.sql(part.becomes() == Becomes.ERASED ? part.delete() : part.overwrite())
                .params(new DataSubject(account).parameters())
                .update();
    }

    /** Those that the person is found by, and those in whose words they are named, unless somebody else may be meant. */
    private List<Long> entries(ErasurePart part, Account account) {
        Set<Long> entries = new HashSet<>(numbers("(" + part.condition() + ")", new DataSubject(account)));
        Account named = part.isNameShared() ? new Account(account.id(), account.address(), account.address()) : account;
        entries.addAll(numbers("""
                concat_ws(' ', actor, subject_name, words, before, after, reason) ~* :words
                and (organisation_id = any (access.organisations()) or organisation_id is null and %s)
                """.formatted(part.isWhole()), new DataSubject(named)));
        return List.copyOf(entries);
    }

    private List<Long> numbers(String condition, DataSubject whose) {
        return database.sql("select number from access.audit_details where " + condition)
                .params(whose.parameters())
                .query((row, n) -> row.getLong("number"))
                .list();
    }

    private boolean isNameShared(Account account) {
        return database.sql("select exists (select from access.account where lower(name) = lower(:name) and id <> :id)")
                .param("name", account.name())
                .param("id", account.id().value())
                .query(Boolean.class)
                .single();
    }

    private Set<OrganisationId> everywhere() {
        return Set.copyOf(database.sql("select id from access.every_organisation()")
                .query((row, n) -> new OrganisationId(row.getObject("id", UUID.class)))
                .list());
    }
}
