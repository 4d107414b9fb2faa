package meridian;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import meridian.platform.ApplicationRole;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every table as every kind of person is shown it, through SQL as the application asks: which rows they see, and which they
 * may add, change or take out. What is expected stands in {@code tables-and-persons.txt}, rows by what they are known by in
 * {@code tables-and-persons.sql}; a table without a line fails.
 */
class TablesAndPersonsTest {

    private static final String NOT_ALLOWED = "42501";

    /** The persons of each column: whatever they are to their organisation, the database shows all of them the same. */
    private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("nobody", List.of("nobody", "member of none"));
        COLUMNS.put("unrelated", List.of("unrelated member"));
        COLUMNS.put("supplier", List.of("supplier member"));
        COLUMNS.put(
                "council",
                List.of("council member", "council lead", "council head", "council administrator", "council auditor"));
        COLUMNS.put("both", List.of("member of both"));
    }

    private static Connection database;

    @BeforeAll
    static void fill() throws SQLException, IOException {
        database = TestDatabase.fresh().dataSource().getConnection();
        database.setAutoCommit(false);
        run(text("tables-and-persons.sql"));
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void every_table_shows_every_person_what_is_written_down() throws SQLException, IOException {
        List<String> tables = column("""
                select format('%I.%I', nspname, relname) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                where relkind in ('r', 'p') and nspname !~ '^pg_|^information_schema$' order by 1
                """);
        List<String> lines = new ArrayList<>(List.of(line("table", COLUMNS.keySet())));
        int answers = 0;
        for (String table : tables) {
            List<String> cells = new ArrayList<>();
            for (List<String> persons : COLUMNS.values()) {
                Set<String> cell = new TreeSet<>();
                for (String person : persons) {
                    cell.add(answer(table, person));
                    answers++;
                }
                cells.add(String.join(" or ", cell));
            }
            lines.add(line(table, cells));
        }

        assertThat(String.join("\n", lines))
                .isEqualTo(text("tables-and-persons.txt").strip());
        int persons = COLUMNS.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                "Tables × persons: %d × %d = %d answers, each as it is written down%n",
                tables.size(), persons, answers);
    }

    @Test
    void what_is_searched_shows_every_person_the_roles_that_the_table_of_roles_shows_them() throws SQLException {
        Set<List<String>> sights = new HashSet<>();
        for (String person : COLUMNS.values().stream().flatMap(List::stream).toList()) {
            Savepoint before = database.setSavepoint();
            ask(person);
            List<String> shown = column("select id::text from roles.role order by 1");
            assertThat(column("select id::text from roles.searched order by 1"))
                    .as(person)
                    .isEqualTo(shown);
            sights.add(shown);
            database.rollback(before);
        }

        assertThat(sights).hasSize(COLUMNS.size());
        assertThat(column("select id::text from roles.searched order by 1"))
                .isEqualTo(column("select id::text from roles.role order by 1"));
    }

    private static String line(String table, Iterable<String> cells) {
        StringBuilder line = new StringBuilder("%-27s".formatted(table));
        cells.forEach(it -> line.append(" %-18s".formatted(it)));
        return line.toString().stripTrailing();
    }

    /** What they see and what they may write, with a stroke between. */
    private static String answer(String table, String person) throws SQLException {
        List<Row> rows = rows(table);
        Savepoint before = database.setSavepoint();
        ask(person);
        String answer;
        try {
            List<String> seen = column("select ctid::text from " + table);
            answer = names(rows.stream().filter(it -> seen.contains(it.place())).toList()) + "/"
                    + names(rows.stream().filter(it -> isWritable(table, it)).toList());
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED);
            answer = "none";
        }
        database.rollback(before);
        return answer;
    }

    /** What follows is asked in their sight, as the application asks. */
    private static void ask(String person) throws SQLException {
        String sight = String.join(",", column("""
                select distinct organisation_id::text from access.account, access.relations_of(account.id)
                where account.name = '%s'
                """.formatted(person)));
        run("set local meridian.organisations = '" + sight + "'; set local role " + ApplicationRole.NAME);
    }

    private static String names(List<Row> rows) {
        return rows.isEmpty()
                ? "."
                : rows.stream().map(Row::name).distinct().sorted().collect(joining());
    }

    private static boolean isWritable(String table, Row row) {
        String columns = row.columns();
        String here = " where ctid = '%s'".formatted(row.place());
        return goesThrough("insert into %s (%s) select %s from jsonb_populate_record(null::%s, '%s')"
                        .formatted(table, columns, columns, table, row.json().replace("'", "''")))
                || goesThrough(
                        "update %s set %s = %s".formatted(table, columns.split(",")[0], columns.split(",")[0]) + here)
                || goesThrough("delete from " + table + here);
    }

    /** Whether the database lets it through to where only the data itself may speak against it. */
    private static boolean goesThrough(String change) {
        try (Statement statement = database.createStatement()) {
            Savepoint before = database.setSavepoint();
            try {
                return statement.executeUpdate(change) > 0;
            } catch (SQLException refused) {
                String state = Objects.requireNonNull(refused.getSQLState());
                assertThat(state).as(refused.getMessage()).matches("23...|" + NOT_ALLOWED);
                return !state.equals(NOT_ALLOWED);
            } finally {
                database.rollback(before);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * A row as its owner sees it.
     *
     * @param name the address of the role it is of, else of the organisation; * where it is nobody's
     * @param columns those that can be written
     */
    private record Row(String place, String name, String json, String columns) {}

    private static List<Row> rows(String table) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select it.ctid::text, to_jsonb(it)::text, (select string_agg(quote_ident(attname), ',' order by attnum)
                            from pg_attribute where attrelid = '%1$s'::regclass and attnum > 0 and attgenerated = '' and not attisdropped),
                            coalesce(role.slug || case when '%1$s' = 'roles.version' then to_jsonb(it) ->> 'number' else '' end,
                                organisation.slug, '*')
                        from %1$s as it
                        left join roles.role on role.id = (coalesce(to_jsonb(it) ->> 'role_id', to_jsonb(it) ->> 'id'))::uuid
                        left join access.organisation on organisation.id =
                            (coalesce(to_jsonb(it) ->> 'organisation_id', to_jsonb(it) ->> 'belongs_to', to_jsonb(it) ->> 'asker_id',
                                to_jsonb(it) ->> 'id'))::uuid
                        """.formatted(table))) {
            while (row.next()) {
                rows.add(new Row(row.getString(1), row.getString(4), row.getString(2), row.getString(3)));
            }
        }
        return rows;
    }

    private static List<String> column(String question) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream file = TablesAndPersonsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
