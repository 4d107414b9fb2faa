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
import meridian.access.signin.SetUp;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApplicationTest;
import meridian.testing.Authenticator;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A council begins with nothing, its administrator invites the head of a profession, she makes a passkey, shows a role
 * to a supplier and takes it back: all of it without JavaScript, but for the passkey.
 */
@ApplicationTest
class FromNothingToASharedRoleTest {

    private static final String COUNCIL = "Harrowmere Borough Council";
    private static final String SUPPLIER = "Northlight Digital";
    private static final String PRIYA = "priya.raman@harrowmere.example";
    private static final String AMARA = "amara.obi@harrowmere.example";
    private static final String HANNAH = "hannah.lindqvist@northlight.example";
    private static final String PASSWORD = "harbour violet engine thirteen";

    @Autowired
    private SetUp setUp;

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

    @LocalServerPort
    private int port;

    @BeforeEach
    void nobody_is_there() {
        database.sql("truncate access.account, access.ticket, access.invitation, access.passkey, access.failed_sign_in"
                        + " cascade")
                .update();
    }

    @Test
    void a_council_is_set_up_and_shows_a_role_to_a_supplier_until_it_ends_that(Browser browser) {
        Browser priya = browser.another().withoutJavaScript();
        setUp(priya);
        String link = invite(priya);

        Browser amara = browser.another().withoutJavaScript();
        join(amara, link);
        makeHeadOfProfession(priya);
        Browser withPasskey = browser.another();
        makePasskeyAndSignInWithIt(withPasskey);

        String role = publishedRole();
        Browser hannah = browser.another().withoutJavaScript();
        Page supplier = leadOfTheSupplier(hannah);
        assertThat(status(supplier, "/roles/" + role)).isEqualTo(404);

        Page council = signIn(amara, AMARA, "/roles/" + role);
        amara.follow(link(council, "Private"));
        council.getByLabel("Organisation").fill(SUPPLIER);
        amara.follow(button(council, "Share"));
        amara.check();
        assertThat(council.locator(".m-notice").textContent()).contains("Shared with " + SUPPLIER);

        supplier = hannah.open("/shares");
        hannah.follow(link(supplier, "Lock keeper"));
        hannah.check();
        assertThat(supplier.locator("h1").textContent()).isEqualTo("Lock keeper");

        amara.follow(button(council, "End sharing with " + SUPPLIER));
        amara.check();
        assertThat(status(supplier, "/roles/" + role)).isEqualTo(404);
        assertThat(hannah.open("/shares").locator("main").textContent()).doesNotContain("Lock keeper");
    }

    private void setUp(Browser priya) {
        Page page = priya.open("/sign-in");
        priya.follow(button(page, "Set Meridian up"));
        fill(page, "Code", setUp.open().orElseThrow().text());
        fill(page, "Your organisation", COUNCIL);
        fill(page, "Your name", "Priya Raman");
        fill(page, "Your e-mail address", PRIYA);
        fill(page, "A password", PASSWORD);
        priya.follow(button(page, "Set Meridian up"));
        priya.check();
        assertThat(page.locator(".m-notice").textContent()).contains("You are its administrator");
    }

    /** The link that Priya hands to whom she invites. */
    private static String invite(Browser priya) {
        Page page = priya.open("/account");
        priya.follow(link(page, "People of Harrowmere"));
        page.getByLabel("E-mail address").fill(AMARA);
        page.getByLabel("What they do here").fill("Lead product manager");
        priya.follow(button(page, "Invite"));
        priya.check();
        String link = page.locator(".m-copy").textContent();
        return link.substring(link.indexOf("/invitations/"));
    }

    private static void join(Browser amara, String link) {
        Page page = amara.open(link);
        page.getByLabel("Your name").fill("Amara Obi");
        page.getByLabel("A password").fill(PASSWORD);
        amara.follow(button(page, "Join"));
        amara.check();
        assertThat(page.locator(".m-notice").textContent()).contains("You belong to " + COUNCIL + " now");
    }

    private static void makeHeadOfProfession(Browser priya) {
        Page page = priya.open("/account");
        priya.follow(link(page, "People of Harrowmere"));
        priya.follow(link(page, "Change what Amara Obi is here"));
        page.getByLabel("Head of profession").check();
        priya.follow(button(page, "Save"));
        priya.check();
        assertThat(page.locator("table").first().textContent()).contains("Head of profession");
    }

    private void makePasskeyAndSignInWithIt(Browser amara) {
        Authenticator.in(amara.page());
        Page page = signIn(amara, AMARA, "/account/passkeys", "http://localhost:" + port);
        page.getByLabel("Name").fill("Work laptop");
        amara.follow(button(page, "Make a passkey"));
        amara.check();
        assertThat(page.locator("table").textContent()).contains("Work laptop");
        page.navigate("http://localhost:" + port + "/account");
        amara.follow(button(page, "Sign out"));
        amara.follow(button(page, "Sign in with a passkey"));
        assertThat(page.locator(".m-bar__person").textContent()).contains("Amara Obi");
    }

    private String publishedRole() {
        return documents.publishedRole(COUNCIL, "lock-keeper.md", """
                        # Lock keeper

                        ## Responsibilities

                        - Opens the locks to every boat that comes
                        """);
    }

    private Page leadOfTheSupplier(Browser hannah) {
        Organisation supplier = organisations.named(SUPPLIER);
        Account account = accounts.add("Hannah Lindqvist", HANNAH, passwords.hash(PASSWORD));
        accounts.join(account.id(), supplier.id(), "Engagement lead");
        accounts.give(account.id(), new Relation(Kind.LEAD, supplier.id()));
        return signIn(hannah, HANNAH, "/roles");
    }

    private static Page signIn(Browser person, String address, String to) {
        return signIn(person, address, to, "");
    }

    private static Page signIn(Browser person, String address, String to, String at) {
        Page page = person.open(at + "/sign-in?to=" + to);
        fill(page, "E-mail address", address);
        fill(page, "Password", PASSWORD);
        person.follow(button(page, "Sign in"));
        return page;
    }

    /** What a path answers whoever this page is of. */
    private static int status(Page page, String path) {
        String address = page.url().replaceFirst("(//[^/]+)/.*", "$1" + path);
        return page.context().request().get(address).status();
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
