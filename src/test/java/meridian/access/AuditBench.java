package meridian.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import meridian.access.Actor.Through;
import meridian.platform.ApplicationRole;
import meridian.platform.DataFolder;
import meridian.platform.EmbeddedDatabase;
import meridian.testing.Tester;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** An audit of a million entries: checking it, what an entry adds to the transaction that does something, and its page. */
public final class AuditBench {

    private static final int ACTS = 3_000;
    private static final double LEAST_A_SECOND = 50_000;
    private static final double MOST_MS = 1;

    private AuditBench() {}

    /** Whether every limit was kept. */
    public static boolean run() throws Exception {
        Path data = Files.createTempDirectory("meridian-bench");
        try (DataFolder folder = DataFolder.take(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            ApplicationRole.of(database.address(), null);
            Flyway.configure()
                    .dataSource(database.address().jdbcUrlWithPassword(), null, null)
                    .load()
                    .migrate();
            boolean kept;
            try (Connection connection = database.address().connect()) {
                Tester.signIn(new SingleConnectionDataSource(connection, true));
                AuditOfManyEntries.fill(connection);
                kept = checking(connection);
                connection.setAutoCommit(true);
                kept &= noting(connection);
            }
            return AskingTheAudit.run(database.address()) & kept;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static boolean checking(Connection connection) throws SQLException {
        long start = System.nanoTime();
        AuditVerdict verdict = new VerifyAudit(connection, List.of()).run(checked -> {});
        double rate = AuditOfManyEntries.ENTRIES / ((System.nanoTime() - start) / 1e9);
        say("checked     %,d entries: %s", AuditOfManyEntries.ENTRIES, verdict);
        say("            %,.0f entries a second (at least %,.0f)", rate, LEAST_A_SECOND);
        return verdict instanceof AuditVerdict.Sound && rate >= LEAST_A_SECOND;
    }

    /** The same change without and with an entry, on a database that writes each commit to the disk. */
    private static boolean noting(Connection connection) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        JdbcClient jdbc = JdbcClient.create(source);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        Audit audit = new Audit(jdbc, Clock.systemUTC(), transaction);
        jdbc.sql("create table act (number int, done timestamptz default now())")
                .update();
        Actor amara = new Actor("Amara Obi", Through.PAGE, AccountId.next(), "203.0.113.7");
        Audited act = new Audited(
                "role.published",
                new Audited.Subject("role", "0190a1b2", "Lead Product Manager", AuditOfManyEntries.organisation(1)),
                "Published version 2.");
        double[] without = new double[ACTS];
        double[] with = new double[ACTS];
        for (int number = 0; number < ACTS; number++) {
            int one = number;
            without[number] = milliseconds(() -> transaction.executeWithoutResult(it -> insert(jdbc, one)));
            with[number] = milliseconds(() -> transaction.executeWithoutResult(it -> {
                insert(jdbc, one);
                audit.note(amara, act);
            }));
        }
        double costs = median(with) - median(without);
        say("noted       an act takes %.2f ms, with its entry %.2f ms", median(without), median(with));
        say("            an entry costs %.2f ms (less than %.0f)", costs, MOST_MS);
        return costs < MOST_MS;
    }

    private static void insert(JdbcClient jdbc, int number) {
        jdbc.sql("insert into act (number) values (:number)")
                .param("number", number)
                .update();
    }

    private static double milliseconds(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
