package meridian.access.web;

import static meridian.access.web.ProviderExamples.back;
import static meridian.access.web.ProviderExamples.cookie;
import static meridian.access.web.ProviderExamples.encoded;
import static meridian.access.web.ProviderExamples.sent;
import static meridian.access.web.ProviderExamples.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.provider.Provider.ClientSecret;
import meridian.access.provider.Providers;
import meridian.access.signin.MeansRequired;
import meridian.access.signin.Passwords;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.access.web.ProviderExamples.Sent;
import meridian.testing.ApiClient;
import meridian.testing.Browser;
import meridian.testing.ProvidedApplicationTest;
import meridian.testing.TestProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The council asks its people for a passkey or its own sign-in; Gareth, its second administrator, has a password. */
@ProvidedApplicationTest
class RequiringAPasskeyOrProviderTest {

    private static final String COUNCIL = "harrowmere-borough-council";
    private static final String HERE = "/organisations/" + COUNCIL + "/sign-in";
    private static final String PASSWORD = "kettle orbit lantern moss";
    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);

    @Autowired
    private TestProvider provider;

    @Autowired
    private Providers providers;

    @Autowired
    private MeansRequired required;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private Organisation council;
    private Account gareth;
    private String session;

    @BeforeEach
    void gareth_is_signed_in_with_his_password() {
        database.sql("truncate access.provider, access.provider_link, access.means_required, access.passkey cascade")
                .update();
        database.sql("update access.session set means = 'password'").update();
        council = organisations.named("Harrowmere Borough Council");
        String address = "gareth.pugh@harrowmere.example";
        gareth = accounts.withAddress(address)
                .orElseGet(() -> accounts.add("Gareth Pugh", address, passwords.hash(PASSWORD)));
        accounts.join(gareth.id(), council.id(), "Line manager");
        accounts.give(gareth.id(), new Relation(Kind.ADMINISTRATOR, council.id()));
        session = "session=" + sessions.start(gareth.id(), null, Secret.next()).text();
        provider.addClient(
                "meridian", "between us", "http://127.0.0.1:%d/sign-in/with/%s/answer".formatted(port, COUNCIL));
        provider.addPerson("gareth", Map.of("email", address, "email_verified", true));
        providers.set(
                council,
                new Providers.Wanted(
                        provider.issuer(), "meridian", new ClientSecret("between us"), "Harrowmere account", true),
                PRIYA);
    }

    @Test
    void whoever_asks_it_of_everybody_has_used_one_themself() {
        HttpResponse<String> refused = form(HERE + "/requirement", "required=yes", session);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(words(refused)).contains("It would shut you out yourself");
        means("passkey");
        assertThat(form(HERE + "/requirement", "required=yes", session).statusCode())
                .isEqualTo(302);
        assertThat(client.get(HERE, "Cookie", session).statusCode()).isEqualTo(200);
        assertThat(form(HERE + "/removal", "", session).statusCode())
                .as("the way in of whoever has no passkey")
                .isEqualTo(409);
        assertThat(form(HERE + "/requirement", "required=no", session).statusCode())
                .isEqualTo(302);
        assertThat(required.by(council.id())).isFalse();
    }

    @Test
    void a_password_opens_nothing_of_it_until_the_provider_says_who_it_is() {
        required.set(council, true, PRIYA);
        HttpResponse<String> shut = client.get(HERE, "Cookie", session);
        assertThat(shut.statusCode()).isEqualTo(302);
        assertThat(shut.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).contains("/account/more?to="));
        assertThat(words(client.get("/account/more", "Cookie", session)))
                .contains("asks its people for a passkey or “Harrowmere account”", "Make a passkey");
        assertThat(client.get("/api/imports", "Cookie", session).statusCode()).isEqualTo(403);
        assertThat(form(HERE + "/requirement", "required=no", session).statusCode())
                .as("a form, which is kept")
                .isEqualTo(401);
        assertThat(client.get("/account/tokens", "Cookie", session).body())
                .as("a token would open it")
                .doesNotContain("Harrowmere Borough Council");

        Sent sent = sent(client, COUNCIL, HERE);
        HttpResponse<String> in = back(client, sent, provider.signIn("gareth", sent.question()));
        assertThat(client.get(HERE, "Cookie", cookie(in, "session")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_passkey_opens_it() {
        required.set(council, true, PRIYA);
        means("recovery-code");
        assertThat(client.get(HERE, "Cookie", session).statusCode()).isEqualTo(302);
        means("passkey");
        assertThat(client.get(HERE, "Cookie", session).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_guessed_a_password_makes_neither_passkey_nor_codes_with_it_where_there_is_a_passkey() {
        required.set(council, true, PRIYA);
        assertThat(question().statusCode()).as("the first").isEqualTo(200);
        database.sql("""
                        insert into access.passkey (id, account_id, credential_id, public_key, name, uses, may_be_copied,
                            is_copied, made_at)
                        values (uuidv7(), :id, 'credential', 'key', 'Work laptop', 0, false, false, now())
                        """).param("id", gareth.id().value()).update();
        assertThat(question().statusCode()).isEqualTo(403);
        String current = "current=" + encoded(PASSWORD);
        assertThat(form("/account/confirmation", current, session).statusCode()).isEqualTo(302);
        assertThat(question().statusCode()).isEqualTo(403);
        assertThat(form("/account/recovery-codes", current, session).statusCode())
                .isEqualTo(422);
        means("recovery-code");
        assertThat(question().statusCode()).as("one kept for that day").isEqualTo(200);
    }

    @Test
    void the_page_that_says_what_to_do_is_in_order(Browser browser) {
        required.set(council, true, PRIYA);
        Page page = browser.open("/account/more?to=/imports");
        browser.picture("show-more");
        assertThat(page.locator("main").textContent()).contains("Until you have used it you see nothing of");
        browser.open("/account");
        means("passkey");
        database.sql("update access.session set means = 'passkey'").update();
        browser.open(HERE);
        browser.picture("asked-of-everybody");
    }

    private HttpResponse<String> question() {
        return client.send("POST", "/account/passkeys/question", "", "Cookie", session);
    }

    private void means(String means) {
        database.sql("update access.session set means = :means where account_id = :id")
                .param("means", means)
                .param("id", gareth.id().value())
                .update();
    }

    private HttpResponse<String> form(String path, String fields, String cookie) {
        return client.send("POST", path, fields, "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded");
    }
}
