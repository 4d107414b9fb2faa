package meridian.access.signin;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import meridian.access.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Secrets that each open one door, once and for a while. */
@Repository
class Tickets {

    /** How long one of no account is kept after its end. */
    private static final Duration KEPT_FOR = Duration.ofDays(2);

    private static final String OPEN = "purpose = :purpose and used_at is null and ends_at > :now";

    private final JdbcClient database;
    private final Clock clock;

    Tickets(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What one opens. */
    enum Purpose {
        /** The first set-up of the installation. */
        SET_UP,
        /** Setting a new password of an account. */
        PASSWORD,
        /** Making an address an account's own. */
        ADDRESS,
        /** Making a passkey of an account: what a browser is to sign. */
        PASSKEY,
        /** Signing in with a passkey, whosever it is. */
        PASSKEY_SIGN_IN,
        /** Showing with a passkey that a session is still its person's. */
        PASSKEY_CONFIRMATION;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One of an account.
     *
     * @param address that is to be its own, null for other purposes
     */
    record Ticket(AccountId account, @Nullable String address) {}

    /** Issues one of no account, and takes out those of none that ended long ago: anybody may cause them. */
    @Transactional
    public void issue(Purpose purpose, Secret secret, Duration openFor) {
        database.sql("delete from access.ticket where account_id is null and ends_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT_FOR)))
                .update();
        insert(purpose, secret, openFor, null, null);
    }

    /** Issues one for an account; those it has for the same purpose open nothing any more. */
    @Transactional
    public Secret issue(Purpose purpose, AccountId account, @Nullable String address, Duration openFor) {
        // Two nodes that issue at once are one after the other here.
        database.sql("select id from access.account where id = :account for update")
                .param("account", account.value())
                .query(UUID.class)
                .single();
        end(purpose, account);
        Secret secret = Secret.next();
        insert(purpose, secret, openFor, account, address);
        return secret;
    }

    private void insert(
            Purpose purpose, Secret secret, Duration openFor, @Nullable AccountId account, @Nullable String address) {
        Instant now = clock.instant();
        database.sql("""
                        insert into access.ticket (secret_hash, purpose, account_id, address, made_at, ends_at)
                        values (:hash, :purpose, :account, :address, :now, :ends)
                        """)
                .param("hash", secret.hash())
                .param("purpose", purpose.code())
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("address", address, Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(now.plus(openFor)))
                .update();
    }

    /** Ends what an account has for a purpose. */
    @Transactional
    public void end(Purpose purpose, AccountId account) {
        database.sql("update access.ticket set ends_at = :now where account_id = :account and " + OPEN)
                .param("account", account.value())
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The open one of an account that may still sign in. */
    Optional<Ticket> opened(Purpose purpose, Secret secret) {
        return database.sql("select account_id, address from access.ticket where secret_hash = :hash and " + OPEN + """
                         and exists (select from access.account a where a.id = account_id and a.deactivated_at is null)
                        """)
                .param("hash", secret.hash())
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Ticket(new AccountId(row.getObject("account_id", UUID.class)), row.getString("address")))
                .optional();
    }

    /** Uses it up; false where it is not open, or another request used it in this moment. */
    @Transactional
    public boolean use(Purpose purpose, Secret secret) {
        return database.sql("update access.ticket set used_at = :now where secret_hash = :hash and " + OPEN)
                        .param("hash", secret.hash())
                        .param("purpose", purpose.code())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
