package meridian.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.SignedIn;
import meridian.access.signin.SignIn.From;
import meridian.access.signin.SignIn.Outcome;
import meridian.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amara signs in with a password, and others try to be her. */
@ApplicationTest
class SigningInTest {

    private static final String ADDRESS = "amara.obi@harrowmere.example";
    private static final String PASSWORD = "kettle orbit lantern moss";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient database;

    private Account amara;

    @BeforeEach
    void amara() {
        database.sql("delete from access.failed_sign_in").update();
        database.sql("delete from access.session").update();
        database.sql("update access.account set deactivated_at = null").update();
        amara = accounts.withAddress(ADDRESS)
                .orElseGet(() -> accounts.add("Amara Obi", ADDRESS, passwords.hash(PASSWORD)));
    }

    @Test
    void address_in_capitals_and_password_open_a_session_that_names_her() {
        Outcome.In in = signedIn(null);

        assertThat(sessions.find(in.session())).map(SignedIn::name).contains("Amara Obi");
        assertThat(sessions.of(amara.id())).extracting(Session::browser).containsExactly("Firefox on Linux");
    }

    @Test
    void a_wrong_password_and_an_address_nobody_has_are_answered_alike() {
        assertThat(tried(ADDRESS, "kettle orbit lantern", "10.1.1.1", null)).isEqualTo(new Outcome.Wrong());
        assertThat(tried("nobody@harrowmere.example", PASSWORD, "10.1.1.1", null))
                .isEqualTo(new Outcome.Wrong());
    }

    @Test
    void after_five_failures_not_even_the_right_password_is_looked_at_until_the_wait_is_over() {
        IntStream.range(0, 5).forEach(n -> tried(ADDRESS, "wrong " + n, "10.1.1." + n, null));

        assertThat(tried(ADDRESS, PASSWORD, "10.2.2.2", null)).isInstanceOf(Outcome.Later.class);

        database.sql("update access.failed_sign_in set last_at = last_at - interval '2 seconds'")
                .update();
        assertThat(tried(ADDRESS, PASSWORD, "10.2.2.2", null)).isInstanceOf(Outcome.In.class);
        assertThat(tried(ADDRESS, "wrong", "10.2.2.2", null)).isEqualTo(new Outcome.Wrong());
    }

    @Test
    void the_wait_grows_to_a_quarter_of_an_hour_and_no_further() {
        tried(ADDRESS, "wrong", "10.1.1.1", null);
        database.sql("update access.failed_sign_in set failures = 5000").update();

        Outcome outcome = tried(ADDRESS, PASSWORD, "10.2.2.2", null);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Later.class,
                        later -> assertThat(later.in()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15)));
    }

    @Test
    void hundreds_of_guesses_at_once_are_no_way_round_the_wait() throws Exception {
        List<Outcome> outcomes = atOnce(300, n -> tried(ADDRESS, "guess " + n, "10.3." + n / 30 + ".1", null));

        // A second passes while they run, and with each wait that is over one more is looked at.
        assertThat(outcomes).filteredOn(new Outcome.Wrong()::equals).hasSizeBetween(5, 9);
        assertThat(outcomes).filteredOn(Outcome.In.class::isInstance).isEmpty();
    }

    @Test
    void one_place_that_tries_many_addresses_is_slowed_too() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int n = 0; n < 45; n++) {
            outcomes.add(tried("person" + n + "@harrowmere.example", PASSWORD, "10.4.4.4", null));
        }

        assertThat(outcomes.subList(0, 40)).containsOnly(new Outcome.Wrong());
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void strangers_who_guess_do_not_keep_her_out_of_the_browser_she_used_before() {
        Secret device = signedIn(null).device();
        IntStream.range(0, 8).forEach(n -> tried(ADDRESS, "guess " + n, "10.5.5." + n, null));

        assertThat(tried(ADDRESS, PASSWORD, "10.6.6.6", null)).isInstanceOf(Outcome.Later.class);
        assertThat(tried(ADDRESS, PASSWORD, "10.6.6.6", device)).isInstanceOf(Outcome.In.class);
    }

    @Test
    void a_browser_that_says_it_is_known_and_is_not_counts_with_the_strangers() {
        IntStream.range(0, 8).forEach(n -> tried(ADDRESS, "guess " + n, "10.5.5." + n, Secret.next()));

        assertThat(tried(ADDRESS, PASSWORD, "10.6.6.6", null)).isInstanceOf(Outcome.Later.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.session set last_used_at = now() - interval '121 minutes'",
                "update access.session set ends_at = now() - interval '1 second'",
                "update access.session set ended_at = now()",
                "update access.account set deactivated_at = now()",
            })
    void a_session_is_over_when(String event) {
        Secret session = signedIn(null).session();

        database.sql(event).update();

        assertThat(sessions.find(session)).isEmpty();
        assertThat(sessions.find(new Secret("guessed"))).isEmpty();
    }

    @Test
    void nothing_that_opens_a_door_is_stored_as_it_is() {
        Outcome.In in = signedIn(null);

        String stored = database.sql("""
                        select string_agg(s::text, ' ') || (select string_agg(a::text, ' ') from access.account a)
                        from access.session s
                        """).query(String.class).single();

        assertThat(stored)
                .contains("argon2id$v=19$m=19456,t=2,p=1")
                .doesNotContain(in.session().text(), in.device().text(), PASSWORD);
        assertThat(in.toString()).doesNotContain(in.session().text());
    }

    private Outcome.In signedIn(@Nullable Secret device) {
        return (Outcome.In) tried(ADDRESS.toUpperCase(Locale.ROOT), PASSWORD, "10.9.9.9", device);
    }

    private Outcome tried(String address, String password, String place, @Nullable Secret device) {
        return signIn.with(address, password, new From(place, BROWSER, device));
    }

    private static List<Outcome> atOnce(int times, IntFunction<Outcome> work)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Future<Outcome>> running = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(() -> work.apply(n)))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> it : running) {
                outcomes.add(it.get());
            }
            return outcomes;
        }
    }
}
