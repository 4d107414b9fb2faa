package meridian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import meridian.access.Slug;
import meridian.bench.MeasuredPage.Visitor;
import meridian.platform.DataFolder;
import meridian.platform.EmbeddedDatabase;
import meridian.testing.CountedDatabase;
import meridian.testing.Questions;
import meridian.testing.Tester;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Pages of a library of 5,000 roles with 300,000 statements, against the same questions asked of the database without
 * the application; then an import of 500 documents into it.
 */
final class LibraryBench {

    private static final int ROLES = 5_000;
    private static final double SEARCH_MS = 20;
    private static final double LADDERS_MS = 100;

    private final Visitor visitor;
    private final Connection bare;
    private final Limits limits = new Limits();

    private LibraryBench(Visitor visitor, Connection bare) {
        this.visitor = visitor;
        this.bare = bare;
    }

    /** Whether every limit was kept. */
    static boolean run() throws Exception {
        Path data = Files.createTempDirectory("meridian-bench");
        try (DataFolder folder = DataFolder.take(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Connection bare = DriverManager.getConnection(database.address().jdbcUrlWithPassword())) {
            try (ConfigurableApplicationContext context =
                            MeasuredApplication.start(database.address(), CountedDatabase.class);
                    HttpClient http = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                Tester.signIn(new SingleConnectionDataSource(bare, true));
                LibraryOfManyRoles.build(bare, ROLES);
                return new LibraryBench(new Visitor(http, MeasuredApplication.address(context)), bare).measure();
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private boolean measure() throws Exception {
        sayLoad();
        Limits.say(
                "%n%-22s %8s %8s %9s %9s %6s %11s   %s",
                "page", "p50 ms", "p95 ms", "SQL p50", "SQL p95", "ratio", "statements", "limit");
        page("library list", i -> "/roles?page=" + (1 + i % 20));
        page("list, last pages", i -> "/roles?page=" + (ROLES / 50 - i % 5));
        page("list, filtered", i -> "/roles?family=" + encoded(WrittenRole.family(i)) + "&level=4&sort=-title");
        search("search", i -> WrittenRole.searched(i));
        search("search, common word", i -> List.of("plans", "team", "service").get(i % 3));
        search("search, misspelt", i -> WrittenRole.misspelt(i));
        page("role page", i -> "/roles/" + slug(i * 37));
        page("comparison", i -> "/comparisons?role=" + slug(i * 37) + "&role=" + slug(i * 37 + 10));
        page("version difference", i -> "/roles/" + slug(i * 10) + "/differences?from=1&to=2");
        page("CSV of every role", i -> "/roles.csv");
        ladders("ladders of every role", i -> "/ladders");
        ladders("ladder of a family", i -> "/ladders/" + Slug.of(WrittenRole.family(i), "family"));
        sayLoad();
        ImportOfManyDocuments.measure(visitor, limits);
        sayLoad();
        return limits.verdict();
    }

    private void page(String name, IntFunction<String> path) throws Exception {
        measure(name, path, "ratio ≤ 3 or p50 < 5 ms", it -> it.isNearlyBare());
    }

    private void search(String name, IntFunction<String> words) throws Exception {
        measure(
                name,
                i -> "/roles?q=" + encoded(words.apply(i)),
                "the same, and p50 < 20 ms",
                it -> it.isNearlyBare() && it.page().at(0.5) < SEARCH_MS);
    }

    /** Who follows whom is worked out from all roles, and bare SQL does not do that. */
    private void ladders(String name, IntFunction<String> path) throws Exception {
        measure(name, path, "p50 < 100 ms", it -> it.page().at(0.5) < LADDERS_MS);
    }

    private void measure(String name, IntFunction<String> path, String limit, Predicate<MeasuredPage> isKept)
            throws IOException, InterruptedException, SQLException {
        MeasuredPage it = MeasuredPage.of(visitor, bare, path);
        Limits.say(
                "%-22s %8.2f %8.2f %9.2f %9.2f %6.2f %11d   %s",
                name,
                it.page().at(0.5),
                it.page().at(0.95),
                it.bare().at(0.5),
                it.bare().at(0.95),
                it.ratio(),
                it.questions(),
                limits.check(
                        name,
                        isKept.test(it) && it.questions() <= Questions.MOST,
                        limit + "; at most " + Questions.MOST + " statements"));
    }

    /** Times in milliseconds mean little without it. */
    private static void sayLoad() {
        Limits.say(
                "Load %.1f on %d processors; heap used %d MB at most of %d MB",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(it -> it.getType() == MemoryType.HEAP)
                                .map(MemoryPoolMXBean::getPeakUsage)
                                .mapToLong(it -> it.getUsed())
                                .sum()
                        / 1_000_000,
                Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    private static String slug(int number) {
        return LibraryOfManyRoles.slug(number % ROLES);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
