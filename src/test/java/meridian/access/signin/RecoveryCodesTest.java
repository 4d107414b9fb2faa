package meridian.access.signin;

import static meridian.access.signin.RecoveryExamples.PASSWORD;
import static meridian.access.signin.RecoveryExamples.awaitSent;
import static meridian.access.signin.RecoveryExamples.button;
import static meridian.access.signin.RecoveryExamples.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.testing.ApiClient;
import meridian.testing.Browser;
import meridian.testing.MailingApplicationTest;
import meridian.testing.Question;
import meridian.testing.Questions;
import meridian.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mei keeps codes on paper for the day she loses her password. */
@MailingApplicationTest
class RecoveryCodesTest {

    private static final String ADDRESS = "mei.tanaka@harrowmere.example";
    private static final Actor MEI = new Actor("Mei Tanaka", Actor.Through.PAGE);

    @Autowired
    private TestMailServer server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private RecoveryCodes codes;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    private Account mei;

    @BeforeEach
    void mei() throws InterruptedException {
        awaitSent(database);
        server.forget();
        database.sql("delete from access.failed_sign_in").update();
        database.sql("delete from access.recovery_code").update();
        mei = accounts.withAddress(ADDRESS)
                .orElseGet(() -> accounts.add("Mei Tanaka", ADDRESS, passwords.hash(PASSWORD)));
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void she_makes_ten_and_signs_in_with_one(boolean javaScript, Browser browser) throws InterruptedException {
        Browser person = javaScript ? browser.another() : browser.another().withoutJavaScript();
        Page page = person.open("/sign-in?to=/account/recovery-codes");
        page.getByLabel("E-mail address").fill(ADDRESS);
        page.getByLabel("Password").fill(PASSWORD);
        person.follow(button(page, "Sign in"));
        person.check();
        assertThat(page.locator("main").textContent()).contains("You have none.");
        page.getByLabel("The password you have now").fill("not the password");
        person.follow(button(page, "Make ten new codes"));
        person.check();
        assertThat(page.locator("#current-error").textContent()).contains("This is not the password you have now");
        page.getByLabel("The password you have now").fill(PASSWORD);
        person.follow(button(page, "Make ten new codes"));
        person.check();
        List<String> shown = page.locator(".m-codes code").allTextContents();
        assertThat(shown).hasSize(10).doesNotHaveDuplicates().allMatch(it -> it.matches("(\\w{4}-){6}\\w{4}"));
        server.await(ADDRESS, "New recovery codes were made");

        Browser other = javaScript ? browser.another() : browser.another().withoutJavaScript();
        Page elsewhere = other.open("/forgotten-password");
        other.follow(elsewhere.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with a recovery code instead")));
        other.check();
        elsewhere.getByLabel("E-mail address").fill(ADDRESS);
        elsewhere.getByLabel("Recovery code").fill("BBBB-BBBB-BBBB-BBBB");
        other.follow(button(elsewhere, "Sign in"));
        other.check();
        assertThat(elsewhere.locator("#code-error").textContent()).contains("do not go together");
        elsewhere
                .getByLabel("Recovery code")
                .fill(shown.get(3).toLowerCase(Locale.ROOT).replace("-", " "));
        other.follow(button(elsewhere, "Sign in"));
        other.check();
        assertThat(elsewhere.locator("h1").textContent()).isEqualTo("Mei Tanaka");
        assertThat(elsewhere.locator("dl").textContent()).containsPattern("Recovery codes left\\s+9");
        assertThat(server.await(ADDRESS, "A recovery code was used").text()).contains("9 of your codes are left");
    }

    @Test
    void each_is_good_once_and_new_ones_end_the_old() {
        List<Secret> old = codes.renew(mei, MEI);

        assertThat(signIn(ADDRESS, old.get(0).text()).statusCode()).isEqualTo(302);
        assertThat(signIn(ADDRESS, old.get(0).text()).statusCode()).isEqualTo(422);
        assertThat(codes.left(mei.id())).isEqualTo(9);

        codes.renew(mei, MEI);
        assertThat(signIn(ADDRESS, old.get(1).text()).statusCode()).isEqualTo(422);
        assertThat(codes.left(mei.id())).isEqualTo(10);
    }

    @Test
    void none_is_stored_as_it_is_or_is_good_for_somebody_else() {
        List<Secret> hers = codes.renew(mei, MEI);
        Account other = accounts.withAddress("ruth.bellamy@harrowmere.example")
                .orElseGet(() -> accounts.add("Ruth Bellamy", "ruth.bellamy@harrowmere.example", null));

        assertThat(signIn(other.address(), hers.getFirst().text()).statusCode()).isEqualTo(422);
        String stored = database.sql("select string_agg(c::text, ' ') from access.recovery_code c")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(hers.stream().map(Secret::text).toArray(String[]::new));
    }

    @Test
    void guessing_is_slowed_together_with_the_guessing_of_passwords() {
        List<Secret> hers = codes.renew(mei, MEI);
        IntStream.range(0, 3).forEach(n -> signIn(ADDRESS, "guess"));
        IntStream.range(0, 2)
                .forEach(n -> post(client, "/sign-in", Map.of("address", ADDRESS, "password", "guess " + n)));

        HttpResponse<String> answer = signIn(ADDRESS, hers.getFirst().text());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("the code was not looked at");
        assertThat(codes.left(mei.id())).isEqualTo(10);
    }

    @Test
    void nobody_learns_from_a_wrong_code_whether_an_address_is_known(Questions questions) throws Exception {
        codes.renew(mei, MEI);

        List<Question> known = questions.askedByForm("/sign-in/recovery-code", "code=guess&address=" + ADDRESS);
        List<Question> unknown =
                questions.askedByForm("/sign-in/recovery-code", "code=guess&address=nobody@harrowmere.example");

        assertThat(unknown)
                .extracting(Question::sql)
                .isEqualTo(known.stream().map(Question::sql).toList());
        assertThat(signIn("nobody@harrowmere.example", "guess").body().replace("nobody@", "mei.tanaka@"))
                .isEqualTo(signIn(ADDRESS, "guess").body());
    }

    @Test
    void a_stolen_session_makes_none() {
        String stolen = sessions.start(mei.id(), null, Secret.next()).text();

        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(n -> post(client, "/account/recovery-codes", Map.of("current", "guess " + n), stolen)
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(422);
        assertThat(post(client, "/account/recovery-codes", Map.of("current", PASSWORD), stolen)
                        .body())
                .contains("Too many tries have failed");
        assertThat(codes.left(mei.id())).isZero();
    }

    private HttpResponse<String> signIn(String address, String code) {
        return post(client, "/sign-in/recovery-code", Map.of("address", address, "code", code));
    }
}
