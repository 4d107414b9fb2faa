package meridian.access.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.erasure.Erasure.Decision;
import meridian.access.erasure.Erasure.State;
import meridian.access.erasure.ErasureLine.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The erasures that were asked for in an organisation: what waits, and the record of what was done. */
@Repository
public class Erasures {

    private static final String ERASURE = """
            select e.id, e.account_id, a.name, e.is_whole, e.state, e.reason, e.asked_at, e.asked_by, e.asked_by_account,
                e.decided_at, e.decided_by, e.decided_because, e.begun_at, e.done_at
            from access.erasure e left join access.account a on a.id = e.account_id
            """;

    private final JdbcClient database;
    private final Clock clock;

    Erasures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Erasure> of(OrganisationId organisation, int most) {
        return database.sql(ERASURE + " where e.organisation_id = :organisation order by e.asked_at desc limit :most")
                .param("organisation", organisation.value())
                .param("most", most)
                .query(Erasures::erasure)
                .list();
    }

    /** With what becomes of what. */
    public Optional<Erasure> find(OrganisationId organisation, UUID id) {
        return database.sql(ERASURE + " where e.organisation_id = :organisation and e.id = :id")
                .param("organisation", organisation.value())
                .param("id", id)
                .query(Erasures::erasure)
                .optional()
                .map(it -> it.with(lines(it)));
    }

    /** The same, held until the transaction ends, so that nobody else decides or works on it; empty where somebody does. */
    Optional<Erasure> take(UUID id) {
        return database.sql(ERASURE + " where e.id = :id for update of e skip locked")
                .param("id", id)
                .query(Erasures::erasure)
                .optional();
    }

    /** Once it is done what was found counts, before what was counted when it was asked for. */
    private List<ErasureLine> lines(Erasure erasure) {
        return ErasureLine.of(database.sql("""
                        select purpose, becomes, coalesce(done, counted) as rows from access.erasure_step
                        where erasure_id = :id order by seq
                        """)
                .param("id", erasure.id())
                .query((row, n) -> new Step(
                        row.getString("purpose"),
                        Becomes.of(row.getString("becomes")),
                        row.getObject("rows", Long.class)))
                .list());
    }

    /** Writes one down, with each of its parts. */
    UUID add(
            Organisation organisation,
            Concerned of,
            List<ErasurePart> parts,
            Map<String, Long> counted,
            String reason,
            Actor by,
            AccountId byAccount) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.sql("""
                        insert into access.erasure
                            (id, organisation_id, account_id, is_whole, reason, state, asked_at, asked_by, asked_by_account)
                        values (:id, :organisation, :account, :whole, :reason, 'asked', :now, :by, :byAccount)
                        """)
                .param("id", id)
                .param("organisation", organisation.id().value())
                .param("account", of.account().id().value())
                .param("whole", of.isWhole())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("byAccount", byAccount.value())
                .update();
        for (int seq = 0; seq < parts.size(); seq++) {
            addStep(
                    id,
                    seq,
                    organisation,
                    parts.get(seq),
                    counted.get(parts.get(seq).name()));
        }
        return id;
    }

    private void addStep(UUID erasure, int seq, Organisation organisation, ErasurePart part, @Nullable Long counted) {
        database.sql("""
                        insert into access.erasure_step (erasure_id, seq, organisation_id, part, purpose, becomes, counted)
                        values (:erasure, :seq, :organisation, :part, :purpose, :becomes, :counted)
                        """)
                .param("erasure", erasure)
                .param("seq", seq)
                .param("organisation", organisation.id().value())
                .param("part", part.name())
                .param("purpose", part.purpose())
                .param("becomes", part.becomes().code())
                .param("counted", counted, Types.BIGINT)
                .update();
    }

    /** @param byAccount null where nobody decided and it could not go on */
    void decide(UUID id, State state, String by, @Nullable AccountId byAccount, @Nullable String because) {
        database.sql("""
                        update access.erasure set state = :state, decided_at = :now, decided_by = :by,
                            decided_by_account = :account, decided_because = :because
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("account", byAccount == null ? null : byAccount.value(), Types.OTHER)
                .param("because", because, Types.VARCHAR)
                .update();
    }

    /**
     * A part that waits.
     *
     * @param part by what it is known again
     */
    record Waiting(int seq, String part) {}

    /** The next part to be done; empty where all are. */
    Optional<Waiting> next(UUID erasure) {
        return database.sql("""
                        select seq, part from access.erasure_step
                        where erasure_id = :id and done_at is null and becomes in ('erased', 'replaced') order by seq limit 1
                        """)
                .param("id", erasure)
                .query((row, n) -> new Waiting(row.getInt("seq"), row.getString("part")))
                .optional();
    }

    void noteDone(UUID erasure, Waiting part, long rows) {
        database.sql(
                        "update access.erasure_step set done = :rows, done_at = :now where erasure_id = :id and seq = :seq")
                .param("id", erasure)
                .param("seq", part.seq())
                .param("rows", rows)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        database.sql("update access.erasure set begun_at = :now where id = :id and begun_at is null")
                .param("id", erasure)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** From here on nothing leads to whoever it was. */
    void noteAllDone(UUID erasure) {
        database.sql("update access.erasure set state = 'done', done_at = :now, account_id = null where id = :id")
                .param("id", erasure)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        @Nullable UUID account = row.getObject("account_id", UUID.class);
        @Nullable Instant decided = instant(row, "decided_at");
        return new Erasure(
                row.getObject("id", UUID.class),
                account == null ? null : new AccountId(account),
                row.getString("name"),
                row.getBoolean("is_whole"),
                State.of(row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                new AccountId(row.getObject("asked_by_account", UUID.class)),
                decided == null
                        ? null
                        : new Decision(decided, row.getString("decided_by"), row.getString("decided_because")),
                instant(row, "begun_at"),
                instant(row, "done_at"),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
