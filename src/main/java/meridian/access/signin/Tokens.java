package meridian.access.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import meridian.access.Relation;
import meridian.access.RelationColumn;
import meridian.access.Scope;
import meridian.access.SignedIn;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which programs act for accounts: rows, so that one that is ended is ended on every node. */
@Repository
public class Tokens {

    /** However long it is wanted for, a token ends within so many days. */
    public static final int LONGEST_DAYS = 366;

    /** How many of an account's last at once. */
    public static final int MOST = 50;

    /** By which tokens are found where they should not be: in code, in logs. */
    private static final String PREFIX = "meridian_";

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Asked with every request that comes with a token. */
    private static final String FIND = """
            select t.id, t.account_id, a.name, t.scopes, t.organisation_ids, t.last_used_at, %s
            from access.token t join access.account a on a.id = t.account_id
            where t.secret_hash = :hash and t.ended_at is null and t.ends_at > :now
              and a.deactivated_at is null
            """.formatted(RelationColumn.OF_ACCOUNT);

    private final JdbcClient database;
    private final TellOwner owner;
    private final Audit audit;
    private final Clock clock;

    Tokens(JdbcClient database, TellOwner owner, Audit audit, Clock clock) {
        this.database = database;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a token is wanted for. */
    public record Wanted(String name, Set<Scope> scopes, List<Organisation> organisations, Instant endsAt) {

        public Wanted {
            if (name.isBlank() || scopes.isEmpty() || organisations.isEmpty()) {
                throw new IllegalArgumentException("A token has a name, a scope and an organisation");
            }
        }
    }

    /** Makes one of a person's own, tells them by mail, and answers its secret, to be shown this once. */
    @Transactional
    public Secret make(Account account, Wanted wanted, Actor by) {
        Secret secret = add(account, wanted, by, Audited.Subject.of(account));
        owner.tell(
                account,
                "A token was made",
                "The token “%s” was made for your account on %s. Until %s a program that has it can do for you: %s."
                        .formatted(
                                wanted.name(),
                                Dates.time(clock.instant()),
                                Dates.day(wanted.endsAt()),
                                words(wanted.scopes())));
        return secret;
    }

    /** Makes one of an organisation's service account, and answers its secret, to be shown this once. */
    @Transactional
    public Secret makeForService(Account service, Organisation organisation, Wanted wanted, Actor by) {
        return add(service, wanted, by, Audited.Subject.of(service, organisation));
    }

    private Secret add(Account account, Wanted wanted, Actor by, Audited.Subject subject) {
        Secret secret = new Secret(PREFIX + Secret.next().text());
        database.sql("""
                        insert into access.token
                            (id, secret_hash, account_id, name, scopes, organisation_ids, made_at, ends_at)
                        values (:id, :hash, :account, :name, :scopes, :organisations, :now, :ends)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("hash", secret.hash())
                .param("account", account.id().value())
                .param("name", wanted.name())
                .param(
                        "scopes",
                        wanted.scopes().stream().map(Scope::code).sorted().toArray(String[]::new))
                .param(
                        "organisations",
                        wanted.organisations().stream()
                                .map(it -> it.id().value())
                                .toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("ends", Timestamp.from(wanted.endsAt()))
                .update();
        audit.note(
                by,
                new Audited(
                        "account.token-made",
                        subject,
                        "Made the token “%s” for %s, good until %s for: %s. Organisations: %s."
                                .formatted(
                                        wanted.name(),
                                        account.name(),
                                        Dates.day(wanted.endsAt()),
                                        words(wanted.scopes()),
                                        String.join(
                                                ", ",
                                                wanted.organisations().stream()
                                                        .map(Organisation::name)
                                                        .toList()))));
        return secret;
    }

    private static String words(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::words).collect(Collectors.joining(", "));
    }

    /**
     * Whoever the token acts for, bounded by it; empty where it is unknown, over or ended, and where its account is
     * deactivated: which of them is nobody's business.
     */
    public Optional<SignedIn> find(Secret shown) {
        if (!shown.text().startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return database.sql(FIND)
                .param("hash", shown.hash())
                .param("now", Timestamp.from(now))
                .query((row, n) -> {
                    @Nullable Timestamp used = row.getTimestamp("last_used_at");
                    UUID id = row.getObject("id", UUID.class);
                    if (used == null || used.toInstant().isBefore(now.minus(NOTED_EVERY))) {
                        noteUse(id, now);
                    }
                    return new SignedIn(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            id,
                            row.getString("name"),
                            bounded(row),
                            Set.copyOf(scopes(row)),
                            null,
                            Set.of());
                })
                .optional();
    }

    /** Emergency access is for whoever asked for it and showed that it is them, and for no program. */
    private static Set<Relation> bounded(ResultSet row) throws SQLException {
        Set<OrganisationId> good = Arrays.stream(
                        (UUID[]) row.getArray("organisation_ids").getArray())
                .map(OrganisationId::new)
                .collect(Collectors.toSet());
        return RelationColumn.in(row).stream()
                .filter(it -> good.contains(it.organisation()) && it.kind() != Relation.Kind.EMERGENCY)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void noteUse(UUID token, Instant now) {
        database.sql("""
                        update access.token set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < :now)
                        """).param("id", token).param("now", Timestamp.from(now)).update();
    }

    /** Those of an account that last, the latest first. */
    public List<Token> of(AccountId account) {
        return database.sql("""
                        select id, name, scopes, made_at, ends_at, last_used_at,
                            array(select o.name from access.organisation o where o.id = any (organisation_ids) order by 1) as names
                        from access.token where account_id = :account and ended_at is null and ends_at > :now
                        order by made_at desc, id
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Tokens::token)
                .list();
    }

    /** Ends one of an account's; false where it is not its, or is over. */
    @Transactional
    public boolean end(Account account, UUID token, Audited.Subject subject, Actor by) {
        Optional<String> name = database.sql("""
                        update access.token set ended_at = :now
                        where id = :id and account_id = :account and ended_at is null returning name
                        """)
                .param("id", token)
                .param("account", account.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
        name.ifPresent(it -> audit.note(
                by,
                new Audited(
                        "account.token-ended", subject, "Ended the token “%s” of %s.".formatted(it, account.name()))));
        return name.isPresent();
    }

    /** Ends all of an account's, and says how many. */
    @Transactional
    public int endAll(AccountId account) {
        return database.sql("update access.token set ended_at = :now where account_id = :account and ended_at is null")
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp used = row.getTimestamp("last_used_at");
        Array names = row.getArray("names");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row),
                List.of((String[]) names.getArray()),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static List<Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Scope::of)
                .sorted()
                .toList();
    }
}
