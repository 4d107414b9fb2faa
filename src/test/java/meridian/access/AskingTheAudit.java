package meridian.access;

import static meridian.access.AuditOfManyEntries.LEFT;
import static meridian.access.AuditOfManyEntries.ROLES;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import meridian.bench.MeasuredApplication;
import meridian.platform.DatabaseAddress;
import meridian.testing.ApiClient;
import org.jspecify.annotations.Nullable;
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
        try (ConfigurableApplicationContext context = MeasuredApplication.start(database);
                HttpClient http = HttpClient.newHttpClient()) {
            ReadAudit read = context.getBean(ReadAudit.class);
            return new AskingTheAudit(http, MeasuredApplication.address(context)).measure()
                    & limited(read, "a large one", 0)
                    & limited(read, "a small one", ROLES / 2 + 7);
        }
    }

    private static Map<String, IntFunction<String>> pages() {
        Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
        pages.put("newest", i -> "/audit");
        pages.put("older", i -> "/audit?before=" + (990_000 - i * 20_000));
        pages.put("by a person", i -> "/audit?person=" + encoded(person(i * 71)));
        pages.put("by who left", i -> "/audit?person=" + encoded(LEFT));
        pages.put("by an account", i -> "/audit?account=" + AuditOfManyEntries.account(900_000 + i * 71));
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
            kept &= said("page", page.getKey(), ask(page.getValue()));
        }
        return kept;
    }

    private static boolean said(String what, String how, double[] times) {
        double median = times[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "%-14s %-16s p50 %6.2f ms, p95 %6.2f ms (p50 less than %.0f)%n",
                what,
                how,
                median,
                times[ROUNDS * 95 / 100],
                MOST_MS);
        return median < MOST_MS;
    }

    /** What a page asks for an auditor of one organisation: that whose a role is. */
    private static boolean limited(ReadAudit read, String which, int role) {
        AuditScope scope = new AuditScope(List.of(AuditOfManyEntries.organisation(role)));
        Map<String, IntFunction<AuditFilter>> filters = new LinkedHashMap<>();
        filters.put("newest", i -> AuditFilter.ALL);
        filters.put("by a person", i -> named(person(i * 71), null));
        filters.put("by who left", i -> named(LEFT, null));
        filters.put("by an account", i -> AuditFilter.ALL.by(new AccountId(AuditOfManyEntries.account(900_000 + i))));
        filters.put("by who left's", i -> AuditFilter.ALL.by(new AccountId(AuditOfManyEntries.account(0))));
        filters.put("of a record", i -> AuditFilter.of("role", role(role + i).toString()));
        filters.put("of an act", i -> named(null, i % 2 == 0 ? "role.withdrawn" : "role.published"));
        filters.put("never done", i -> named(null, "role.flown"));
        boolean kept = true;
        for (Map.Entry<String, IntFunction<AuditFilter>> filter : filters.entrySet()) {
            double[] times = new double[ROUNDS];
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                AuditFilter asked = filter.getValue().apply(Math.abs(round)).within(scope);
                long start = System.nanoTime();
                read.choices(scope);
                read.before(asked, null, 51, 1_000);
                times[Math.max(0, round)] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            kept &= said("of " + which, filter.getKey(), times);
        }
        return kept;
    }

    private static AuditFilter named(@Nullable String name, @Nullable String act) {
        return new AuditFilter(name, null, null, act, null, null, null);
    }

    /** Milliseconds in order. */
    private double[] ask(IntFunction<String> path) throws IOException, InterruptedException {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int status = http.send(
                            HttpRequest.newBuilder(URI.create(address + path.apply(round)))
                                    .header("Cookie", ApiClient.COOKIE)
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
