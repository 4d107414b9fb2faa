package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.privacy.Complaints;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import meridian.testing.Tester;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody complains about how their data is used, and a privacy officer answers. */
@ApplicationTest
class ComplainingAboutDataTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PRIVACY = "/organisations/harrowmere-borough-council/privacy";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Complaints complaints;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApiClient client;

    private Organisation council;

    @BeforeEach
    void a_council() {
        council = organisations.named("Harrowmere Borough Council");
    }

    private String member(String name, Kind kind) {
        AccountId account = accounts.add(name, name.toLowerCase().replace(' ', '.') + "@harrowmere.example", null)
                .id();
        accounts.join(account, council.id(), "Clerk");
        if (kind != Kind.MEMBER) {
            accounts.give(account, new Relation(kind, council.id()));
        }
        return "session=" + sessions.start(account, null, Secret.next()).text();
    }

    @Test
    void from_complaint_to_what_became_of_it(Browser browser) {
        Page page = browser.open("/account/complaints");
        press(browser, page, "Send it");
        browser.check();
        page.getByLabel("What is wrong").fill("My old address stands on the list. Take it out.");
        press(browser, page, "Send it");
        browser.check();
        assertThat(page.locator("main").innerText()).contains("Not yet. It is by");

        browser.open(PRIVACY);
        browser.picture("privacy-with-complaint");
        browser.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Noor Haddad"))
                .last());
        browser.check();
        browser.picture("complaint");
        assertThat(page.locator("main").innerText()).contains("Due in 29 days to acknowledge", "My old address");
        press(browser, page, "Tell them that it came in");
        press(browser, page, "Tell them, and close it");
        assertThat(page.locator("main").innerText()).contains("Say what became of it");
        page.getByLabel("will read it").fill("It is taken out.");
        press(browser, page, "Tell them, and close it");
        browser.check();
        browser.open("/account/complaints");
        assertThat(page.locator("main").innerText()).contains("It is taken out.");
        assertThat(database.sql("""
                                select act from access.audit_entry where act like 'complaint.%' and subject_id = :noor
                                order by number
                                """)
                        .param("noor", Tester.ACCOUNT)
                        .query(String.class)
                        .list())
                .containsExactly("complaint.made", "complaint.read", "complaint.acknowledged", "complaint.closed");
        assertThat(database.sql("select count(*) from access.audit_details where words like '%old address%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void press(Browser browser, Page page, String button) {
        browser.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
    }

    @Test
    void an_administrator_sees_that_there_is_one_and_not_of_what() {
        String jo = member("Jo Ferris", Kind.MEMBER);
        String priya = member("Priya Raman", Kind.ADMINISTRATOR);
        String esther = member("Esther Lowe", Kind.PRIVACY_OFFICER);

        client.send("POST", "/account/complaints", "words=Priya+looks+me+up.", "Cookie", jo, "Content-Type", FORM);
        String id = complaints.to(council.id()).stream()
                .filter(it -> it.by().name().equals("Jo Ferris"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();

        assertThat(client.get(PRIVACY, "Cookie", priya).body())
                .contains("Jo Ferris", "to acknowledge")
                .doesNotContain("looks me up");
        assertThat(client.get(PRIVACY + "/complaints/" + id, "Cookie", priya).statusCode())
                .isEqualTo(403);
        assertThat(client.get(PRIVACY + "/complaints/" + id, "Cookie", esther).body())
                .contains("looks me up");
        assertThat(client.get("/account/complaints", "Cookie", esther).body()).doesNotContain("looks me up");
    }
}
