package meridian.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL of this run of tests: one server, a migrated template, and as many copies of it as are asked for. */
final class TestServer {

    private static final String TEMPLATE = "template_meridian";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final EmbeddedPostgres postgres;
    private final Set<String> filled;

    private TestServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ask("create database " + TEMPLATE);
        Flyway.configure().dataSource(url(TEMPLATE), "postgres", "").load().migrate();
        filled = findFilled();
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    /** Makes a migrated, otherwise empty database, and answers its JDBC address. */
    String copy() {
        String name = "test_" + COPIES.incrementAndGet();
        ask("create database " + name + " template " + TEMPLATE);
        return url(name);
    }

    /** The tables that hold rows from the first day, and are left as they are when a database is emptied. */
    Set<String> filledByMigrations() {
        return filled;
    }

    private Set<String> findFilled() {
        JdbcClient template = JdbcClient.create(postgres.getDatabase("postgres", TEMPLATE));
        return template
                .sql("select format('%I.%I', schemaname, relname) from pg_stat_user_tables")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> template.sql("select exists (select from " + table + ")")
                        .query(Boolean.class)
                        .single())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String url(String name) {
        return postgres.getJdbcUrl("postgres", name);
    }

    private void ask(String statement) {
        DataSource server = postgres.getPostgresDatabase();
        JdbcClient.create(server).sql(statement).update();
    }

    private static final class Holder {
        private static final TestServer SERVER = new TestServer();
    }
}
