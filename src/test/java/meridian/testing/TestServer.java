package meridian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import meridian.platform.ApplicationRole;
import meridian.platform.DataFolder;
import meridian.platform.DatabaseAddress;
import meridian.platform.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL of this run of tests: one server, a migrated template, and as many copies of it as are asked for. */
final class TestServer {

    private static final String TEMPLATE = "template_meridian";
    private static final AtomicInteger COPIES = new AtomicInteger();

    /** A test's data need not outlive the power supply. */
    private static final List<String> SETTINGS = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=300",
            "shared_buffers=64MB");

    private final DatabaseAddress server;
    private final Set<String> filled;

    private TestServer() {
        try {
            Path folder = Files.createTempDirectory("meridian-test");
            EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.take(folder), SETTINGS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(database, folder)));
            server = database.address();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ask("create database " + TEMPLATE);
        ApplicationRole.of(server, null);
        Flyway.configure().dataSource(database(TEMPLATE)).load().migrate();
        filled = findFilled();
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    /** Makes a migrated, otherwise empty database, and answers its name. */
    String copy() {
        String name = "test_" + COPIES.incrementAndGet();
        ask("create database " + name + " template " + TEMPLATE);
        return name;
    }

    /** The address of the database of that name, which answers without asking who is there. */
    String url(String name) {
        return server.jdbcUrlWithPassword().replaceFirst("/postgres\\?", "/" + name + "?");
    }

    /** What an application is to know to use the database of that name. */
    Map<String, String> settings(String name) {
        Map<String, String> settings = new HashMap<>();
        ApplicationRole.settings(address(name), null).forEach((key, value) -> settings.put(key, value.toString()));
        return settings;
    }

    private DatabaseAddress address(String name) {
        return new DatabaseAddress(
                server.jdbcUrl().replaceFirst("/postgres$", "/" + name), server.user(), server.password());
    }

    /** The tables that hold rows from the first day, and are left as they are when a database is emptied. */
    Set<String> filledByMigrations() {
        return filled;
    }

    private Set<String> findFilled() {
        JdbcClient template = JdbcClient.create(database(TEMPLATE));
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

    private DataSource database(String name) {
        return new DriverManagerDataSource(url(name));
    }

    private void ask(String statement) {
        JdbcClient.create(database("postgres")).sql(statement).update();
    }

    private static void remove(EmbeddedDatabase database, Path folder) {
        try {
            database.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            System.err.println("The tests' database in " + folder + " stays: " + failed.getMessage());
        }
    }

    private static final class Holder {
        private static final TestServer SERVER = new TestServer();
    }
}
