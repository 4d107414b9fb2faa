package meridian.access;

import static meridian.access.AuditOfManyEntries.LEFT;
import static meridian.access.AuditOfManyEntries.person;
import static meridian.access.AuditOfManyEntries.role;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import meridian.MeridianApplication;
import meridian.platform.DatabaseAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The auditor's page of a million entries over HTTP, asked in every way it can be. */
final class AskingTheAudit {

    private static final int ROUNDS = 40;
    private static final double MOST_MS = 50;

    private final HttpClient http;
    private final String address;

    private AskingTheAudit(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /** Whether the page kept its limit in every way. */
    static boolean run(DatabaseAddress database) throws IOException, InterruptedException {
        SpringApplication application = new SpringApplication(MeridianApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port", 0, "spring.datasource.url", database.jdbcUrlWithPassword(), "meridian.sample", false));
        try (ConfigurableApplicationContext context = application.run();
                HttpClient http = HttpClient.newHttpClient()) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            return new AskingTheAudit(http, "http://127.0.0.1:" + port).measure();
        }
    }

    private static Map<String, IntFunction<String>> pages() {
        Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
        pages.put("newest", i -> "/audit");
        pages.put("older", i -> "/audit?before=" + (990_000 - i * 20_000));
        pages.put("by a person", i -> "/audit?person=" + encoded(person(i * 71)));
        pages.put("by who left", i -> "/audit?person=" + encoded(LEFT));
        pages.put("of a record", i -> "/audit?kind=role&record=" + role(i * 37));
        pages.put("of a name", i -> "/audit?record=" + encoded("role " + i * 37));
        pages.put("of an act", i -> "/audit?act=" + (i % 2 == 0 ? "role.withdrawn" : "role.published"));
        pages.put("through the API", i -> "/audit?through=api");
        pages.put("of a day", i -> "/audit?from=%d+3+2025&to=%d+3+2025".formatted(1 + i % 28, 1 + i % 28));
        pages.put("up to a day", i -> "/audit?to=%d+1+2024".formatted(1 + i % 28));
        pages.put("person and day", i -> "/audit?person=someone+at+this+computer&to=%d+2+2024".formatted(1 + i % 28));
        pages.put("person and act", i -> "/audit?act=draft.corrected&person=" + encoded(person(i * 71)));
        return pages;
    }

    private boolean measure() throws IOException, InterruptedException {
        boolean kept = true;
        for (Map.Entry<String, IntFunction<String>> page : pages().entrySet()) {
            ask(page.getValue());
            double[] times = ask(page.getValue());
            double median = times[ROUNDS / 2];
            System.out.printf(
                    Locale.ROOT,
                    "page        %-16s p50 %6.2f ms, p95 %6.2f ms (p50 less than %.0f)%n",
                    page.getKey(),
                    median,
                    times[ROUNDS * 95 / 100],
                    MOST_MS);
            kept &= median < MOST_MS;
        }
        return kept;
    }

    /** Milliseconds in order. */
    private double[] ask(IntFunction<String> path) throws IOException, InterruptedException {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int status = http.send(
                            HttpRequest.newBuilder(URI.create(address + path.apply(round)))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .statusCode();
            times[round] = (System.nanoTime() - start) / 1e6;
            if (status != 200) {
                throw new IllegalStateException(path.apply(round) + " answers " + status);
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
