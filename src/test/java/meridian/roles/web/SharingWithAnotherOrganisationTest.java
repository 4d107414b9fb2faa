package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import meridian.access.Account;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.signin.Passwords;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A council's head of profession shows a role to a supplier, whose lead sees it, until that is ended. */
@ApplicationTest
class SharingWithAnotherOrganisationTest {

    private static final String PASSWORD = "four swans on the lock";
    private static final String SUPPLIER = "Northlight Digital";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Passwords passwords;

    @Autowired
    private ImportedDocuments documents;

    @Autowired
    private JdbcClient database;

    private String role;

    @BeforeEach
    void a_council_with_a_published_role_and_a_supplier() {
        database.sql("truncate access.account, access.failed_sign_in cascade").update();
        Organisation council = organisations.named("Harrowmere Borough Council");
        somebody("Amara Obi", "amara.obi@harrowmere.example", council, Kind.HEAD_OF_PROFESSION);
        somebody("Hannah Lindqvist", "hannah.lindqvist@northlight.example", organisations.named(SUPPLIER), Kind.LEAD);
        role = documents.publishedRole("Harrowmere Borough Council", "lock-keeper.md", """
                        # Lock keeper

                        ## Responsibilities

                        - Opens the locks to every boat that comes
                        """);
    }

    private void somebody(String name, String address, Organisation organisation, Kind kind) {
        Account account = accounts.add(name, address, passwords.hash(PASSWORD));
        accounts.join(account.id(), organisation.id(), name);
        accounts.give(account.id(), new Relation(kind, organisation.id()));
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @CsvSource({"true", "false"})
    void a_role_is_shared_seen_from_there_and_gone_once_that_is_ended(boolean javaScript, Browser browser) {
        Browser head = javaScript ? browser : browser.withoutJavaScript();
        Page council = signedIn(head, "amara.obi@harrowmere.example", "/roles/" + role);
        Browser lead = javaScript ? browser.another() : browser.another().withoutJavaScript();
        Page supplier = signedIn(lead, "hannah.lindqvist@northlight.example", "/roles");
        assertThat(statusOfRole(supplier)).isEqualTo(404);

        head.follow(council.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Private").setExact(true)));
        head.check();
        council.getByLabel("Organisation").fill("Northlight");
        head.follow(button(council, "Share"));
        head.check();
        assertThat(council.locator("#organisation-error").textContent())
                .contains("No organisation here is called Northlight");

        council.getByLabel("Organisation").fill(SUPPLIER);
        head.follow(button(council, "Share"));
        head.check();
        assertThat(council.locator(".m-notice").textContent()).contains("Shared with " + SUPPLIER);

        supplier = lead.open("/shares");
        lead.check();
        lead.follow(supplier.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lock keeper")));
        lead.check();
        assertThat(supplier.locator("h1").textContent()).isEqualTo("Lock keeper");
        assertThat(lead.open("/roles").locator("main").textContent()).contains("Lock keeper");

        head.follow(button(council, "End sharing with " + SUPPLIER));
        head.check();
        assertThat(council.locator(".m-notice").textContent()).contains(SUPPLIER + " sees the role no more");

        assertThat(statusOfRole(supplier)).isEqualTo(404);
        assertThat(lead.open("/roles").locator("main").textContent()).doesNotContain("Lock keeper");
    }

    private static Page signedIn(Browser browser, String address, String to) {
        Page page = browser.open("/sign-in?to=" + to);
        page.getByLabel("E-mail address").fill(address);
        page.getByLabel("Password").fill(PASSWORD);
        browser.follow(button(page, "Sign in"));
        return page;
    }

    /** What the role's page answers whoever this page is of. */
    private int statusOfRole(Page page) {
        String address = page.url().replaceFirst("(//[^/]+)/.*", "$1/roles/" + role);
        return page.context().request().get(address).status();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
