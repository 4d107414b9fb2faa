package meridian.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Actor;
import meridian.access.Members;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.privacy.DataRequests;
import meridian.access.signin.Invitations;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People ask for all that is kept of them, from their account and by letter. */
@ApplicationTest
class AskingForOnesDataTest {

    private static final String PRIVACY = "/organisations/harrowmere-borough-council/privacy";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Members members;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ImportedDocuments documents;

    @Autowired
    private DataRequests requests;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApiClient client;

    private Organisation council;
    private Account jo;

    @BeforeEach
    void somebody_of_whom_something_is_kept_in_two_organisations() throws IOException {
        council = organisations.named("Harrowmere Borough Council");
        Organisation supplier = organisations.named("Northlight Digital");
        if (accounts.withAddress("jo.ferris@harrowmere.example").isPresent()) {
            jo = accounts.withAddress("jo.ferris@harrowmere.example").orElseThrow();
            return;
        }
        jo = accounts.add("Jo Ferris", "jo.ferris@harrowmere.example", null);
        Account leila = accounts.add("Leila Haddad", "leila.haddad@harrowmere.example", null);
        accounts.join(jo.id(), council.id(), "Clerk");
        accounts.join(jo.id(), supplier.id(), "Adviser");
        accounts.join(leila.id(), council.id(), "Lead engineer");
        Actor byLeila = new Actor("Leila Haddad", Actor.Through.PAGE, leila.id(), "203.0.113.7");
        members.set(
                council,
                members.find(council.id(), jo.id()).orElseThrow(),
                List.of(new Relation(Kind.LEAD, council.id())),
                byLeila);
        invitations.invite(
                council, "new@harrowmere.example", "Clerk", new Actor("Jo Ferris", Actor.Through.PAGE, jo.id(), null));
        documents.role(
                council.name(),
                "gate-keeper.md",
                "# Gate keeper\n\n## Duties\n\n- Opens the gates\n- Asks Jo Ferris or Leila Haddad for the keys\n");
        documents.role(supplier.name(), "ferryman.md", "# Ferryman\n\n## Duties\n\n- Rows Jo Ferris across\n");
    }

    private String session(AccountId account) {
        return "session=" + sessions.start(account, null, Secret.next()).text();
    }

    @Test
    void from_their_account_they_get_everything_but_what_tells_of_others() throws IOException {
        String cookie = session(jo.id());
        assertThat(client.send("POST", "/account/data", "", "Cookie", cookie, "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(302);
        UUID id = gathered();
        Map<String, String> files = files("/account/data/" + id + "/copy", cookie);

        String all = String.join("\n", files.values());
        assertThat(files).containsKeys("read-me-first.html", "all.json");
        assertThat(files.keySet()).anyMatch(it -> it.endsWith("access.session.csv"));
        assertThat(files.get("all.json"))
                .contains(
                        "jo.ferris@harrowmere.example",
                        "Clerk",
                        "Adviser",
                        "Harrowmere Borough Council",
                        "Northlight Digital")
                .contains("Jo Ferris is now: Lead.")
                .contains("- Asks Jo Ferris or [somebody else] for the keys")
                .contains("- Rows Jo Ferris across");
        assertThat(files.get("read-me-first.html")).contains("<dt>The role</dt><dd>Gate keeper</dd>");
        assertThat(all)
                .doesNotContain("Leila")
                .doesNotContain("leila")
                .doesNotContain("203.0.113.7")
                .doesNotContain("new@harrowmere.example")
                .doesNotContain("Opens the gates")
                .doesNotContain("secret_hash");
        assertThat(database.sql(
                                "select position('Ferris'::bytea in content) > 0 from access.gathered_part where content is not null")
                        .query(Boolean.class)
                        .set())
                .containsExactly(false);
    }

    @Test
    void nobody_else_gets_it() {
        client.send("POST", "/account/data", "", "Cookie", session(jo.id()), "Content-Type", FORM);
        UUID id = gathered();
        AccountId other = accounts.withAddress("leila.haddad@harrowmere.example")
                .orElseThrow()
                .id();

        assertThat(copy("/account/data/" + id + "/copy", session(other)).statusCode())
                .isEqualTo(404);
        assertThat(copy("/account/data/" + id + "/copy", ApiClient.COOKIE).statusCode())
                .isEqualTo(404);
        assertThat(copy(PRIVACY + "/requests/" + id + "/copy", ApiClient.COOKIE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_signed_in_a_while_ago_shows_first_that_it_is_them() {
        String cookie = session(jo.id());
        client.send("POST", "/account/data", "", "Cookie", cookie, "Content-Type", FORM);
        UUID id = gathered();
        database.sql("update access.session set confirmed_at = now() - interval '11 minutes' where account_id = :jo")
                .param("jo", jo.id().value())
                .update();

        assertThat(copy("/account/data/" + id + "/copy", cookie).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).contains("/account/confirmation?to=%2Faccount%2Fdata"));
        assertThat(client.send("POST", "/account/data", "", "Cookie", cookie, "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_letter_is_written_down_and_answered_with_what_that_organisation_keeps(Browser browser) throws IOException {
        Page page = browser.open("/account");
        browser.follow(page.getByText("Requests for personal data at Harrowmere"));
        browser.check();
        page.getByLabel("Name").fill("Jo Ferris");
        page.getByLabel("E-mail address").fill("jo.ferris@harrowmere.example");
        page.getByLabel("Day").fill("1");
        page.getByLabel("Month").fill("11");
        page.getByLabel("Year").fill("2026");
        page.getByLabel("Not yet").check();
        browser.follow(page.getByText("Write it down"));
        browser.check();
        assertThat(page.locator("main").innerText()).contains("Waits for proof of who they are", "They have one");
        press(browser, page, "It has come today");
        press(browser, page, "Gather what is kept of them");
        UUID id = UUID.fromString(page.url().replaceFirst(".*/", ""));
        await().until(() -> requests.find(council.id(), id).orElseThrow().isReady());
        page.reload();
        browser.check();
        browser.picture("data-request");

        Download download =
                page.waitForDownload(() -> page.getByText("Get the copy").click());
        Map<String, String> files = files(Files.newInputStream(download.path()));
        assertThat(files.get("all.json"))
                .contains("Asks Jo Ferris")
                .contains("Clerk")
                .doesNotContain("Adviser", "Rows");

        press(browser, page, "They are answered");
        assertThat(page.locator("main").innerText()).contains("Answered").doesNotContain("Get the copy");
        assertThat(database.sql("select count(*) from access.gathered_part where request_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
        browser.open(PRIVACY);
        browser.picture("data-requests");
    }

    private static void press(Browser browser, Page page, String button) {
        browser.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
    }

    @Test
    void an_administrator_has_it_gathered_and_does_not_read_it() {
        UUID id = requests.record(
                council, "Jo Ferris", "jo.ferris@harrowmere.example", requests.today(), true, Actor.NOBODY);
        AccountId priya = accounts.add("Priya Raman", "priya.raman@harrowmere.example", null)
                .id();
        accounts.join(priya, council.id(), "Administrator");
        accounts.give(priya, new Relation(Kind.ADMINISTRATOR, council.id()));
        String cookie = session(priya);
        String request = PRIVACY + "/requests/" + id;

        assertThat(client.send("POST", request + "/gathering", "", "Cookie", cookie, "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(302);
        await().until(() -> requests.find(council.id(), id).orElseThrow().isReady());
        assertThat(client.get(request, "Cookie", cookie).body())
                .contains("Only the privacy officers of Harrowmere Borough Council read what was gathered");
        assertThat(copy(request + "/copy", cookie).statusCode()).isEqualTo(403);
        accounts.give(priya, new Relation(Kind.PRIVACY_OFFICER, council.id()));
        assertThat(copy(request + "/copy", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void of_two_of_the_same_name_nobody_is_given_what_is_known_by_the_name_alone() throws IOException {
        documents.role(
                council.name(), "lock-keeper.md", "# Lock keeper\n\n## Duties\n\n- Asks Mei Tanaka when to open\n");
        Account mei = accounts.add("Mei Tanaka", "mei.tanaka@harrowmere.example", null);
        accounts.join(mei.id(), council.id(), "Clerk");
        accounts.add("Mei Tanaka", "mei.tanaka@elsewhere.example", null);
        String cookie = session(mei.id());
        client.send("POST", "/account/data", "", "Cookie", cookie, "Content-Type", FORM);
        await().until(() -> requests.of(mei.id()).getFirst().isReady());

        UUID id = requests.of(mei.id()).getFirst().id();
        assertThat(files("/account/data/" + id + "/copy", cookie).get("all.json"))
                .contains("mei.tanaka@harrowmere.example")
                .doesNotContain("when to open");
    }

    @Test
    void each_page_of_it_can_be_used_by_everybody(Browser browser) {
        browser.open("/account/data");
        browser.picture("own-data");
        browser.check();
        Page page = browser.open(PRIVACY);
        press(browser, page, "Write it down");
        assertThat(page.locator("main").innerText()).contains("Give the day it came in");
        browser.check();
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    private UUID gathered() {
        await().until(() -> requests.of(jo.id()).getFirst().isReady());
        return requests.of(jo.id()).getFirst().id();
    }

    private HttpResponse<String> copy(String path, String cookie) {
        return client.send("POST", path, "", "Cookie", cookie, "Content-Type", FORM);
    }

    /** The zip, as text by the name of each file. */
    private Map<String, String> files(String path, String cookie) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.address() + path))
                .headers("Cookie", cookie, "Content-Type", FORM)
                .POST(BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return files(http.send(request, BodyHandlers.ofInputStream()).body());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, String> files(InputStream answer) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(answer, UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
