package meridian.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what is done, in the transaction that does it: an act that was acknowledged has its entry, one that was rolled
 * back has none. The entries of a transaction are written as the last thing before it commits, because the chain takes one
 * transaction at a time and none is to wait for the work of another.
 */
@Component
public class Audit {

    /** The lock that whoever adds to the chain holds until its transaction ends. */
    private static final long CHAIN = 0x4d65_7269_6469_616eL;

    private static final int SALT_BYTES = 16;

    /** Clocks of two computers differ by a little. */
    private static final Duration NOT_SET_BACK = Duration.ofMinutes(1);

    /** Whoever goes on through a list looks at one thing. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final SecureRandom random = new SecureRandom();

    Audit(JdbcClient database, Clock clock, TransactionOperations transactions) {
        this.database = database;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Notes an act.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public void note(Actor by, Audited act) {
        noted(act).add(by, act, false);
    }

    private Noted noted(Audited act) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Noted noted) {
            return noted;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("“" + act.act() + "” is noted outside of the transaction that does it");
        }
        Noted first = new Noted();
        TransactionSynchronizationManager.bindResource(this, first);
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    /**
     * Notes that somebody looks at something sensitive; to be called before it is shown, once for a whole list. The same look
     * within a quarter of an hour is one look.
     */
    public void look(Actor by, Audited at) {
        transactions.executeWithoutResult(transaction -> noted(at).add(by, at, true));
    }

    private void write(List<Act> acts) {
        List<AuditEntry.Content> contents = acts.stream().map(this::content).toList();
        Last last = database.sql("select number, hash, latest from access.end_of_chain(:chain)")
                .param("chain", CHAIN)
                .query(Last::of)
                .optional()
                .orElse(Last.NONE);
        // Taken under the lock, the times of the chain never go back but where the clock does.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.plus(NOT_SET_BACK).isBefore(last.latest())) {
            noteSetBack(Duration.between(now, last.latest()));
        }
        for (int i = 0; i < acts.size(); i++) {
            AuditEntry next = AuditEntry.sealed(
                    last.number() + 1,
                    now,
                    contents.get(i),
                    last.hash(),
                    acts.get(i).details());
            if (insert(next, acts.get(i).isLook())) {
                last = new Last(next.number(), next.hash(), last.latest());
            }
        }
    }

    private AuditEntry.Content content(Act act) {
        Audited.Subject subject = act.done().subject();
        AccountId account = act.by().account();
        return new AuditEntry.Content(
                act.by().through().name().toLowerCase(Locale.ROOT),
                act.done().act(),
                subject.kind(),
                subject.id(),
                account == null ? null : account.value(),
                organisation(subject),
                act.details().hash());
    }

    private @Nullable UUID organisation(Audited.Subject subject) {
        if (subject.organisation() != null) {
            return subject.organisation().value();
        }
        return subject.kind().equals(Audited.ACCOUNT)
                ? database.sql("select access.joined_first(cast(:account as uuid))")
                        .param("account", subject.id())
                        .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                        .single()
                        .orElse(null)
                : null;
    }

    /** Whoever reads the entries of a time has to know how far from one another they may stand. */
    private void noteSetBack(Duration by) {
        database.sql("""
                insert into access.audit_set_back (by) select set_back.by
                from (select make_interval(secs => :seconds) as by) set_back
                where not exists (select from access.audit_set_back known where known.by >= set_back.by)
                """).param("seconds", by.toMillis() / 1_000.0 + 1).update();
    }

    private static final String INSERT = """
            with entry as (
                insert into access.audit_entry (number, at, through, act, subject_kind, subject_id,
                    account_id, organisation_id, details_hash, previous, hash)
                select :number, cast(:at as timestamptz), :through, :act, :kind, :id,
                    cast(:account as uuid), cast(:organisation as uuid), :detailsHash, :previous, :hash
                where %s returning number, organisation_id)
            insert into access.audit_details (number, organisation_id, salt, actor, address, subject_name, words, before,
                after, reason)
            select number, organisation_id, :salt, :actor, :address, :name, :words, :before, :after, :reason from entry
            """;

    private static final String ACT = INSERT.formatted("true");

    private static final String LOOK = INSERT.formatted("""
            not exists (select from access.audit_entry looked join access.audit_details seen using (number)
                where looked.account_id = :account and looked.at > :since and looked.act = :act
                    and looked.subject_id = :id and seen.words = :words)
            """);

    /** False where it is a look that is one with an earlier one. */
    private boolean insert(AuditEntry entry, boolean isLook) {
        AuditEntry.Content content = entry.content();
        AuditEntry.Details details = Objects.requireNonNull(entry.details());
        return database.sql(isLook ? LOOK : ACT)
                        .param("since", Timestamp.from(entry.at().minus(ONE_LOOK)))
                        .param("number", entry.number())
                        .param("at", Timestamp.from(entry.at()))
                        .param("through", content.through())
                        .param("act", content.act())
                        .param("kind", content.kind())
                        .param("id", content.id())
                        .param("account", content.account(), Types.OTHER)
                        .param("organisation", content.organisation(), Types.OTHER)
                        .param("detailsHash", content.detailsHash())
                        .param("previous", entry.previous())
                        .param("hash", entry.hash())
                        .param("salt", details.salt())
                        .param("actor", details.actor())
                        .param("address", details.address(), Types.VARCHAR)
                        .param("name", details.name())
                        .param("words", details.words())
                        .param("before", details.before(), Types.VARCHAR)
                        .param("after", details.after(), Types.VARCHAR)
                        .param("reason", details.reason(), Types.VARCHAR)
                        .update()
                == 1;
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private record Last(long number, byte[] hash, Instant latest) {
        static final Last NONE = new Last(0, ChainHash.START, Instant.EPOCH);

        static Last of(ResultSet row, int n) throws SQLException {
            return new Last(
                    row.getLong("number"),
                    row.getBytes("hash"),
                    row.getObject("latest", OffsetDateTime.class).toInstant());
        }
    }

    /** What was noted, without its place in the chain. */
    private record Act(Actor by, Audited done, AuditEntry.Details details, boolean isLook) {}

    /** What a transaction has noted so far. */
    private final class Noted implements TransactionSynchronization {

        private final List<Act> acts = new ArrayList<>();

        void add(Actor by, Audited act, boolean isLook) {
            AuditEntry.Details details = new AuditEntry.Details(
                    salt(),
                    by.name(),
                    by.address(),
                    act.subject().name(),
                    act.words(),
                    act.before(),
                    act.after(),
                    act.reason());
            acts.add(new Act(by, act, details, isLook));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(acts);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Audit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Audit.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(Audit.this);
        }
    }
}
