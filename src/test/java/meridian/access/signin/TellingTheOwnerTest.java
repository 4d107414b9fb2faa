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
import java.util.Map;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.signin.SignIn.From;
import meridian.access.signin.SignIn.Outcome;
import meridian.testing.ApiClient;
import meridian.testing.Browser;
import meridian.testing.MailingApplicationTest;
import meridian.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Daniel is told what is done with his account, and changes the address it is told to. */
@MailingApplicationTest
class TellingTheOwnerTest {

    private static final String ADDRESS = "daniel.okafor@harrowmere.example";
    private static final String NEW_ADDRESS = "d.okafor@northlight.example";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";

    @Autowired
    private TestMailServer server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    private Account daniel;

    @BeforeEach
    void daniel() throws InterruptedException {
        awaitSent(database);
        server.forget();
        database.sql("truncate access.ticket, access.failed_sign_in").update();
        database.sql("delete from access.session where browser <> 'The tests'").update();
        database.sql("delete from access.account where address in (:addresses)")
                .param("addresses", java.util.List.of(ADDRESS, NEW_ADDRESS))
                .update();
        daniel = accounts.add("Daniel Okafor", ADDRESS, passwords.hash(PASSWORD));
    }

    @Test
    void a_browser_that_was_not_signed_in_before_is_told_and_no_other() throws InterruptedException {
        Secret first = signIn(null);
        signIn(first);
        awaitSent(database);
        assertThat(server.receivedBy(ADDRESS))
                .as("the first browser ever, and the same again")
                .isEmpty();

        signIn(null);

        assertThat(server.await(ADDRESS, "A new browser signed in").text())
                .contains("Dear Daniel Okafor,", "Firefox on Linux signed in to your account on")
                .contains("https://meridian.harrowmere.example/account", "If it was not you");
    }

    private Secret signIn(@org.jspecify.annotations.Nullable Secret device) {
        Outcome outcome = signIn.with(ADDRESS, PASSWORD, new From("10.7.7.7", FIREFOX, device));
        return ((Outcome.In) outcome).device();
    }

    @Test
    void a_changed_password_is_told() throws InterruptedException {
        String session = sessions.start(daniel.id(), null, Secret.next()).text();

        post(client, "/account/password", Map.of("current", PASSWORD, "password", NEW_PASSWORD), session);

        assertThat(server.await(ADDRESS, "Your password was changed").text())
                .contains("every other browser was signed out");
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_new_address_is_confirmed_there_and_told_to_the_old_one(boolean javaScript, Browser browser)
            throws InterruptedException {
        Browser person = javaScript ? browser.another() : browser.another().withoutJavaScript();
        Page page = person.open("/sign-in?to=/account");
        page.getByLabel("E-mail address").fill(ADDRESS);
        page.getByLabel("Password").fill(PASSWORD);
        person.follow(button(page, "Sign in"));
        person.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change the address")));
        person.check();
        page.getByLabel("Your new e-mail address").fill(NEW_ADDRESS);
        person.follow(button(page, "Send the link"));
        person.check();
        assertThat(page.locator("#current-error").textContent()).contains("Give the password you have now");
        page.getByLabel("The password you have now").fill(PASSWORD);
        person.follow(button(page, "Send the link"));
        person.check();
        assertThat(page.locator(".m-notice").textContent()).contains("A link is on its way to " + NEW_ADDRESS);

        TestMailServer.Received message = server.await(NEW_ADDRESS, "Confirm your address for Meridian");
        Page opened = person.open(message.link());
        assertThat(accounts.withAddress(ADDRESS))
                .as("until the button is pressed")
                .isPresent();
        person.follow(button(opened, "Confirm the address"));
        person.check();
        assertThat(opened.locator(".m-notice").textContent()).contains("You sign in with " + NEW_ADDRESS);

        assertThat(server.await(ADDRESS, "Your address was changed").text()).contains("This is the last one");
        assertThat(accounts.withAddress(ADDRESS)).isEmpty();
        assertThat(accounts.withAddress(NEW_ADDRESS)).contains(new Account(daniel.id(), "Daniel Okafor", NEW_ADDRESS));
        assertThat(get(client, message.link()).statusCode())
                .as("the link again")
                .isEqualTo(404);
    }

    @Test
    void an_address_that_somebody_has_is_not_sent_a_link_and_the_answer_does_not_tell() throws InterruptedException {
        Account amara = accounts.withAddress("amara.obi@harrowmere.example")
                .orElseGet(() -> accounts.add("Amara Obi", "amara.obi@harrowmere.example", null));
        String session = sessions.start(daniel.id(), null, Secret.next()).text();

        var taken = ask(session, amara.address());
        var free = ask(session, NEW_ADDRESS);

        assertThat(taken.statusCode()).isEqualTo(free.statusCode()).isEqualTo(302);
        server.await(NEW_ADDRESS, "Confirm your address for Meridian");
        awaitSent(database);
        assertThat(server.receivedBy(amara.address())).isEmpty();
    }

    @Test
    void an_address_that_somebody_took_since_stays_theirs() throws InterruptedException {
        String session = sessions.start(daniel.id(), null, Secret.next()).text();
        ask(session, NEW_ADDRESS);
        String link =
                server.await(NEW_ADDRESS, "Confirm your address for Meridian").link();
        Account quicker = accounts.add("David Okafor", NEW_ADDRESS, null);

        assertThat(post(client, link, Map.of()).statusCode()).isEqualTo(404);
        assertThat(accounts.withAddress(NEW_ADDRESS)).contains(quicker);
    }

    @Test
    void whoever_still_reads_the_old_mailbox_sets_no_password_with_a_link_from_before() throws InterruptedException {
        post(client, "/forgotten-password", Map.of("address", ADDRESS));
        String reset = secret(server, daniel, "Set a new password for Meridian", 1);
        String session = sessions.start(daniel.id(), null, Secret.next()).text();
        ask(session, NEW_ADDRESS);
        String confirm =
                server.await(NEW_ADDRESS, "Confirm your address for Meridian").link();

        assertThat(post(client, confirm, Map.of()).statusCode()).isEqualTo(302);

        assertThat(get(client, "/password-resets/" + reset).statusCode()).isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> ask(String session, String address) {
        return post(client, "/account/address", Map.of("address", address, "current", PASSWORD), session);
    }
}
