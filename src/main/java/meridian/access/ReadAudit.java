package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import meridian.access.Actor.Through;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit, the newest entry first. Whoever is to see entries of it sees them through here. */
@Repository
public class ReadAudit {

    /** Rows fetched at once where every entry is asked for. */
    private static final int AT_ONCE = 1_000;

    private static final int NAMES = 6;

    private final JdbcClient database;

    ReadAudit(JdbcClient database) {
        this.database = database;
    }

    /**
     * Some of the entries the filter lets through.
     *
     * @param before only those with a smaller number than this, null to begin with the newest
     */
    public List<AuditRow> before(AuditFilter filter, @Nullable Long before, int most) {
        String upTo = before == null ? "" : " and " + filter.number("< :place");
        return ask(ROWS, filter, upTo + " order by e.number desc limit :most")
                .param("place", before)
                .param("most", most)
                .query(ReadAudit::row)
                .list();
    }

    /** Those that came next after an entry, the newest first. */
    public List<AuditRow> after(AuditFilter filter, long after, int most) {
        return ask(ROWS, filter, " and " + filter.number("> :place") + " order by e.number limit :most")
                .param("place", after)
                .param("most", most)
                .query(ReadAudit::row)
                .list()
                .reversed();
    }

    /** How many entries the filter lets through; where they are more than that many, one more. */
    public int count(AuditFilter filter, int most) {
        return ask("select count(*) from (select", filter, " limit :most) entry")
                .param("most", most + 1)
                .query(Integer.class)
                .single();
    }

    /** Hands on every entry the filter lets through, the newest first, while they are read: there may be millions. */
    @Transactional(readOnly = true)
    public void each(AuditFilter filter, Consumer<AuditRow> to) {
        ask(ROWS, filter, " order by e.number desc").withFetchSize(AT_ONCE).query((ResultSet row) -> {
            to.accept(row(row, 0));
        });
    }

    /** Some names of people who did something that contain a text, capitals aside. */
    public List<String> namesWith(String text) {
        return database.sql("""
                with recursive names as (
                    select min(lower(actor)) as it from access.audit_details
                    union all select (select min(lower(actor)) from access.audit_details where lower(actor) > it)
                        from names where it is not null)
                select (select actor from access.audit_details where lower(actor) = it order by number desc limit 1)
                from names where strpos(it, lower(:text)) > 0 limit :most
                """)
                .param("text", text)
                .param("most", NAMES)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What the entries can be asked for by. */
    public AuditChoices choices() {
        return database.sql(CHOICES)
                .query((row, n) -> new AuditChoices(
                        List.of((String[]) row.getArray("acts").getArray()),
                        List.of((String[]) row.getArray("kinds").getArray()),
                        row.getLong("entries")))
                .single();
    }

    /** From each value straight to the next one in its index: there are few of them, and many entries. */
    private static final String CHOICES = """
            with recursive
            acts as (select min(act) as it from access.audit_entry
                union all select (select min(act) from access.audit_entry where act > it) from acts where it is not null),
            kinds as (select min(subject_kind) as it from access.audit_entry
                union all select (select min(subject_kind) from access.audit_entry where subject_kind > it) from kinds
                    where it is not null)
            select array(select it from acts where it is not null order by it) as acts,
                array(select it from kinds where it is not null order by it) as kinds,
                coalesce((select max(number) from access.audit_entry), 0) as entries
            """;

    private static final String ROWS = """
            select e.number, e.at, e.through, e.act, e.subject_kind, e.subject_id,
                d.actor, d.subject_name, d.words, d.before, d.after, d.reason
            """;

    private StatementSpec ask(String select, AuditFilter filter, String rest) {
        return database.sql(select
                        + " from access.audit_entry e left join access.audit_details d on d.number = e.number where "
                        + filter.conditions()
                        + rest)
                .param("person", filter.person())
                .param("kind", filter.kind())
                .param("record", filter.record())
                .param("act", filter.act())
                .param("through", filter.through() == null ? null : code(filter.through()))
                .param("from", filter.from() == null ? null : Timestamp.from(filter.from()))
                .param("until", filter.until() == null ? null : Timestamp.from(filter.until()));
    }

    private static String code(Through through) {
        return through.name().toLowerCase(Locale.ROOT);
    }

    private static AuditRow row(ResultSet row, int n) throws SQLException {
        String actor = row.getString("actor");
        return new AuditRow(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Through.valueOf(row.getString("through").toUpperCase(Locale.ROOT)),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                actor == null
                        ? null
                        : new AuditRow.Said(
                                actor,
                                row.getString("subject_name"),
                                row.getString("words"),
                                row.getString("before"),
                                row.getString("after"),
                                row.getString("reason")));
    }
}
