package meridian.roles;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.ui.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds roles by what they are and by what they say. */
@Repository
public class FindRoles {

    /** Words that more roles than this say are no help in ranking them: then the title alone decides. */
    private static final int RANKED_AT_MOST = 300;

    /** Rows fetched at once where every role is asked for. */
    private static final int AT_ONCE = 500;

    private static final String COLUMNS = """
            id, slug, title, organisation_id, family, seniority, level, grade, department, status, live_version,
                draft_revision, findings, errors, updated_at
            """;

    /** Roles with what their list shows. */
    private static final String LISTED = shown("""
            id, slug, title, folded_title, organisation_id, family, seniority, level, grade, department, status, live_version,
                case when own then draft_revision end as draft_revision, updated_at""", "roles.role");

    /** Roles with what they are searched, filtered and sorted by. */
    private static final String SEARCHED = shown(
            "id, folded_title, organisation_id, family, level, grade, status, updated_at, title_words, words",
            "roles.searched");

    /** What goes on behind a role is shown to its own organisation alone. */
    private static String shown(String columns, String from) {
        return """
            (select %s, findings > 0 and own as has_findings, case when own then findings end as findings,
                case when own then errors end as errors, case when own then unsure end as unsure
            from %s cross join lateral (select organisation_id = any ((select access.organisations())::uuid[])
                or not (select row_security_active('roles.role')) as own) as it) as role""".formatted(columns, from);
    }

    private final JdbcClient database;
    private final Organisations organisations;
    private final Spelling spelling;

    FindRoles(JdbcClient database, Organisations organisations, Spelling spelling) {
        this.database = database;
        this.organisations = organisations;
        this.spelling = spelling;
    }

    /**
     * A page of the roles the filter lets through. Where no role says the words searched for, words of the library that are
     * spelt much like them are searched for instead.
     *
     * @param page from 1
     */
    public FoundRoles find(RoleFilter filter, int page, int size) {
        return find(filter, new Part(size, (page - 1L) * size, null));
    }

    /**
     * The roles that follow a place in the list. However the list changes between two questions, a role that did not change
     * its place is neither left out nor answered twice.
     *
     * @param place {@link FoundRoles#next} of the answer before, null to begin with
     * @throws IllegalArgumentException where the place is none of a list in this order
     */
    public FoundRoles findAfter(RoleFilter filter, @Nullable String place, int size) {
        return find(filter, new Part(size, 0, place));
    }

    /** Which of the roles: so many, after those to be passed over and after the place. */
    private record Part(int size, long from, @Nullable String place) {
        static final Part ALL = new Part(Integer.MAX_VALUE - 1, 0, null);
    }

    private FoundRoles find(RoleFilter filter, Part part) {
        RoleConditions conditions = conditions(filter);
        if (!filter.searches()) {
            return listed(filter, conditions, part);
        }
        FoundRoles found = said(filter, conditions, part);
        if (found.total() > 0) {
            return found;
        }
        return spelling.of(filter.words())
                .map(words -> said(filter.withWords(words), conditions, part).instead(words))
                .filter(instead -> instead.total() > 0)
                .orElse(FoundRoles.NONE);
    }

    /**
     * Hands on every role the filter lets through, as {@link #find} finds them and in that order, but unmarked and without the
     * statement that says what was searched for. They are handed on while they are read: there may be many.
     */
    @Transactional(readOnly = true)
    public void each(RoleFilter filter, Consumer<RoleRow> to) {
        RoleConditions conditions = conditions(filter);
        if (each(filter, conditions, to) == 0 && filter.searches()) {
            spelling.of(filter.words()).ifPresent(words -> each(filter.withWords(words), conditions, to));
        }
    }

    private int each(RoleFilter filter, RoleConditions conditions, Consumer<RoleRow> to) {
        int[] handedOn = {0};
        StatementSpec question =
                filter.searches() ? words(PLAIN, filter, conditions, Part.ALL) : list(filter, conditions, Part.ALL);
        question.withFetchSize(AT_ONCE).query(row -> {
            handedOn[0]++;
            to.accept(role(row, row.getString("title"), null));
        });
        return handedOn[0];
    }

    /** What the library's roles can be filtered by. */
    public RoleChoices choices() {
        return database.sql(CHOICES)
                .query((row, n) -> new RoleChoices(
                        folded(row.getArray("families")),
                        List.of((Integer[]) row.getArray("levels").getArray()),
                        folded(row.getArray("grades")),
                        row.getBoolean("is_empty")))
                .single();
    }

    /** From each value straight to the next one in its index: there are few of them, and many roles. */
    private static final String CHOICES = """
            with recursive
            families as (select min(family) as it from roles.role
                union all select (select min(family) from roles.role where family > it) from families where it is not null),
            grades as (select min(grade) as it from roles.role
                union all select (select min(grade) from roles.role where grade > it) from grades where it is not null),
            levels as (select min(level) as it from roles.role
                union all select (select min(level) from roles.role where level > it) from levels where it is not null)
            select array(select it from families where it is not null) as families,
                array(select it from grades where it is not null) as grades,
                array(select it from levels where it is not null order by it) as levels,
                not exists (select from roles.role) as is_empty
            """;

    /** In alphabetical order, once where only the case of letters differs. */
    private static List<String> folded(Array names) throws SQLException {
        TreeSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(List.of((String[]) names.getArray()));
        return List.copyOf(all);
    }

    private FoundRoles listed(RoleFilter filter, RoleConditions conditions, Part part) {
        record Counts(int total, int withFindings) {}
        Counts counts = database.sql("select count(*), count(*) filter (where has_findings) from " + LISTED + " where "
                        + conditions.sql())
                .params(conditions.parameters())
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2)))
                .single();
        Rows rows = new Rows(part.size());
        list(filter, conditions, part).query(row -> {
            rows.add(role(row, row.getString("title"), null), row.getString("place"));
        });
        return new FoundRoles(rows.list, counts.total(), counts.withFindings(), null, rows.next);
    }

    private StatementSpec list(RoleFilter filter, RoleConditions conditions, Part part) {
        RoleOrder order = RoleOrder.of(filter);
        return question(
                "select " + COLUMNS + ", " + order.place() + " as place from " + LISTED + " where " + conditions.sql()
                        + " and " + order.after(part.place()) + " order by " + order.by()
                        + " limit :size offset :from",
                conditions,
                order,
                part);
    }

    private FoundRoles said(RoleFilter filter, RoleConditions conditions, Part part) {
        Rows rows = new Rows(part.size());
        int[] counts = {0, 0};
        words(MARKED, filter, conditions, part)
                .param("marks", "HighlightAll=true, StartSel=" + Run.START + ", StopSel=" + Run.STOP)
                .query(row -> {
                    counts[0] = row.getInt("total");
                    counts[1] = row.getInt("with_findings");
                    if (row.getObject("id") != null) {
                        rows.add(role(row, row.getString("marked_title"), match(row)), row.getString("place"));
                    }
                });
        return new FoundRoles(rows.list, counts[0], counts[1], null, rows.next);
    }

    private StatementSpec words(String shown, RoleFilter filter, RoleConditions conditions, Part part) {
        RoleOrder order = RoleOrder.of(filter);
        return question(
                        SAID.formatted(
                                        conditions.sql(),
                                        order.after(part.place()),
                                        order.by(),
                                        SEARCHED,
                                        order.columns())
                                + shown.formatted(COLUMNS, order.place(), order.by(), LISTED),
                        conditions,
                        order,
                        part)
                .param("words", filter.words())
                .param("ranked", RANKED_AT_MOST);
    }

    private StatementSpec question(String sql, RoleConditions conditions, RoleOrder order, Part part) {
        return database.sql(sql)
                .params(conditions.parameters())
                .params(order.keys(part.place()))
                .param("size", part.size() + 1)
                .param("from", part.from());
    }

    /** The rows of an answer; one more than is wanted is asked for, to know whether more follow. */
    private static final class Rows {
        private final int size;
        private final List<RoleRow> list = new ArrayList<>();
        private @Nullable String last;
        private @Nullable String next;

        Rows(int size) {
            this.size = size;
        }

        void add(RoleRow row, String place) {
            if (list.size() < size) {
                list.add(row);
                last = place;
            } else {
                next = last;
            }
        }
    }

    /**
     * A page of the roles that say what is searched for, their statements taken together. What is asked for is kept from the
     * planner: a word it knows to be common it would look for by reading every role.
     */
    private static final String SAID = """
            with asked as materialized (
                select query, case when query::text like '%%!%%' then query
                    else replace(query::text, ' & ', ' | ')::tsquery end as any_word
                from websearch_to_tsquery('english', :words) as query),
            found as materialized (
                select %5$s, has_findings, ts_rank(title_words, any_word) as title_rank
                from asked cross join %4$s where words @@ query and %1$s),
            counted as (select count(*) as total, count(*) filter (where has_findings) as with_findings from found),
            ranked as (
                select found.*,
                    case when total <= :ranked
                        then (select ts_rank(words, query) from roles.role where role.id = found.id)
                        else title_rank end as rank
                from found, counted, asked),
            page as materialized (select id, rank from ranked where %2$s order by %3$s limit :size offset :from)
            """;

    /** The page, and of each role the statement that says most of the words. */
    private static final String MARKED = """
            select %1$s, %2$s as place, total, with_findings, ts_headline('english', title, any_word, :marks) as marked_title,
                ts_headline('english', text, any_word, :marks) as marked_text, kind, grouping, first_line, last_line, others
            from counted cross join asked left join (page join %4$s using (id)) on true left join lateral (
                select kind, grouping, text, first_line, last_line, count(*) over () - 1 as others
                from roles.statement where role_id = page.id and statement.words @@ any_word
                order by (query = any_word or statement.words @@ query) desc, ts_rank(statement.words, any_word) desc, position
                limit 1) as said on true
            order by %3$s
            """;

    private static final String PLAIN = "select %1$s, %2$s as place from page join %4$s using (id) order by %3$s";

    private static RoleRow.@Nullable Match match(ResultSet row) throws SQLException {
        String text = row.getString("marked_text");
        return text == null
                ? null
                : new RoleRow.Match(
                        row.getString("kind"),
                        row.getString("grouping"),
                        Run.of(text),
                        row.getInt("first_line"),
                        row.getInt("last_line"),
                        row.getInt("others"));
    }

    private RoleConditions conditions(RoleFilter filter) {
        OrganisationId organisation = Optional.ofNullable(filter.organisation())
                .flatMap(organisations::withSlug)
                .map(it -> it.id())
                .orElse(null);
        return RoleConditions.of(filter, organisation);
    }

    private static RoleRow role(ResultSet row, String title, RoleRow.@Nullable Match match) throws SQLException {
        return new RoleRow(
                new RoleId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                Run.of(title),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("family"),
                row.getString("seniority"),
                row.getObject("level", Integer.class),
                row.getString("grade"),
                row.getString("department"),
                RoleStatus.of(row.getString("status")),
                row.getObject("live_version", Integer.class),
                row.getObject("draft_revision") != null,
                row.getObject("findings", Integer.class),
                row.getObject("errors", Integer.class),
                row.getTimestamp("updated_at").toInstant(),
                match);
    }
}
