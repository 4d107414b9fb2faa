package meridian.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes out for good what entries of the audit say of persons, where the law asks for it. The entries stay and the chain holds
 * as before: what was done to which record, when, is still told, and one more entry tells whose details were taken out and why.
 */
@Component
public class EraseFromAudit {

    /** The act that allows entries to be without their details. */
    static final String ACT = "audit.details-erased";

    /** What such an entry is about: the entries it names. */
    static final String KIND = "audit-entry";

    /** An index takes no longer text than these many numbers give. */
    private static final int NAMED_AT_ONCE = 100;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Audit audit;

    EraseFromAudit(JdbcClient database, TransactionOperations transactions, Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** For a command, which has nothing but a database. */
    public static EraseFromAudit in(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        TransactionOperations transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        return new EraseFromAudit(database, transactions, new Audit(database, Clock.systemUTC(), transactions));
    }

    /** Whoever has the account of an address or an id; where it is gone, the id is still good. */
    public Optional<UUID> account(String addressOrId) {
        if (AuditRow.isId(addressOrId)) {
            return Optional.of(UUID.fromString(addressOrId));
        }
        return database.sql("select id from access.account where lower(address) = lower(:address)")
                .param("address", addressOrId)
                .query(UUID.class)
                .optional();
    }

    /**
     * The entries that say something of whoever has or had an account: those of what they did, of what was done to the account,
     * and those that hold its address. What others wrote of them by name, in a reason say, is not among them.
     */
    public List<Long> entriesOf(UUID account) {
        String address = database.sql("select address from access.account where id = :id")
                .param("id", account)
                .query(String.class)
                .optional()
                .orElse(null);
        return database.sql("""
                select number from access.audit_entry e join access.audit_details d using (number)
                where e.act <> :erased and (e.account_id = :account or (e.subject_kind = :kind and e.subject_id = :id)
                    or concat_ws(' ', actor, subject_name, words, before, after, reason) ~* :address)
                order by number
                """)
                .param("erased", ACT)
                .param("account", account)
                .param("kind", Audited.ACCOUNT)
                .param("id", account.toString())
                .param("address", whole(address), java.sql.Types.VARCHAR)
                .query((row, n) -> row.getLong("number"))
                .list();
    }

    /** As a pattern of PostgreSQL that finds an address, and no longer one that has it in it. */
    private static @Nullable String whole(@Nullable String address) {
        return address == null
                ? null
                : "(?<![a-z0-9._%+-])"
                        + address.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "\\\\$0")
                        + "(?![a-z0-9-]|\\.[a-z0-9])";
    }

    /** The entries of numbers such as {@code 5-6,9}. */
    public static List<Long> numbered(String numbers) {
        return EntryNumbers.parse(numbers).numbers();
    }

    /**
     * Takes out what the entries say of persons. What an entry says of an earlier erasure stays: why it was done is to be told.
     *
     * @param reason why, which stands there for good: it is to name nobody
     * @return how many entries said something until now
     */
    public int erase(List<Long> entries, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An erasure has a reason");
        }
        return Optional.ofNullable(transactions.execute(it -> inTransaction(entries, reason, by)))
                .orElseThrow();
    }

    private int inTransaction(List<Long> entries, String reason, Actor by) {
        List<Gone> gone = database.sql("""
                with gone as (
                    delete from access.audit_details d using access.audit_entry e
                    where e.number = d.number and e.number = any(:entries) and e.act <> :erased
                    returning e.number, e.organisation_id)
                select organisation_id, array_agg(number) as numbers from gone group by organisation_id order by min(number)
                """)
                .param("entries", entries.toArray(Long[]::new))
                .param("erased", ACT)
                .query((row, n) ->
                        new Gone(row.getObject("organisation_id", UUID.class), new EntryNumbers(List.of((Long[])
                                row.getArray("numbers").getArray()))))
                .list();
        for (Gone of : gone) {
            OrganisationId whose = of.organisation() == null ? null : new OrganisationId(of.organisation());
            for (EntryNumbers part : of.entries().parts(NAMED_AT_ONCE)) {
                Audited.Subject subject = new Audited.Subject(KIND, part.text(), part.words(), whose);
                String words = "Took out what %s said of persons."
                        .formatted(part.words().replaceFirst("^Entry", "entry"));
                audit.note(by, new Audited(ACT, subject, words).because(reason));
            }
        }
        return gone.stream().mapToInt(it -> it.entries().numbers().size()).sum();
    }

    /** What was taken out of the entries of one organisation, null: of the installation's own. */
    private record Gone(@Nullable UUID organisation, EntryNumbers entries) {}
}
