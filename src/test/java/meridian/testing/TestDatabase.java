package meridian.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real PostgreSQL database with Meridian's schema and no rows, for a test of what speaks SQL. Making one takes some
 * 50 ms: keep it in a field of the test class, where each test gets its own, or in a static one, where they share.
 */
public final class TestDatabase {

    private static final int MOST_DEADLOCKS = 5;

    private final String url;
    private final DataSource dataSource;

    private TestDatabase(String url) {
        this.url = url;
        this.dataSource = pool(url);
    }

    public static TestDatabase fresh() {
        TestServer server = TestServer.running();
        return new TestDatabase(server.url(server.copy()));
    }

    public String url() {
        return url;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Takes every row out again but those the migrations put there. */
    public void empty() {
        empty(dataSource);
    }

    static void empty(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        List<@Nullable String> tables = jdbc.sql("""
                        select format('%I.%I', schemaname, relname) from pg_stat_user_tables
                        where relname <> 'flyway_schema_history'
                        """).query(String.class).list();
        tables.removeAll(TestServer.running().filledByMigrations());
        if (!tables.isEmpty()) {
            // As a replica does: what refuses to be emptied is told nothing.
            afterOthers(() -> jdbc.sql(
                            "set session_replication_role = replica; truncate %s restart identity cascade; reset session_replication_role"
                                    .formatted(String.join(", ", tables)))
                    .update());
        }
    }

    /**
     * Does what locks many tables at once, where an application may be at work on the same in the background: whichever of two
     * PostgreSQL ends for the other's sake, this one comes to its end.
     */
    public static void afterOthers(Runnable work) {
        for (int more = MOST_DEADLOCKS; ; more--) {
            try {
                work.run();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (more == 0) {
                    throw deadlock;
                }
            }
        }
    }

    private static DataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(8);
        pool.setIdleTimeout(10_000);
        return pool;
    }
}
