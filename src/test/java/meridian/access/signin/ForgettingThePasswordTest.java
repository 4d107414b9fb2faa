package meridian.access.signin;

import static meridian.access.signin.RecoveryExamples.NEW_PASSWORD;
import static meridian.access.signin.RecoveryExamples.PASSWORD;
import static meridian.access.signin.RecoveryExamples.awaitSent;
import static meridian.access.signin.RecoveryExamples.button;
import static meridian.access.signin.RecoveryExamples.get;
import static meridian.access.signin.RecoveryExamples.post;
import static meridian.access.signin.RecoveryExamples.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
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

/** Gareth has forgotten his password, and others try to profit by it. */
@MailingApplicationTest
class ForgettingThePasswordTest {

    private static final String SUBJECT = "Set a new password for Meridian";
    private static final String ADDRESS = "gareth.pugh@harrowmere.example";

    @Autowired
    private TestMailServer server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Tickets tickets;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    private Account gareth;

    @BeforeEach
    void gareth() throws InterruptedException {
        awaitSent(database);
        server.forget();
        database.sql("delete from access.failed_sign_in").update();
        database.sql(
                        "delete from access.session where account_id in (select id from access.account where address = :address)")
                .param("address", ADDRESS)
                .update();
        Organisation council = organisations.named("Harrowmere Borough Council");
        gareth = accounts.withAddress(ADDRESS)
                .orElseGet(() -> accounts.add("Gareth Pugh", ADDRESS, passwords.hash(PASSWORD)));
        accounts.setPassword(gareth.id(), passwords.hash(PASSWORD));
        accounts.join(gareth.id(), council.id(), "Line manager");
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void he_is_sent_a_link_sets_a_new_password_and_signs_in_with_it(boolean javaScript, Browser browser)
            throws InterruptedException {
        Secret elsewhere = sessions.start(gareth.id(), "Firefox/150", Secret.next());
        Browser person = javaScript ? browser.another() : browser.another().withoutJavaScript();
        Page page = person.open("/sign-in?to=/account");
        person.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forgotten your password?")));
        page.getByLabel("E-mail address").fill("gareth");
        person.follow(button(page, "Send the link"));
        person.check();
        assertThat(page.locator("#address-error").textContent()).contains("This is not an e-mail address");
        page.getByLabel("E-mail address").fill("Gareth.Pugh@harrowmere.example");
        person.follow(button(page, "Send the link"));
        person.check();
        assertThat(page.locator("main").textContent())
                .contains("If somebody signs in with Gareth.Pugh@harrowmere.example");

        TestMailServer.Received message = server.await(ADDRESS, SUBJECT);
        assertThat(message.text())
                .contains("Dear Gareth Pugh,", "https://meridian.harrowmere.example/password-resets/")
                .contains("If you did not ask for it, do nothing")
                .endsWith("Meridian at Harrowmere Borough Council\n");

        person.open(message.link());
        page.getByLabel("The new password").fill("gareth pugh");
        person.follow(button(page, "Set the password"));
        person.check();
        page.getByLabel("The new password").fill(NEW_PASSWORD);
        person.follow(button(page, "Set the password"));
        person.check();
        assertThat(page.locator(".m-notice").textContent()).contains("Your new password is set. Sign in with it.");
        assertThat(sessions.find(elsewhere))
                .as("the browser that was signed in")
                .isEmpty();

        page.getByLabel("E-mail address").fill(ADDRESS);
        page.getByLabel("Password").fill(NEW_PASSWORD);
        person.follow(button(page, "Sign in"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Gareth Pugh");
        assertThat(server.await(ADDRESS, "Your password was changed").text())
                .contains("every browser was signed out", "If it was not you, set a new password at once");
        assertThat(get(client, message.link()).statusCode())
                .as("the link again")
                .isEqualTo(404);
        assertThat(set(message.link().replaceFirst(".*/", "")).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_learns_from_the_answer_or_from_what_is_done_for_it_whether_an_address_is_known(Questions questions)
            throws Exception {
        HttpResponse<String> known = ask(ADDRESS);
        HttpResponse<String> unknown = ask("nobody.pugh@harrowmere.example");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.body().replace("nobody.pugh", "gareth.pugh")).isEqualTo(known.body());

        List<Question> forKnown = questions.askedByForm("/forgotten-password", "address=" + ADDRESS);
        List<Question> forUnknown =
                questions.askedByForm("/forgotten-password", "address=nobody.else@harrowmere.example");
        assertThat(forKnown)
                .extracting(Question::sql)
                .filteredOn(it -> it.startsWith("insert into platform.message"))
                .hasSize(1);
        assertThat(forUnknown)
                .extracting(Question::sql)
                .isEqualTo(forKnown.stream().map(Question::sql).toList());

        server.await(ADDRESS, SUBJECT, 2);
        awaitSent(database);
        assertThat(server.received()).extracting(TestMailServer.Received::to).containsOnly(ADDRESS);
    }

    @Test
    void a_newer_link_ends_the_one_before_and_each_ends_after_an_hour() throws InterruptedException {
        ask(ADDRESS);
        String first = secret(server, gareth, SUBJECT, 1);
        ask(ADDRESS);
        String second = secret(server, gareth, SUBJECT, 2);

        assertThat(set(first).statusCode()).isEqualTo(404);
        assertThat(get(client, "/password-resets/" + second).statusCode()).isEqualTo(200);
        database.sql("update access.ticket set ends_at = ends_at - interval '1 hour' where used_at is null")
                .update();
        assertThat(set(second).statusCode()).isEqualTo(404);
        assertThat(passwords.matches(
                        PASSWORD, accounts.passwordHash(gareth.id()).orElseThrow()))
                .isTrue();
    }

    @Test
    void what_opens_another_door_or_was_guessed_opens_none() throws InterruptedException {
        ask(ADDRESS);
        String secret = secret(server, gareth, SUBJECT, 1);
        Secret ofAddress = tickets.issue(
                Tickets.Purpose.ADDRESS, gareth.id(), "g@harrowmere.example", java.time.Duration.ofHours(1));
        Secret setUp = Secret.nextCode();
        tickets.issue(Tickets.Purpose.SET_UP, setUp, java.time.Duration.ofHours(1));

        assertThat(get(client, "/addresses/" + secret).statusCode()).isEqualTo(404);
        assertThat(get(client, "/invitations/" + secret).statusCode()).isEqualTo(404);
        for (String other : List.of(
                ofAddress.text(), setUp.text(), "guessed", secret.substring(1), secret + "A", "%00", "' or ''='")) {
            String path = "/password-resets/" + other.replace(" ", "%20");
            assertThat(post(client, path, Map.of("password", NEW_PASSWORD)).statusCode())
                    .as(other)
                    .isBetween(400, 404);
        }
        String stored = database.sql("select string_agg(t::text, ' ') || coalesce((select string_agg(m::text, ' ')"
                        + " from platform.message m), '') from access.ticket t")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(secret, ofAddress.text());
        assertThat(set(secret).statusCode()).isEqualTo(302);
    }

    @Test
    void an_address_that_only_looks_like_his_is_sent_nothing() throws InterruptedException {
        Account mike = accounts.withAddress("mike.kirk@harrowmere.example")
                .orElseGet(() -> accounts.add("Mike Kirk", "mike.kirk@harrowmere.example", null));
        String kelvin = "mike.\u212Airk@harrowmere.example";

        ask(kelvin);
        awaitSent(database);

        assertThat(server.receivedBy(kelvin)).isEmpty();
        assertThat(server.received()).extracting(TestMailServer.Received::to).isSubsetOf(mike.address());
    }

    @Test
    void whoever_may_not_sign_in_any_more_is_sent_nothing_and_their_link_is_over() throws InterruptedException {
        ask(ADDRESS);
        String secret = secret(server, gareth, SUBJECT, 1);
        database.sql("update access.account set deactivated_at = now() where id = :id")
                .param("id", gareth.id().value())
                .update();
        try {
            assertThat(set(secret).statusCode()).isEqualTo(404);
            ask(ADDRESS);
            awaitSent(database);
            assertThat(server.receivedBy(ADDRESS)).hasSize(1);
        } finally {
            database.sql("update access.account set deactivated_at = null").update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "nobody@harrowmere.example"})
    void nobodys_mailbox_is_filled_by_asking_again_and_again(String address) throws InterruptedException {
        List<Integer> answers =
                IntStream.range(0, 6).mapToObj(n -> ask(address).statusCode()).toList();

        assertThat(answers).startsWith(202, 202, 202).endsWith(429);
        assertThat(ask(address).body()).contains("Several links were asked for already", "try again in");
    }

    @Test
    void one_place_that_asks_for_many_addresses_is_slowed() {
        List<Integer> answers = IntStream.range(0, 25)
                .mapToObj(n -> ask("person" + n + "@harrowmere.example").statusCode())
                .toList();

        assertThat(answers.subList(0, 20)).containsOnly(202);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    private HttpResponse<String> ask(String address) {
        return post(client, "/forgotten-password", Map.of("address", address));
    }

    private HttpResponse<String> set(String secret) {
        return post(client, "/password-resets/" + secret, Map.of("password", NEW_PASSWORD));
    }
}
