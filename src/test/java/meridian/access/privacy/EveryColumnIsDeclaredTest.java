package meridian.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import meridian.access.AccountId;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database for every column there is; one that no module says anything of fails. */
class EveryColumnIsDeclaredTest {

    private static final DataSubject SOMEBODY =
            new DataSubject(AccountId.next(), "Amara Obi (she)", "amara+1@example.org", false);

    private final PersonalData personalData = new PersonalData();
    private final JdbcClient database = TestDatabase.fresh().jdbc();

    @Test
    void every_column_is_said_to_tell_of_a_person_or_not_to() {
        assertThat(missing()).as("columns that no personal-data.txt names").isEmpty();
        int tables = database.sql("""
                select count(distinct attrelid) from pg_attribute where attrelid in (
                    select pg_class.oid from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                    where nspname in ('access', 'platform', 'roles') and relkind = 'r') and attnum > 0
                """).query(Integer.class).single();
        System.out.printf(
                "Columns declared: %d of %d tables, %d of them of persons in %d categories%n",
                columns().size(),
                tables,
                personal().size(),
                personalData.categories().size());
    }

    @Test
    void a_new_column_without_a_line_is_found() {
        database.sql("alter table access.account add column nickname text").update();
        database.sql("create table access.guest (id uuid primary key)").update();

        assertThat(missing()).containsExactly("access.account.nickname", "access.guest.id");
    }

    @Test
    void every_line_is_of_a_column_there_is() {
        Set<String> gone = new TreeSet<>(declared());
        gone.removeAll(columns());

        assertThat(gone).isEmpty();
    }

    @Test
    void no_column_is_said_to_tell_of_a_person_and_not_to() {
        Set<String> both = new TreeSet<>(personal());
        both.retainAll(plain());

        assertThat(both).isEmpty();
    }

    @Test
    void a_modules_file_names_the_tables_of_its_own_schema() {
        for (Declaration declaration : personalData.declarations()) {
            Set<String> schemas = new HashSet<>();
            declaration.plain().keySet().forEach(it -> schemas.add(it.split("\\.")[0]));
            declaration.categories().stream()
                    .flatMap(it -> it.tables().stream())
                    .forEach(it -> schemas.add(it.name().split("\\.")[0]));
            assertThat(schemas).hasSize(1);
        }
    }

    @Test
    void the_rows_of_a_person_can_be_asked_for() {
        for (PersonalTable table : personalData.tables()) {
            if (table.isFound()) {
                assertThat(database.sql("select count(*) from %s where %s".formatted(table.name(), table.condition()))
                                .params(SOMEBODY.parameters())
                                .query(Long.class)
                                .single())
                        .as(table.name())
                        .isZero();
            }
        }
    }

    @Test
    void what_is_kept_for_a_time_has_the_column_it_counts_from() {
        for (PersonalTable table : personalData.tables()) {
            String since = table.kept().since();
            if (since != null && !since.equals(Retention.LEAVING)) {
                assertThat(columns()).contains(table.name() + "." + since);
            }
        }
    }

    @Test
    void what_cannot_be_understood_is_named() {
        assertThatThrownBy(() -> Declaration.parse("""
                == Shoes
                why      To find shoes that fit.
                basis    curiosity
                seen by  Nobody.

                access.shoe
                    found by  account_id
                    kept      until they wear out
                    size  own  erased  the size of your shoes
                """))
                .hasMessage("“Shoes”: “curiosity” is no lawful basis of Article 6(1)");
        assertThatThrownBy(() -> Declaration.parse("""
                == Shoes
                why      To find shoes that fit.
                basis    consent
                seen by  Nobody.

                access.shoe
                    kept      until they wear out
                    size  own  erased  the size of your shoes
                """))
                .hasMessage("“Shoes”: access.shoe: “” does not say by what a row is known to be of a person");
    }

    private Set<String> missing() {
        Set<String> missing = new TreeSet<>(columns());
        missing.removeAll(declared());
        return missing;
    }

    private List<String> columns() {
        return database.sql("""
                select nspname || '.' || relname || '.' || attname from pg_attribute
                join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
                where relkind in ('r', 'p') and attnum > 0 and not attisdropped
                    and nspname !~ '^pg_|^information_schema$' and relname <> 'flyway_schema_history'
                """).query((row, n) -> row.getString(1)).list();
    }

    private Set<String> declared() {
        Set<String> declared = new TreeSet<>(plain());
        for (PersonalTable table : personalData.tables()) {
            table.columns().forEach(it -> declared.add(table.name() + "." + it.name()));
        }
        return declared;
    }

    private Set<String> personal() {
        Set<String> personal = new TreeSet<>();
        for (PersonalTable table : personalData.tables()) {
            table.columns().stream()
                    .filter(it -> it.whose() != PersonalColumn.Whose.CONTEXT)
                    .forEach(it -> personal.add(table.name() + "." + it.name()));
        }
        return personal;
    }

    private List<String> plain() {
        List<String> plain = new ArrayList<>();
        for (Declaration declaration : personalData.declarations()) {
            for (Map.Entry<String, List<String>> table : declaration.plain().entrySet()) {
                table.getValue().forEach(it -> plain.add(table.getKey() + "." + it));
            }
        }
        return plain;
    }
}
