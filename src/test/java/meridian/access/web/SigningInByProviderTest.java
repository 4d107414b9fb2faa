package meridian.access.web;

import static meridian.access.web.ProviderExamples.back;
import static meridian.access.web.ProviderExamples.cookie;
import static meridian.access.web.ProviderExamples.sent;
import static meridian.access.web.ProviderExamples.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.provider.Provider.ClientSecret;
import meridian.access.provider.Providers;
import meridian.access.signin.Invitations;
import meridian.access.signin.Passwords;
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

/** People of the council sign in by the council's own provider, and others try to. */
@ProvidedApplicationTest
class SigningInByProviderTest {

    private static final String COUNCIL = "harrowmere-borough-council";
    private static final String ANSWER = "/sign-in/with/" + COUNCIL + "/answer";
    private static final String HERE = "/organisations/" + COUNCIL + "/sign-in";
    private static final String ADDRESS = "mei.tanaka@harrowmere.example";
    private static final String PASSWORD = "kettle orbit lantern moss";
    private static final Actor PRIYA = new Actor("Priya Raman", Actor.Through.PAGE);

    @Autowired
    private TestProvider provider;

    @Autowired
    private Providers providers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Passwords passwords;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private Organisation council;
    private Account mei;

    @BeforeEach
    void mei_belongs_to_the_council_which_has_a_provider() {
        database.sql("truncate access.provider, access.provider_link, access.failed_sign_in cascade")
                .update();
        database.sql("update access.account set deactivated_at = null").update();
        council = organisations.named("Harrowmere Borough Council");
        mei = accounts.withAddress(ADDRESS).orElseGet(() -> accounts.add("Mei Tanaka", ADDRESS, null));
        accounts.join(mei.id(), council.id(), "Software engineer");
        database.sql("delete from access.membership where account_id = :id and organisation_id <> :council")
                .param("id", mei.id().value())
                .param("council", council.id().value())
                .update();
        provider.sayInUserInfo(false);
        provider.addClient("meridian", "between us", "http://127.0.0.1:" + port + ANSWER);
        person("mei", ADDRESS, true);
        providers.set(council, wanted("between us"), PRIYA);
    }

    private Providers.Wanted wanted(String secret) {
        return new Providers.Wanted(
                provider.issuer(), "meridian", new ClientSecret(secret), "Harrowmere account", true);
    }

    private void person(String name, String address, boolean verified) {
        provider.addPerson(name, Map.of("email", address, "email_verified", verified, "name", "Mei of the directory"));
    }

    @Test
    void an_administrator_sets_it_up_and_mei_signs_in_without_javascript(Browser browser) {
        providers.remove(council, PRIYA);
        Browser priya = browser.withoutJavaScript();
        Page page = priya.open(HERE);
        fill(page, "Issuer", provider.issuer() + "/elsewhere");
        fill(page, "Client id", "meridian");
        fill(page, "Client secret", "another secret");
        fill(page, "Name on the button", "Harrowmere account");
        priya.follow(button(page, "Save"));
        priya.check();
        priya.picture("a-provider-that-is-none");
        assertThat(page.locator("#issuer-error").textContent()).contains("No sign-in is found there");
        fill(page, "Issuer", provider.issuer());
        fill(page, "Client secret", "another secret");
        priya.follow(button(page, "Save"));
        priya.check();
        priya.follow(button(page, "Test it"));
        assertThat(notice(page)).contains("does not take the client (invalid_client)");
        fill(page, "Client secret", "between us");
        priya.follow(button(page, "Save the changes"));
        priya.follow(button(page, "Test it"));
        priya.check();
        priya.picture("a-provider");
        assertThat(notice(page)).contains("It answers, has a key to sign with, and does not mind the client");

        Browser person = browser.another().withoutJavaScript();
        page = person.open("/sign-in?to=/account");
        person.picture("sign-in-with-a-provider");
        person.follow(button(page, "Sign in with Harrowmere account"));
        page.getByLabel("Username").fill("mei");
        page.getByLabel("Password").fill(TestProvider.PASSWORD);
        person.follow(page.getByRole(AriaRole.BUTTON));
        assertThat(page.url()).endsWith("/account");
        assertThat(page.locator(".m-bar__person").textContent()).contains("Mei Tanaka");
        person.check();
        person.follow(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("See what is linked to your account")));
        person.check();
        person.picture("linked-to-a-provider");
        assertThat(page.locator("table").textContent()).contains("Harrowmere Borough Council", provider.issuer());
    }

    @Test
    void whom_it_names_first_by_address_it_finds_again_whatever_the_address_becomes() {
        assertThat(signedIn("mei")).contains("Mei Tanaka");
        person("mei", "mei.kimura@harrowmere.example", true);
        assertThat(signedIn("mei")).contains("Mei Tanaka");
        accounts.setAddress(mei.id(), "m.tanaka@harrowmere.example");
        assertThat(signedIn("mei")).contains("Mei Tanaka");
        accounts.setAddress(mei.id(), ADDRESS);

        person("somebody-new", ADDRESS, true);
        assertThat(words(tried("somebody-new")))
                .as("who has her address after her")
                .contains("You are not signed in");
    }

    @Test
    void an_address_that_it_has_not_checked_links_nobody() {
        person("mei", ADDRESS, false);
        HttpResponse<String> answer = tried("mei");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(words(answer)).contains("does not say that it has checked your e-mail address");
        provider.addPerson("mei", Map.of("email", ADDRESS, "xms_edov", true));
        assertThat(signedIn("mei")).contains("Mei Tanaka");
    }

    @Test
    void whoever_is_nobody_of_the_organisation_is_told_the_same_whether_they_are_known_elsewhere_or_not() {
        person("nobody", "nobody@elsewhere.example", true);
        person("hannah", "hannah.lindqvist@northlight.example", true);
        if (accounts.withAddress("hannah.lindqvist@northlight.example").isEmpty()) {
            accounts.add("Hannah Lindqvist", "hannah.lindqvist@northlight.example", null);
        }
        String unknown = words(tried("nobody"));
        String known = words(tried("hannah"));
        assertThat(unknown).contains("nobody of Harrowmere Borough Council signs in so");
        assertThat(known.replace("hannah.lindqvist@northlight.example", "nobody@elsewhere.example"))
                .isEqualTo(unknown);
        assertThat(accounts.withAddress("nobody@elsewhere.example")).isEmpty();
    }

    @Test
    void whoever_has_left_or_is_deactivated_is_not_signed_in() {
        assertThat(signedIn("mei")).contains("Mei Tanaka");
        accounts.setActive(mei.id(), false);
        assertThat(tried("mei").statusCode()).isEqualTo(403);
        accounts.setActive(mei.id(), true);
        database.sql("delete from access.membership where account_id = :id")
                .param("id", mei.id().value())
                .update();
        assertThat(tried("mei").statusCode()).isEqualTo(403);
    }

    @Test
    void a_new_key_of_the_provider_is_taken_up() {
        assertThat(signedIn("mei")).contains("Mei Tanaka");
        provider.takeANewKey();
        assertThat(signedIn("mei")).contains("Mei Tanaka");
    }

    @Test
    void what_it_says_only_where_it_is_asked_for_is_asked_for() {
        provider.sayInUserInfo(true);
        assertThat(signedIn("mei")).contains("Mei Tanaka");
    }

    @Test
    void an_answer_is_good_once_in_the_browser_that_asked_and_a_code_once_at_the_provider() {
        Sent sent = sent(client, COUNCIL, "/account");
        URI answer = provider.signIn("mei", sent.question());
        assertThat(words(back(client, new Sent(sent.question(), "provider=another"), answer)))
                .as("in another browser")
                .contains("This answer was not asked for in this browser");
        assertThat(cookie(back(client, sent, answer), "session")).isNotEmpty();
        assertThat(words(back(client, sent, answer))).contains("or it was used already");

        Sent again = sent(client, COUNCIL, "/account");
        String replayed = answer.toString().replaceFirst("state=[^&]+", "state=" + again.part("state"));
        HttpResponse<String> refused = back(client, again, URI.create(replayed));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(words(refused)).contains("You are not signed in");
    }

    @Test
    void signing_in_ends_the_session_that_was_there_and_says_by_what_the_new_one_began() {
        String before = cookie(tried("mei"), "session");
        Sent sent = sent(client, COUNCIL, "/account");
        URI answer = provider.signIn("mei", sent.question());
        HttpResponse<String> in =
                client.get(answer.getRawPath() + "?" + answer.getRawQuery(), "Cookie", sent.cookie() + "; " + before);
        assertThat(cookie(in, "session")).isNotEmpty().isNotEqualTo(before);
        assertThat(client.get("/account", "Cookie", before).statusCode()).isEqualTo(302);
        assertThat(database.sql("select means from access.session where ended_at is null and account_id = :id")
                        .param("id", mei.id().value())
                        .query(String.class)
                        .list())
                .contains("provider");
    }

    @Test
    void an_invitation_is_accepted_by_the_provider_and_makes_the_account() {
        String secret = invitations
                .invite(council, "jo.ferris@harrowmere.example", "Clerk", PRIYA)
                .orElseThrow()
                .text();
        provider.addPerson("jo", Map.of("name", "Jo Ferris"));
        assertThat(client.get("/invitations/" + secret, ApiClient.NOBODY).body())
                .contains("Join with Harrowmere account");
        Sent sent =
                sent(client.get("/sign-in/with/" + COUNCIL + "?to=/account&invitation=" + secret, ApiClient.NOBODY));
        HttpResponse<String> in = back(client, sent, provider.signIn("jo", sent.question()));

        assertThat(cookie(in, "session")).as(() -> words(in)).isNotEmpty();
        assertThat(client.get("/account", "Cookie", cookie(in, "session")).body())
                .contains("Jo Ferris", "jo.ferris@harrowmere.example", "Clerk");
        assertThat(client.get("/invitations/" + secret, ApiClient.NOBODY).statusCode())
                .isEqualTo(404);
        assertThat(signedIn("jo")).contains("Jo Ferris");
    }

    @Test
    void an_invitation_does_not_hand_an_account_to_whoever_holds_its_link() {
        Account hannah = accounts.add("Hannah Holt", "hannah.holt@northlight.example", null);
        String secret = invitations
                .invite(council, hannah.address(), "Delivery lead", PRIYA)
                .orElseThrow()
                .text();
        person("impostor", "impostor@harrowmere.example", true);
        Sent sent =
                sent(client.get("/sign-in/with/" + COUNCIL + "?to=/account&invitation=" + secret, ApiClient.NOBODY));
        HttpResponse<String> refused = back(client, sent, provider.signIn("impostor", sent.question()));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(client.get("/invitations/" + secret, ApiClient.NOBODY).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_one_organisations_provider_says_opens_nothing_of_another() {
        Organisation supplier = organisations.named("Northlight Digital");
        accounts.join(mei.id(), supplier.id(), "Engineer");
        accounts.give(
                mei.id(), new meridian.access.Relation(meridian.access.Relation.Kind.ADMINISTRATOR, supplier.id()));
        accounts.setPassword(mei.id(), passwords.hash(PASSWORD));
        String session = cookie(tried("mei"), "session");
        String people = "/organisations/" + supplier.slug() + "/people";

        assertThat(client.get(people, "Cookie", session).statusCode()).isEqualTo(404);
        assertThat(client.send("POST", "/account/passkeys/question", "", "Cookie", session)
                        .statusCode())
                .as("a passkey would open it")
                .isEqualTo(403);
        assertThat(form("/account/confirmation", "current=" + ProviderExamples.encoded(PASSWORD), session)
                        .statusCode())
                .isEqualTo(302);
        assertThat(client.get(people, "Cookie", session).statusCode()).isEqualTo(200);
    }

    @Test
    void removing_the_provider_signs_out_whom_it_signed_in() {
        String session = cookie(tried("mei"), "session");
        assertThat(client.get("/account", "Cookie", session).statusCode()).isEqualTo(200);
        assertThat(form(HERE + "/removal", "", ApiClient.COOKIE).statusCode()).isEqualTo(302);
        assertThat(client.get("/account", "Cookie", session).statusCode()).isEqualTo(302);
        assertThat(client.get("/sign-in/with/" + COUNCIL, ApiClient.NOBODY).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_link_is_removed_where_something_else_signs_in() {
        String session = cookie(tried("mei"), "session");
        String id = database.sql("select id from access.provider_link")
                .query(String.class)
                .single();
        database.sql("update access.account set password_hash = null where id = :id")
                .param("id", mei.id().value())
                .update();
        assertThat(form("/account/providers/" + id + "/removal", "", session).statusCode())
                .isEqualTo(409);
        accounts.setPassword(mei.id(), passwords.hash(PASSWORD));
        assertThat(form("/account/providers/" + id + "/removal", "", ApiClient.COOKIE)
                        .statusCode())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(form("/account/providers/" + id + "/removal", "", session).statusCode())
                .isEqualTo(302);
        assertThat(client.get("/account/providers", "Cookie", session).body()).contains("Nothing is linked");
        assertThat(database.sql(
                                "select act from access.audit_entry where subject_id = :id and act like 'account.provider%'")
                        .param("id", mei.id().toString())
                        .query(String.class)
                        .list())
                .contains("account.provider-linked", "account.provider-unlinked");
    }

    @Test
    void the_client_secret_stands_nowhere_as_it_is() {
        assertThat(client.get(HERE).body()).doesNotContain("between us");
        assertThat(database.sql("select client_secret from access.provider")
                        .query(byte[].class)
                        .single())
                .isNotEmpty()
                .satisfies(kept -> assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                        .doesNotContain("between us"));
        assertThat(database.sql("select string_agg(details::text, '') from access.audit_details details")
                        .query(String.class)
                        .single())
                .doesNotContain("between us");
    }

    private HttpResponse<String> form(String path, String fields, String cookie) {
        return client.send("POST", path, fields, "Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> tried(String name) {
        Sent sent = sent(client, COUNCIL, "/account");
        return back(client, sent, provider.signIn(name, sent.question()));
    }

    /** The page of the account of whoever it signs in. */
    private String signedIn(String name) {
        HttpResponse<String> in = tried(name);
        assertThat(in.headers().firstValue("Location"))
                .as(() -> words(in))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/account"));
        return client.get("/account", "Cookie", cookie(in, "session")).body();
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).fill(text);
    }

    private static String notice(Page page) {
        return page.locator(".m-notice").textContent();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
