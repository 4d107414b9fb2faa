package meridian.access.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import meridian.access.AccountId;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.RelationColumn;
import meridian.access.SignedIn;
import meridian.access.rules.AccountRules;
import meridian.access.rules.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which browsers are signed in: rows, so that every node knows them and one that is ended is ended on all of them. */
@Repository
public class Sessions {

    /** Unused for so long, a session ends. */
    static final Duration IDLE = Duration.ofHours(2);

    /** However much it is used, a session lasts no longer: a working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** How exactly last use is kept: one write a minute, not one a page. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Asked with every request: so what they are, what is required of them and as whom they look come in one answer. */
    private static final String FIND = "select * from access.session_found(:hash, :now, :idle)";

    private final JdbcClient database;
    private final Clock clock;

    Sessions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Starts one of somebody who has just set a password. */
    @Transactional
    public Secret start(AccountId account, @Nullable String userAgent, Secret device) {
        return start(account, userAgent, device, new Shown(Means.PASSWORD, null));
    }

    /**
     * Starts one.
     *
     * @param device the secret by which the browser is known again
     * @param shown by what they showed who they are
     * @return what the browser is to show
     */
    @Transactional
    public Secret start(AccountId account, @Nullable String userAgent, Secret device, Shown shown) {
        Secret secret = Secret.next();
        Instant now = clock.instant();
        database.sql("""
                        insert into access.session
                            (id, secret_hash, account_id, browser, device_hash, means, vouched_by, started_at,
                             confirmed_at, last_used_at, ends_at)
                        values (:id, :hash, :account, :browser, :device, :means, :vouched, :now, :now, :now, :ends)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("hash", secret.hash())
                .param("account", account.value())
                .param("browser", BrowserName.of(userAgent))
                .param("device", device.hash())
                .param("means", shown.means().code())
                .param(
                        "vouched",
                        shown.vouchedBy() == null ? null : shown.vouchedBy().value(),
                        Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(now.plus(LONGEST)))
                .update();
        return secret;
    }

    /**
     * Who shows the secret, while their session lasts and their account is not deactivated: as what they are to the
     * organisations that what they have shown is good for.
     */
    public Optional<SignedIn> find(Secret shown) {
        Instant now = clock.instant();
        return database.sql(FIND)
                .param("hash", shown.hash())
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(IDLE)))
                .query((row, n) -> {
                    UUID session = row.getObject("id", UUID.class);
                    if (row.getTimestamp("last_used_at").toInstant().isBefore(now.minus(NOTED_EVERY))) {
                        noteUse(session, now);
                    }
                    SignedIn person = signedIn(row);
                    return row.getString("other") == null ? person : preview(person, row);
                })
                .optional();
    }

    /** As whom they have chosen to look, while they may and that person still belongs there; else as themself. */
    private static SignedIn preview(SignedIn person, ResultSet row) throws SQLException {
        OrganisationId organisation = new OrganisationId(row.getObject("as_organisation", UUID.class));
        SignedIn.Preview preview = new SignedIn.Preview(
                new AccountId(row.getObject("other", UUID.class)),
                row.getString("others_name"),
                organisation,
                row.getTimestamp("as_until").toInstant());
        Set<Relation> theirs = RelationColumn.lasting(row, "their_relations");
        Asker asker = new Asker(person.relations(), none -> List.of());
        return AccountRules.PREVIEW.allows(asker, organisation)
                        && theirs.contains(new Relation(Kind.MEMBER, organisation))
                ? person.as(preview, theirs)
                : person;
    }

    /** Has a session's person see pages as somebody else; as themself again where that is null. */
    @Transactional
    public void setPreview(UUID session, SignedIn.@Nullable Preview preview) {
        database.sql("""
                        update access.session set as_account = :as, as_organisation = :organisation, as_until = :until
                        where id = :id
                        """)
                .param("id", session)
                .param("as", preview == null ? null : preview.of().value(), Types.OTHER)
                .param(
                        "organisation",
                        preview == null ? null : preview.organisation().value(),
                        Types.OTHER)
                .param("until", preview == null ? null : Timestamp.from(preview.until()), Types.TIMESTAMP)
                .update();
    }

    private static SignedIn signedIn(ResultSet row) throws SQLException {
        Shown shown = shown(row);
        Set<UUID> requiring = Set.of((UUID[]) row.getArray("requiring").getArray());
        Map<Boolean, Set<Relation>> opened = RelationColumn.lasting(row, "relations").stream()
                .collect(Collectors.partitioningBy(
                        it -> shown.opens(
                                it.organisation(),
                                requiring.contains(it.organisation().value())),
                        Collectors.toUnmodifiableSet()));
        return new SignedIn(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("name"),
                opened.getOrDefault(true, Set.of()),
                null,
                null,
                opened.getOrDefault(false, Set.of()).stream()
                        .map(Relation::organisation)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Shown shown(ResultSet row) throws SQLException {
        @Nullable UUID vouchedBy = row.getObject("vouched_by", UUID.class);
        return new Shown(Means.of(row.getString("means")), vouchedBy == null ? null : new OrganisationId(vouchedBy));
    }

    /** By what its person has shown who they are. */
    Shown shown(UUID session) {
        return database.sql("select means, vouched_by from access.session where id = :id")
                .param("id", session)
                .query((row, n) -> shown(row))
                .single();
    }

    private void noteUse(UUID session, Instant now) {
        database.sql("update access.session set last_used_at = :now where id = :id and last_used_at < :now")
                .param("id", session)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** When its person last showed that it is them. */
    Instant confirmedAt(UUID session) {
        return database.sql("select confirmed_at from access.session where id = :id")
                .param("id", session)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Notes that they have shown it now, and by what where that says more than what they showed before. */
    @Transactional
    public void confirm(UUID session, Means means) {
        database.sql("""
                        update access.session set confirmed_at = :now,
                            means = case when means in ('provider', 'recovery-code') or :means = 'passkey' then :means else means end
                        where id = :id
                        """)
                .param("means", means.code())
                .param("id", session)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Somebody's sessions that last, the one used last first. */
    public List<Session> of(AccountId account) {
        Instant now = clock.instant();
        return database.sql("""
                        select id, browser, started_at, last_used_at from access.session
                        where account_id = :account and ended_at is null and ends_at > :now and last_used_at > :idle
                        order by last_used_at desc, id
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(IDLE)))
                .query(Sessions::session)
                .list();
    }

    /** Ends one of somebody's sessions; false where it is not theirs or has ended. */
    @Transactional
    public boolean end(AccountId account, UUID session) {
        return database.sql("""
                        update access.session set ended_at = :now
                        where id = :id and account_id = :account and ended_at is null
                        """)
                        .param("id", session)
                        .param("account", account.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Ends all of somebody's sessions but one, and says how many. */
    @Transactional
    public int endOthers(SignedIn but) {
        return database.sql("""
                        update access.session set ended_at = :now
                        where account_id = :account and id <> :but and ended_at is null
                        """)
                .param("account", but.account().value())
                .param("but", but.session())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Ends all of somebody's sessions, and says how many. */
    @Transactional
    public int endAll(AccountId account) {
        return database.sql(
                        "update access.session set ended_at = :now where account_id = :account and ended_at is null")
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Ends all sessions that an organisation's provider vouched for, and says how many. */
    @Transactional
    public int endVouchedBy(OrganisationId organisation) {
        return database.sql(
                        "update access.session set ended_at = :now where vouched_by = :organisation and ended_at is null")
                .param("organisation", organisation.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the account was signed in to before, and never from the browser that knows this secret. */
    boolean isNew(AccountId account, Secret device) {
        return database.sql("""
                        select count(*) > 0 and count(*) filter (where device_hash = :device) = 0
                        from access.session where account_id = :account
                        """)
                .param("account", account.value())
                .param("device", device.hash())
                .query(Boolean.class)
                .single();
    }

    /** Whether the account was ever signed in to from the browser that knows this secret. */
    boolean knows(AccountId account, Secret device) {
        return database.sql("""
                        select exists (select from access.session where account_id = :account and device_hash = :device)
                        """)
                .param("account", account.value())
                .param("device", device.hash())
                .query(Boolean.class)
                .single();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("browser"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant());
    }
}
