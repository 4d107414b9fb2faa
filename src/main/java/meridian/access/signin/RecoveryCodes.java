package meridian.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Actor;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.ui.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper, each of which signs in once where nothing else does. */
@Repository
public class RecoveryCodes {

    private static final int COUNT = 10;

    private final JdbcClient database;
    private final TellOwner owner;
    private final Audit audit;
    private final Clock clock;

    RecoveryCodes(JdbcClient database, TellOwner owner, Audit audit, Clock clock) {
        this.database = database;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many an account has left. */
    public int left(AccountId account) {
        return database.sql("select count(*) from access.recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** New ones, to be shown this once; those from before open nothing any more. */
    @Transactional
    public List<Secret> renew(Account account, Actor by) {
        List<Secret> codes = Stream.generate(Secret::nextCode).limit(COUNT).toList();
        database.sql("delete from access.recovery_code where account_id = :account")
                .param("account", account.id().value())
                .update();
        database.sql("""
                        insert into access.recovery_code (account_id, hash, made_at)
                        select :account, hash, :now from unnest(:hashes::bytea[]) as hash
                        """)
                .param("account", account.id().value())
                .param("hashes", codes.stream().map(Secret::hash).toArray(byte[][]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.note(
                by,
                new Audited(
                        "account.recovery-codes-made",
                        Audited.Subject.of(account),
                        "Made ten new recovery codes; those from before are no good any more."));
        owner.tell(
                account,
                "New recovery codes were made",
                "Ten new recovery codes were made for your account on %s. Any that you kept from before are no good any more."
                        .formatted(Dates.time(clock.instant())));
        return codes;
    }

    /** Uses a code up; false where it is none of the account's, or was used. */
    @Transactional
    boolean use(AccountId account, String code) {
        return database.sql("""
                        update access.recovery_code set used_at = :now
                        where account_id = :account and hash = :hash and used_at is null
                        """)
                        .param("account", account.value())
                        .param("hash", Secret.hash(written(code)))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** A code as it was shown, however it was typed: without hyphens, in small letters, with spaces. */
    private static String written(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }
}
