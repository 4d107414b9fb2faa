package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

    private static final String ENTRY = "access.audit_entry";

    private final JdbcClient database;

    ReadAudit(JdbcClient database) {
        this.database = database;
    }

    /**
     * A part of a list.
     *
     * @param count how many the filter lets through in all; where they are more than that many, one more
     */
    public record Part(List<AuditRow> rows, int count) {}

    /**
     * Some of the entries the filter lets through.
     *
     * @param before only those with a smaller number than this, null to begin with the newest
     */
    public List<AuditRow> before(AuditFilter filter, @Nullable Long before, int most) {
        return before(filter, before, most, 0).rows();
    }

    /** The same, with how many there are, up to so many. */
    public Part before(AuditFilter filter, @Nullable Long before, int most, int counted) {
        return some(filter, before == null ? null : "< :place", "desc", counted > 0)
                .param("place", before)
                .param("most", most)
                .param("counted", counted + 1)
                .query(ReadAudit::part);
    }

    /** Those that came next after an entry, the newest first. */
    public Part after(AuditFilter filter, long after, int most, int counted) {
        Part part = some(filter, "> :place", "asc", counted > 0)
                .param("place", after)
                .param("most", most)
                .param("counted", counted + 1)
                .query(ReadAudit::part);
        return new Part(part.rows().reversed(), part.count());
    }

    private StatementSpec some(AuditFilter filter, @Nullable String bound, String order, boolean counted) {
        String conditions = filter.conditions() + (bound == null ? "" : " and " + filter.number(bound));
        String which = filter.isLedByScope()
                ? "e.number in (select number from (%s) found order by number %s limit :most)"
                        .formatted(AuditScope.numbers(filter, conditions, order, ":most"), order)
                : conditions;
        return ask(
                ROWS + (counted ? count(filter) : ", 0") + " as count" + FROM + which + " order by e.number " + order
                        + " limit :most",
                filter);
    }

    private static String count(AuditFilter filter) {
        String numbers = filter.isLedByScope()
                ? AuditScope.numbers(filter, filter.conditions(), "desc", ":counted")
                : "select e.number" + FROM + filter.conditions();
        return ", (select count(*) from (select from (" + numbers + ") found limit :counted) entry)";
    }

    private static Part part(ResultSet row) throws SQLException {
        List<AuditRow> rows = new ArrayList<>();
        int count = 0;
        while (row.next()) {
            rows.add(row(row));
            count = row.getInt("count");
        }
        return new Part(rows, count);
    }

    /** Hands on every entry the filter lets through, the newest first, while they are read: there may be millions. */
    @Transactional(readOnly = true)
    public void each(AuditFilter filter, Consumer<AuditRow> to) {
        String theirs = filter.isLedByScope() ? " and " + AuditScope.condition() : "";
        ask(ROWS + FROM + filter.conditions() + theirs + " order by e.number desc", filter)
                .withFetchSize(AT_ONCE)
                .query((ResultSet row) -> {
                    to.accept(row(row));
                });
    }

    /** Some names of people who did something within the scope that contain a text, capitals aside. */
    public List<String> namesWith(String text, AuditScope scope) {
        return database.sql(
                        """
                with recursive theirs(id) as (select unnest(cast(:organisations as uuid[]))), %s,
                    names(id, it) as (select id, it from name_of union all select null, it from own_name where %s),
                    found(id, it) as (select distinct on (it) id, it from names where strpos(it, lower(:text)) > 0
                        order by it limit :most)
                select case when id is null
                    then (select actor from access.audit_details
                        where organisation_id is null and lower(actor) = it order by number desc limit 1)
                    else (select actor from access.audit_details
                        where organisation_id = id and lower(actor) = it order by number desc limit 1) end
                from found order by it
                """.formatted(values("name", "lower(actor)", "access.audit_details"), AuditScope.INSTALLATION))
                .param("organisations", scope.ids(), Types.ARRAY)
                .param("text", text)
                .param("most", NAMES)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What the entries of the scope can be asked for by. */
    public AuditChoices choices(AuditScope scope) {
        return database.sql("""
                with recursive theirs(id) as (select unnest(cast(:organisations as uuid[]))), %s, %s
                select array(%s) as acts, array(%s) as kinds,
                    coalesce((select max(number) from access.audit_entry), 0) as entries
                """.formatted(
                                values("act", "act", ENTRY),
                                values("subject_kind", "subject_kind", ENTRY),
                                distinct("act"),
                                distinct("subject_kind")))
                .param("organisations", scope.ids(), Types.ARRAY)
                .query((row, n) -> new AuditChoices(
                        List.of((String[]) row.getArray("acts").getArray()),
                        List.of((String[]) row.getArray("kinds").getArray()),
                        row.getLong("entries")))
                .single();
    }

    /** From each value straight to the next one in its index: there are few of them, and many entries. */
    private static String values(String name, String column, String table) {
        return """
                %1$s_of(id, it) as (
                    select id, (select min(%2$s) from %3$s where organisation_id = id) from theirs
                    union all
                    select id, (select min(%2$s) from %3$s where organisation_id = id and %2$s > it)
                    from %1$s_of where it is not null),
                own_%1$s(it) as (
                    select min(%2$s) from %3$s where organisation_id is null
                    union all
                    select (select min(%2$s) from %3$s where organisation_id is null and %2$s > it)
                    from own_%1$s where it is not null)
                """.formatted(name, column, table);
    }

    private static String distinct(String column) {
        return """
                select it from %1$s_of where it is not null
                union select it from own_%1$s where it is not null and %2$s order by it
                """.formatted(column, AuditScope.INSTALLATION);
    }

    private static final String ROWS = """
            select e.number, e.at, e.through, e.act, e.subject_kind, e.subject_id, e.account_id, e.organisation_id,
                d.actor, d.address, d.subject_name, d.words, d.before, d.after, d.reason
            """;

    private static final String FROM =
            " from access.audit_entry e left join access.audit_details d on d.number = e.number where ";

    private StatementSpec ask(String sql, AuditFilter filter) {
        return database.sql(sql)
                .param("person", filter.person())
                .param("kind", filter.kind())
                .param("record", filter.record())
                .param("act", filter.act())
                .param("through", filter.through() == null ? null : code(filter.through()))
                .param("from", filter.from() == null ? null : Timestamp.from(filter.from()))
                .param("until", filter.until() == null ? null : Timestamp.from(filter.until()))
                .param(
                        "account",
                        filter.account() == null ? null : filter.account().value())
                .param(
                        "organisations",
                        filter.scope() == null ? null : filter.scope().ids(),
                        Types.ARRAY);
    }

    private static String code(Through through) {
        return through.name().toLowerCase(Locale.ROOT);
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        UUID account = row.getObject("account_id", UUID.class);
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new AuditRow(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Through.valueOf(row.getString("through").toUpperCase(Locale.ROOT)),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                account == null ? null : new AccountId(account),
                organisation == null ? null : new OrganisationId(organisation),
                actor == null
                        ? null
                        : new AuditRow.Said(
                                actor,
                                row.getString("address"),
                                row.getString("subject_name"),
                                row.getString("words"),
                                row.getString("before"),
                                row.getString("after"),
                                row.getString("reason")));
    }
}
