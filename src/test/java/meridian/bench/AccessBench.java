package meridian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import meridian.access.AuditOfManyEntries;
import meridian.access.Organisation;
import meridian.access.Sight;
import meridian.access.Wall;
import meridian.access.rules.Asked;
import meridian.access.rules.Asker;
import meridian.access.rules.Relations;
import meridian.access.rules.RuleBook;
import meridian.access.signin.Passwords;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.bench.MeasuredPage.Visitor;
import meridian.platform.DataFolder;
import meridian.platform.EmbeddedDatabase;
import meridian.testing.Tester;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs that not everybody may see and do everything: the pages of a library with sign-in and row security against the
 * same pages without, in turn; a question of the rules; signing in while others read; and the pages that say who did and may
 * do what.
 */
final class AccessBench {

    private static final int ADDRESSES = 100;
    private static final int WARM_ROUNDS = 6;
    private static final int ROUNDS = 3;
    private static final double MOST_TIMES = 1.3;
    private static final double QUESTION_MICROS = 50;
    private static final double SIGN_INS_A_SECOND = 8;

    /** So many are asked, that those who wait when it is over do not count against it. */
    private static final double SIGN_INS_ASKED = 9;

    private static final double SLOWER_AT_MOST = 2;
    private static final double PAGE_MS = 50;
    private static final IntFunction<String> LIST = i -> "/roles?page=" + (1 + i % 20);

    private final ConfigurableApplicationContext context;
    private final Visitor visitor;
    private final Visitor open;
    private final Limits limits = new Limits();

    private AccessBench(ConfigurableApplicationContext context, Visitor visitor, Visitor open) {
        this.context = context;
        this.visitor = visitor;
        this.open = open;
    }

    /** Whether every limit was kept. */
    static boolean run() throws Exception {
        Path data = Files.createTempDirectory("meridian-bench");
        try (DataFolder folder = DataFolder.take(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Connection owner = database.address().connect()) {
            try (ConfigurableApplicationContext context = MeasuredApplication.start(database.address());
                    HttpClient http = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                InstallationOfManyPeople.fill(
                        owner, context.getBean(Passwords.class).hash(InstallationOfManyPeople.PASSWORD));
                try (ConfigurableApplicationContext without = WithoutAccess.start(database.address())) {
                    return new AccessBench(
                                    context,
                                    new Visitor(http, MeasuredApplication.address(context)),
                                    new Visitor(http, MeasuredApplication.address(without)))
                            .measure();
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private boolean measure() throws Exception {
        Limits.say("%n%-22s %8s %9s %6s   %s", "page", "p50 ms", "without", "ratio", "limit");
        compare("library list", LIST);
        compare("list, filtered", i -> "/roles?family=" + encoded(WrittenRole.family(i)) + "&level=4&sort=-title");
        compare("search", i -> "/roles?q=" + encoded(WrittenRole.searched(i)));
        compare("role page", i -> role(i * 37));
        compare("comparison", i -> "/comparisons?role=" + slug(i * 37) + "&role=" + slug(i * 37 + 10));
        compare("version difference", i -> role(i * 10) + "/differences?from=1&to=2");
        compare("CSV of every role", i -> "/roles.csv");
        Limits.say("");
        page("audit", i -> "/audit?before=" + (990_000 - i * 5_000));
        page("people and their rights", i -> "/organisations/organisation-0/rights?page=" + (1 + i));
        page(
                "rights of a person",
                i -> "/organisations/organisation-0/people/" + AuditOfManyEntries.account(100_000 + i * 2) + "/rights");
        page("who may see a role", i -> role(i * 37 % (InstallationOfManyPeople.ROLES / 2)) + "/rights");
        Limits.say("");
        questions();
        signIns();
        return limits.verdict();
    }

    private void compare(String name, IntFunction<String> path) throws IOException, InterruptedException {
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
            if (round == WARM_ROUNDS) {
                with.clear();
                without.clear();
            }
            for (int i = 0; i < ADDRESSES; i++) {
                with.add(nanos(visitor, path.apply(i)));
                without.add(nanos(open, path.apply(i)));
            }
        }
        double behind = Percentiles.of(with).at(0.5);
        double bare = Percentiles.of(without).at(0.5);
        Limits.say(
                "%-22s %8.2f %9.2f %6.2f   %s",
                name,
                behind,
                bare,
                behind / bare,
                limits.check(name, behind / bare <= MOST_TIMES, "ratio ≤ " + MOST_TIMES));
    }

    private void page(String name, IntFunction<String> path) throws IOException, InterruptedException {
        double median = median(path);
        Limits.say("%-22s %8.2f   %s", name, median, limits.check(name, median < PAGE_MS, "p50 < 50 ms"));
    }

    private double median(IntFunction<String> path) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = -ADDRESSES; i < ADDRESSES; i++) {
            long time = nanos(visitor, path.apply(Math.abs(i)));
            if (i >= 0) {
                times.add(time);
            }
        }
        return Percentiles.of(times).at(0.5);
    }

    /** Every rule about an organisation, as whoever may everything and as nobody: who they are is known when they are asked. */
    private void questions() {
        Organisation organisation =
                new Organisation(AuditOfManyEntries.organisation(0), "organisation-0", "Organisation 0");
        Asker tester = context.getBean(Relations.class)
                .asker(context.getBean(Sessions.class)
                        .find(new Secret(Tester.SESSION))
                        .orElseThrow());
        List<Asked<?>> questions = context.getBean(Wall.class)
                .in(
                        Sight.of(organisation.id()),
                        () -> context.getBeansOfType(RuleBook.class).values().stream()
                                .flatMap(book -> book.about(organisation).stream())
                                .toList());
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            for (Asker asker : List.of(tester, Asker.NOBODY)) {
                for (Asked<?> question : questions) {
                    long start = System.nanoTime();
                    question.answer(asker);
                    times.add(System.nanoTime() - start);
                }
            }
        }
        double micros =
                Percentiles.of(times.subList(times.size() / 2, times.size())).at(0.5) * 1000;
        Limits.say(
                "a question of the rules  p50 %.2f µs   %s",
                micros, limits.check("a question of the rules", micros < QUESTION_MICROS, "p50 < 50 µs"));
    }

    /**
     * People sign in while somebody reads the list of roles: as many a second as are promised and one more, which is what the
     * limits are for; and as many as can be, which is said beside it.
     */
    private void signIns() throws Exception {
        double alone = median(LIST);
        // First, so that the compiler of the JVM is done with it where it counts.
        Beside most = beside(this::oneAfterAnother);
        Beside promised = beside(this::steadily);
        Limits.say(
                "signing in               %.1f a second of 9   %s",
                promised.rate, limits.check("signing in", promised.rate >= SIGN_INS_A_SECOND, "≥ 8 a second"));
        Limits.say(
                "library list meanwhile   p50 %.2f ms, alone %.2f ms, ratio %.2f   %s",
                promised.list,
                alone,
                promised.list / alone,
                limits.check("library list meanwhile", promised.list / alone <= SLOWER_AT_MOST, "ratio ≤ 2"));
        Limits.say(
                "four browsers all along  %.1f a second, library list meanwhile p50 %.2f ms, ratio %.2f",
                most.rate, most.list, most.list / alone);
    }

    /**
     * What came of reading the list while people signed in.
     *
     * @param rate how many were signed in a second
     * @param list the list's median in milliseconds, when it was slowest
     */
    private record Beside(double rate, double list) {}

    /** People who sign in until it is over. */
    private interface People {
        void come(ExecutorService browsers, AtomicBoolean over, AtomicInteger signedIn);
    }

    private Beside beside(People people) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger signedIn = new AtomicInteger();
        long start = System.nanoTime();
        double meanwhile;
        try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            people.come(browsers, over, signedIn);
            meanwhile = median(LIST);
            while (System.nanoTime() - start < 10e9) {
                meanwhile = Math.max(meanwhile, median(LIST));
            }
            over.set(true);
        }
        return new Beside(signedIn.get() / ((System.nanoTime() - start) / 1e9), meanwhile);
    }

    /** In four browsers at once, each as soon as the one before is signed in. */
    private void oneAfterAnother(ExecutorService browsers, AtomicBoolean over, AtomicInteger signedIn) {
        AtomicInteger next = new AtomicInteger();
        for (int browser = 0; browser < 4; browser++) {
            browsers.submit(() -> {
                while (!over.get()) {
                    signIn(next.getAndIncrement());
                    signedIn.incrementAndGet();
                }
                return null;
            });
        }
    }

    /** Each in a browser of their own, whether those before are signed in or not. */
    private void steadily(ExecutorService browsers, AtomicBoolean over, AtomicInteger signedIn) {
        browsers.submit(() -> {
            long start = System.nanoTime();
            for (int n = 0; !over.get(); n++) {
                int person = n;
                browsers.submit(() -> {
                    signIn(person);
                    return signedIn.incrementAndGet();
                });
                TimeUnit.NANOSECONDS.sleep(start + (long) ((n + 1) * 1e9 / SIGN_INS_ASKED) - System.nanoTime());
            }
            return null;
        });
    }

    private void signIn(int person) throws IOException, InterruptedException {
        String form = "address=%s&password=%s"
                .formatted(
                        encoded(InstallationOfManyPeople.address(person % InstallationOfManyPeople.WITH_PASSWORD)),
                        encoded(InstallationOfManyPeople.PASSWORD));
        int status = visitor.http()
                .send(
                        HttpRequest.newBuilder(URI.create(visitor.address() + "/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        if (status != 303 && status != 302) {
            throw new IllegalStateException("Signing in answers " + status);
        }
    }

    private static long nanos(Visitor visitor, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        visitor.get(path);
        return System.nanoTime() - start;
    }

    private static String role(int number) {
        return "/roles/" + slug(number);
    }

    private static String slug(int number) {
        return LibraryOfManyRoles.slug(number % InstallationOfManyPeople.ROLES);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
