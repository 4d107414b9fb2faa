package meridian.access;

import java.time.Instant;
import meridian.access.Actor.Through;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit are asked for; of what is null, all.
 *
 * @param person who did it, by the whole name, capitals aside
 * @param kind what kind of record it was done to
 * @param record which: its id, or the whole name it had then, capitals aside
 * @param from the first moment
 * @param until the first moment that is too late
 * @param account whose account it was done with
 * @param scope whose entries are asked for; null where whoever asks may see all that pass the rest
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable String kind,
        @Nullable String record,
        @Nullable String act,
        @Nullable Through through,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable AccountId account,
        @Nullable AuditScope scope) {

    public AuditFilter(
            @Nullable String person,
            @Nullable String kind,
            @Nullable String record,
            @Nullable String act,
            @Nullable Through through,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(person, kind, record, act, through, from, until, null, null);
    }

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    /** All that was done to one record. */
    public static AuditFilter of(String kind, String id) {
        return new AuditFilter(null, kind, id, null, null, null, null);
    }

    /**
     * The entries of a time stand together in the chain but for those written while the clock was set back: from as far
     * before to as far after as it ever was, and a minute more, there is none of that time elsewhere.
     */
    private static final String SET_BACK =
            "(select interval '1 minute' + coalesce(max(by), interval '0') from access.audit_set_back)";

    private static final String LAST_BEFORE = """
            coalesce((select number from access.audit_entry where at < cast(:from as timestamptz) - %s
                order by at desc, number desc limit 1), 0)
            """.formatted(SET_BACK);

    private static final String FIRST_AFTER = """
            coalesce((select number from access.audit_entry where at >= cast(:until as timestamptz) + %s
                order by at, number limit 1), 9223372036854775807)
            """.formatted(SET_BACK);

    private static final String NAMED = "left(lower(d.subject_name), 200) = left(lower(:record), 200)";

    /** The entries that tell of an erasure name whole rows of entries at once. */
    private static final String ERASED = """
            e.act = '%s' and exists (select from regexp_matches(e.subject_id, '%s', 'g') named
                where cast(substring(:record from '\\d+') as bigint) between cast(named[1] as bigint)
                    and cast(coalesce(named[2], named[1]) as bigint))
            """.formatted(EraseFromAudit.ACT, EntryNumbers.FORM);

    /** Whether what became of one entry of the audit is asked for: "Entry 5". */
    private boolean isOfEntry() {
        return record != null && EraseFromAudit.KIND.equals(kind) && record.matches("(?i)(entry )?\\d{1,18}");
    }

    public AuditFilter within(AuditScope whose) {
        return new AuditFilter(person, kind, record, act, through, from, until, account, whose);
    }

    public AuditFilter by(@Nullable AccountId whose) {
        return new AuditFilter(person, kind, record, act, through, from, until, whose, scope);
    }

    /**
     * Whether whose entries they are leads to them, and not the id of what it was done to: what was done to one record is in an
     * index in the order of its numbers, whoever's it is.
     */
    boolean isLedByScope() {
        return scope != null && (record == null || isOfEntry() || isNamed());
    }

    /** Whether a name is asked for: these stand in the details of the entries. */
    boolean isNamed() {
        return person != null || record != null && !AuditRow.isId(record) && !isOfEntry();
    }

    /** What an entry, {@code e}, and what it says of persons, {@code d}, must fulfil; its parameters are named as here. */
    String conditions() {
        StringBuilder sql = new StringBuilder("true");
        add(sql, person, "lower(d.actor) = lower(:person)");
        add(sql, kind, "e.subject_kind = :kind");
        if (record != null) {
            add(sql, record, isOfEntry() ? ERASED : AuditRow.isId(record) ? "e.subject_id = lower(:record)" : NAMED);
        }
        add(sql, account, "e.account_id = :account");
        add(sql, act, "e.act = :act");
        add(sql, through, "e.through = :through");
        add(sql, from, "e.at >= :from and " + number("> " + LAST_BEFORE));
        add(sql, until, "e.at < :until and " + number("< " + FIRST_AFTER));
        if (scope != null && !isLedByScope()) {
            sql.append(" and ").append(AuditScope.condition());
        }
        return sql.toString();
    }

    /** That the number of the entry is so: said of both tables where both are looked through, as nobody infers it of the other. */
    String number(String bound) {
        return "e.number " + bound + (isNamed() ? " and d.number " + bound : "");
    }

    private static void add(StringBuilder sql, @Nullable Object value, String condition) {
        if (value != null) {
            sql.append(" and ").append(condition);
        }
    }
}
