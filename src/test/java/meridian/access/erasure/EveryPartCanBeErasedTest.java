package meridian.access.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.privacy.DataSubject;
import meridian.access.privacy.PersonalColumn;
import meridian.access.privacy.PersonalColumn.AtErasure;
import meridian.access.privacy.PersonalData;
import meridian.platform.ApplicationRole;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database whether it lets done what the declaration says becomes of each column. */
class EveryPartCanBeErasedTest {

    private final JdbcClient database = TestDatabase.fresh().jdbc();
    private final DataSubject somebody =
            new DataSubject(new Account(AccountId.next(), "Amara Obi (she)", "amara+1@example.org"));

    private List<ErasurePart> parts(boolean isWhole, boolean isNameShared) {
        return new PersonalData()
                .categories().stream()
                        .flatMap(category -> category.tables().stream()
                                .filter(it -> it.isFound())
                                .map(it -> new ErasurePart(category.name(), it, isWhole, isNameShared)))
                        .toList();
    }

    @Test
    void each_is_a_statement_of_this_database_that_the_application_may_run() {
        int run = 0;
        for (boolean isWhole : List.of(true, false)) {
            for (ErasurePart part : parts(isWhole, false)) {
                if (part.becomes() == Becomes.KEPT || part.table().name().equals(ErasurePlan.ACCOUNT)) {
                    continue;
                }
                String statement = part.becomes() == Becomes.ERASED ? part.delete() : part.overwrite();
                assertThat(database.sql(statement).params(somebody.parameters()).update())
                        .as(statement)
                        .isZero();
                assertThat(may(
                                part.becomes() == Becomes.ERASED ? "delete" : "update",
                                part.table().name()))
                        .as(statement)
                        .isTrue();
                run++;
            }
        }
        assertThat(run).isGreaterThan(40);
    }

    private boolean may(String what, String table) {
        return database.sql("select has_table_privilege(:role, :table, :what)")
                .param("role", ApplicationRole.NAME)
                .param("table", table)
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    @Test
    void what_is_overwritten_with_nothing_may_be_nothing() {
        Set<String> cannot = new TreeSet<>();
        for (ErasurePart part : parts(true, false)) {
            for (PersonalColumn column : part.table().columns()) {
                if (column.atErasure() == AtErasure.REPLACED
                        && !part.table().name().equals(ErasurePlan.ACCOUNT)
                        && part.overwrite().matches("(?s).*\\b" + column.name() + " = (null|case when .* then null ).*")
                        && isNeeded(part.table().name(), column.name())) {
                    cannot.add(part.table().name() + "." + column.name());
                }
            }
        }
        assertThat(cannot).isEmpty();
    }

    private boolean isNeeded(String table, String column) {
        return database.sql(
                        "select attnotnull from pg_attribute where attrelid = :table::regclass and attname = :column")
                .param("table", table)
                .param("column", column)
                .query(Boolean.class)
                .single();
    }

    @Test
    void nothing_is_taken_out_by_a_name_that_somebody_else_has_too() {
        for (ErasurePart part : parts(true, true)) {
            if (part.becomes() == Becomes.ERASED || part.becomes() == Becomes.REPLACED) {
                assertThat(part.condition()).as(part.name()).doesNotContain(":name", ":words");
            }
            if (part.becomes() == Becomes.REPLACED && !part.table().name().equals(ErasurePlan.ACCOUNT)) {
                assertThat(part.overwrite()).as(part.name()).doesNotContain(":name");
            }
        }
        assertThat(parts(true, true).stream().map(ErasurePart::becomes)).contains(Becomes.LEFT);
    }
}
