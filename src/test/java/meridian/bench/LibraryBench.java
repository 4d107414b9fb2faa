package meridian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import meridian.MeridianApplication;
import meridian.platform.DataFolder;
import meridian.platform.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Pages of a library of 5,000 roles with 300,000 statements, against the same questions asked of the database without
 * the application.
 */
final class LibraryBench {

    private static final int WARM = 150;
    private static final int MEASURED = 200;
    private static final int ROLES = 5_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;
    private final Connection bare;

    private LibraryBench(String address, Connection bare) {
        this.address = address;
        this.bare = bare;
    }

    static void run() throws Exception {
        Path data = Files.createTempDirectory("meridian-bench");
        try (DataFolder folder = DataFolder.take(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Connection bare = DriverManager.getConnection(database.address().jdbcUrlWithPassword())) {
            SpringApplication application = new SpringApplication(MeridianApplication.class, RecordedQuestions.class);
            application.setDefaultProperties(Map.of(
                    "server.port",
                    0,
                    "spring.datasource.url",
                    database.address().jdbcUrlWithPassword(),
                    "meridian.sample",
                    false));
            try (ConfigurableApplicationContext context = application.run()) {
                LibraryOfManyRoles.build(bare, ROLES);
                String port = context.getEnvironment().getRequiredProperty("local.server.port");
                new LibraryBench("http://127.0.0.1:" + port, bare).measure();
            }
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure() throws Exception {
        System.out.printf(
                "%n%-20s %8s %8s %10s %7s %11s%n", "page", "p50 ms", "p95 ms", "bare p50", "ratio", "statements");
        List<String> words =
                List.of("roadmap", "accessible forms", "incident reviews", "privacy security", "budget", "coaching");
        page("library list", i -> "/roles?page=" + (1 + i % 40));
        page("filtered list", i -> "/roles?family=" + encoded(WrittenRole.family(i)) + "&sort=-title");
        page("search", i -> "/roles?q=" + encoded(words.get(i % words.size())));
        page(
                "misspelt search",
                i -> "/roles?q="
                        + encoded(List.of("acessible", "procurment", "enginer").get(i % 3)));
        page("role page", i -> "/roles/" + LibraryOfManyRoles.slug(i * 37 % ROLES));
        page(
                "comparison",
                i -> "/comparisons?role=" + LibraryOfManyRoles.slug(i * 37 % ROLES) + "&role="
                        + LibraryOfManyRoles.slug((i * 37 + 10) % ROLES));
        page(
                "version difference",
                i -> "/roles/" + LibraryOfManyRoles.slug(i * 10 % ROLES) + "/differences?from=1&to=2");
        ImportOfManyDocuments.measure(http, address);
    }

    private void page(String name, IntFunction<String> path) throws Exception {
        int status = status(path.apply(0));
        if (status != 200) {
            System.out.printf("%-20s answers %d%n", name, status);
            return;
        }
        for (int i = 0; i < WARM; i++) {
            fetch(path.apply(i));
        }
        long[] web = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            web[i] = timed(path.apply(i));
        }
        List<List<RecordedQuestions.Question>> questions = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            RecordedQuestions.start();
            fetch(path.apply(i));
            questions.add(RecordedQuestions.stop());
        }
        Percentiles pages = new Percentiles(web);
        Percentiles sql = new Percentiles(asked(questions));
        System.out.printf(
                "%-20s %8.2f %8.2f %10.2f %7.2f %11d%n",
                name,
                pages.at(0.5),
                pages.at(0.95),
                sql.at(0.5),
                pages.at(0.5) / sql.at(0.5),
                questions.stream().mapToInt(List::size).max().orElse(0));
    }

    private long[] asked(List<List<RecordedQuestions.Question>> questions)
            throws SQLException, ReflectiveOperationException {
        long[] times = new long[questions.size()];
        for (int round = 0; round < 2; round++) { // the first warms the server's plans
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                for (RecordedQuestions.Question question : questions.get(i)) {
                    question.ask(bare);
                }
                times[i] = System.nanoTime() - start;
            }
        }
        return times;
    }

    private long timed(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        fetch(path);
        return System.nanoTime() - start;
    }

    private void fetch(String path) throws IOException, InterruptedException {
        int status = status(path);
        if (status != 200) {
            throw new IllegalStateException(path + " answers " + status);
        }
    }

    /** The status of the answer, which is read to its end. */
    private int status(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
