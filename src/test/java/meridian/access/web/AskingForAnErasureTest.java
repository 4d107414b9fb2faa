package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.signin.Secret;
import meridian.access.signin.Sessions;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator finds what is kept of somebody, holds it, asks that it go, and reads in the record that it did. */
@ApplicationTest
class AskingForAnErasureTest {

    private static final String NAME = "Maximiliana Featherstonehaugh-Cholmondeley";
    private static final String ERASURES = "/organisations/harrowmere-borough-council/erasures";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ImportedDocuments documents;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient database;

    @Test
    void from_the_person_over_a_hold_and_a_second_person_to_the_record(Browser browser) throws InterruptedException {
        Organisation council = organisations.named("Harrowmere Borough Council");
        AccountId her =
                accounts.add(NAME, "maximiliana@harrowmere.example", null).id();
        accounts.join(her, council.id(), "Keeper of parks");
        sessions.start(her, null, Secret.next());
        documents.role(council.name(), "park-keeper.md", "# Park keeper\n\n## Duties\n\n- Keeps the park\n");
        database.sql("update roles.draft set updated_by = :name")
                .param("name", NAME)
                .update();

        Page page = browser.open(ERASURES);
        assertThat(page.content()).contains("Nothing was asked to be erased yet");
        browser.picture("erasures-empty");
        browser.open("/organisations/harrowmere-borough-council/people/" + her);
        browser.follow(page.getByText("Erase what is kept of " + NAME));
        browser.check();
        browser.picture("erase-person");
        page.getByLabel("Why it has to stay").fill("Claim 4 of 2027 before the tribunal");
        browser.follow(button(page, "Place a legal hold"));
        browser.check();
        browser.picture("erase-person-held");
        assertThat(page.locator("main").innerText())
                .contains("On legal hold", "It has to stay until the legal hold below is lifted.");
        page.getByLabel("Why it need not stay any more").fill("It was settled");
        browser.follow(button(page, "Lift the hold"));
        browser.follow(button(page, "Ask for the erasure"));
        browser.check();
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("Asked for it on 3 March, letter 14");
        browser.follow(button(page, "Ask for the erasure"));
        browser.check();
        browser.picture("erasure-asked");
        assertThat(page.locator("main").innerText())
                .contains("Waits for a second person", "You asked for it", "Signing in");
        String erasure = page.url().replaceFirst("^https?://[^/]+", "");

        AccountId priya = accounts.add("Priya Raman", "priya.raman@harrowmere.example", null)
                .id();
        accounts.join(priya, council.id(), "Head of people");
        accounts.give(priya, new Relation(Kind.ADMINISTRATOR, council.id()));
        String second = "session=" + sessions.start(priya, null, Secret.next()).text();
        assertThat(client.get(erasure, "Cookie", second).body()).contains("Confirm and erase");
        client.send(
                "POST",
                erasure + "/confirmation",
                "a=b",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                second);
        for (int tries = 0; tries < 200 && client.get(erasure).body().contains("Being erased"); tries++) {
            Thread.sleep(50);
        }

        browser.open(erasure);
        browser.picture("erasure-done");
        assertThat(page.locator("main").innerText())
                .contains("Erased", "by Priya Raman", "letter 14")
                .doesNotContain("Featherstonehaugh");
        browser.open(ERASURES);
        browser.picture("erasures");
        assertThat(page.locator("main").innerText()).contains("Erased").doesNotContain("Featherstonehaugh");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void somebody_who_left_stands_in_the_list_with_the_day(Browser browser) {
        Organisation council = organisations.named("Harrowmere Borough Council");
        AccountId left =
                accounts.add("Ines Vaz", "ines.vaz@harrowmere.example", null).id();
        accounts.join(left, council.id(), "Clerk");
        database.sql("delete from access.membership where account_id = :id")
                .param("id", left.value())
                .update();

        Page page = browser.open(ERASURES);

        assertThat(page.locator("main").innerText()).contains("Ines Vaz");
        browser.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ines Vaz")));
        browser.check();
        assertThat(page.locator("main").innerText()).contains("Left Harrowmere Borough Council on");
    }
}
