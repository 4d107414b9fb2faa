package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.IntStream;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator looks up what somebody may do, and who may do what with a role. */
@ApplicationTest
class SeeingWhoMayDoWhatTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ImportedDocuments documents;

    private Organisation council;

    @BeforeEach
    void a_council_with_more_people_than_a_page_holds() {
        council = organisations.named("Harrowmere Borough Council");
        if (accounts.withAddress("leila.haddad@harrowmere.example").isPresent()) {
            return;
        }
        AccountId leila = somebody("Leila Haddad", "leila.haddad@harrowmere.example");
        accounts.give(leila, new Relation(Kind.HEAD_OF_PROFESSION, council.id(), "Parks"));
        IntStream.range(0, 60)
                .forEach(it -> somebody("Keeper %02d of the Long Walk".formatted(it), it + "@harrowmere.example"));
        documents.published(documents
                .role(
                        council.name(),
                        "park-keeper.md",
                        "# Park keeper\n\n- Job family: Parks\n\n## Duties\n\n- Keeps the park\n")
                .slug());
    }

    private AccountId somebody(String name, String address) {
        AccountId account = accounts.add(name, address, null).id();
        accounts.join(account, council.id(), "Keeper");
        return account;
    }

    @Test
    void from_ones_account_to_somebody_and_through_what_they_publish(Browser browser) {
        Page page = browser.open("/account");
        browser.follow(page.getByText("Who may do what"));
        browser.check();
        page.getByLabel("Name").fill("haddad");
        browser.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter")));
        browser.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leila Haddad")));
        browser.check();
        browser.picture("rights");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Publish a role"))
                        .innerText())
                .contains("Yes")
                .contains("Head of profession: Parks");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Import documents"))
                        .innerText())
                .contains("Yes");
    }

    @Test
    void of_a_role_all_who_may_see_it_stand_on_pages(Browser browser) {
        Page page = browser.open("/roles/park-keeper/sharing");
        browser.follow(page.getByText("Who may see and do what, and why"));
        browser.check();
        browser.picture("rights-to-role");
        assertThat(page.locator("tbody tr").count()).isEqualTo(50);
        browser.open("/roles/park-keeper/rights?page=2");
        assertThat(page.locator("tbody tr").count()).isEqualTo(12);
    }

    @Test
    void each_page_of_it_can_be_used_by_everybody(Browser browser) {
        browser.open("/account/rights");
        browser.open("/organisations/harrowmere-borough-council/rights");
        browser.open("/organisations/harrowmere-borough-council/rights?name=nobody");
        browser.open("/pay/rights?organisation=harrowmere-borough-council");
    }
}
