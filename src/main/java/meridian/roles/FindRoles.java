package meridian.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.ui.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds roles by what they are and by what they say. */
@Repository
public class FindRoles {

    /** Words that more roles than this say are no help in ranking them: then the title alone decides. */
    private static final int RANKED_AT_MOST = 300;

    private static final String COLUMNS = """
            id, slug, title, organisation_id, family, seniority, level, grade, department, status, live_version,
                draft_revision, findings, errors, updated_at
            """;

    private final JdbcClient database;
    private final Organisations organisations;

    FindRoles(JdbcClient database, Organisations organisations) {
        this.database = database;
        this.organisations = organisations;
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
    private record Part(int size, long from, @Nullable String place) {}

    private FoundRoles find(RoleFilter filter, Part part) {
        if (!filter.searches()) {
            return listed(filter, part);
        }
        FoundRoles found = said(filter, part);
        if (found.total() > 0) {
            return found;
        }
        return spelling(filter.words())
                .map(words -> said(filter.withWords(words), part).instead(words))
                .filter(instead -> instead.total() > 0)
                .orElse(FoundRoles.NONE);
    }

    /** What the library's roles can be filtered by. */
    public RoleChoices choices() {
        TreeSet<String> families = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        TreeSet<String> grades = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        TreeSet<Integer> levels = new TreeSet<>();
        int[] roles = {0};
        database.sql("""
                select family, grade, level, count(*) as roles, grouping(family, grade, level) as by_none
                from roles.role group by grouping sets ((family), (grade), (level), ())
                """).query(row -> {
            add(families, row.getString("family"));
            add(grades, row.getString("grade"));
            add(levels, row.getObject("level", Integer.class));
            roles[0] = row.getInt("by_none") == 7 ? row.getInt("roles") : roles[0];
        });
        return new RoleChoices(List.copyOf(families), List.copyOf(levels), List.copyOf(grades), roles[0]);
    }

    private static <T> void add(TreeSet<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }

    private FoundRoles listed(RoleFilter filter, Part part) {
        RoleConditions conditions = conditions(filter);
        RoleOrder order = RoleOrder.of(filter);
        record Counts(int total, int withFindings) {}
        Counts counts = database.sql("select count(*), count(*) filter (where findings > 0) from roles.role where "
                        + conditions.sql())
                .params(conditions.parameters())
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2)))
                .single();
        Rows rows = new Rows(part.size());
        database.sql("select " + COLUMNS + ", " + order.place() + " as place from roles.role where " + conditions.sql()
                        + " and " + order.after(part.place()) + " order by " + order.by()
                        + " limit :size offset :from")
                .params(conditions.parameters())
                .params(order.keys(part.place()))
                .param("size", part.size() + 1)
                .param("from", part.from())
                .query(row -> {
                    rows.add(role(row, row.getString("title"), null), row.getString("place"));
                });
        return new FoundRoles(rows.list, counts.total(), counts.withFindings(), null, rows.next);
    }

    private FoundRoles said(RoleFilter filter, Part part) {
        RoleConditions conditions = conditions(filter);
        RoleOrder order = RoleOrder.of(filter);
        Rows rows = new Rows(part.size());
        int[] counts = {0, 0};
        database.sql(SAID.formatted(COLUMNS, conditions.sql(), order.by(), order.place(), order.after(part.place())))
                .params(conditions.parameters())
                .params(order.keys(part.place()))
                .param("words", filter.words())
                .param("ranked", RANKED_AT_MOST)
                .param("marks", "HighlightAll=true, StartSel=" + Run.START + ", StopSel=" + Run.STOP)
                .param("size", part.size() + 1)
                .param("from", part.from())
                .query(row -> {
                    counts[0] = row.getInt("total");
                    counts[1] = row.getInt("with_findings");
                    if (row.getObject("id") != null) {
                        rows.add(role(row, row.getString("marked_title"), match(row)), row.getString("place"));
                    }
                });
        return new FoundRoles(rows.list, counts[0], counts[1], null, rows.next);
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

    /** A role is found by its words taken together; the statement shown is the one that says most of them. */
    private static final String SAID = """
            with asked as (
                select query, case when query::text like '%%!%%' then query
                    else replace(query::text, ' & ', ' | ')::tsquery end as any_word
                from websearch_to_tsquery('english', :words) as query),
            found as materialized (
                select %1$s, title_words from roles.role, asked where words @@ query and %2$s),
            counted as (select count(*) as total, count(*) filter (where findings > 0) as with_findings from found),
            ranked as (
                select found.*,
                    case when total <= :ranked
                        then (select ts_rank(words, query) from roles.role where role.id = found.id)
                        else ts_rank(title_words, any_word) end as rank
                from found, counted, asked),
            page as materialized (
                select *, %4$s as place from ranked where %5$s order by %3$s limit :size offset :from)
            select page.*, total, with_findings, ts_headline('english', title, any_word, :marks) as marked_title,
                ts_headline('english', text, any_word, :marks) as marked_text, kind, grouping, first_line, last_line, others
            from counted cross join asked left join page on true left join lateral (
                select kind, grouping, text, first_line, last_line, count(*) over () - 1 as others
                from roles.statement where role_id = page.id and statement.words @@ any_word
                order by statement.words @@ query desc, ts_rank(statement.words, any_word) desc, position limit 1) as said on true
            order by %3$s
            """;

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

    /** The words with each that no role uses in place of the one in use that is spelt most like it; empty if none is. */
    private Optional<String> spelling(String words) {
        String instead = database.sql("""
                select string_agg(coalesce(nearest, asked), ' ' order by place)
                from regexp_split_to_table(lower(:words), '[^[:alpha:]]+') with ordinality as it (asked, place)
                left join lateral (
                    select word as nearest from roles.word
                    where length(asked) > 3 and word %% asked
                    order by similarity(word, asked) desc, abs(length(word) - length(asked)), word limit 1) as near
                    on not exists (select from roles.word where word = asked)
                where asked <> ''
                """.replace("%%", "%"))
                .param("words", words)
                .query(String.class)
                .optional()
                .orElse("");
        return instead.isEmpty() || instead.equalsIgnoreCase(words.strip()) ? Optional.empty() : Optional.of(instead);
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
                row.getInt("findings"),
                row.getInt("errors"),
                row.getTimestamp("updated_at").toInstant(),
                match);
    }
}
