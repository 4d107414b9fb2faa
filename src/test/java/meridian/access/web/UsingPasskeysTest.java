package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import meridian.access.Accounts;
import meridian.access.signin.Passwords;
import meridian.testing.ApplicationTest;
import meridian.testing.Authenticator;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leila makes a passkey in a browser, signs in with it and removes it. */
@ApplicationTest
class UsingPasskeysTest {

    private static final String ADDRESS = "leila.haddad@harrowmere.example";
    private static final String PASSWORD = "kettle orbit lantern moss";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @BeforeEach
    void leila() {
        database.sql("truncate access.passkey, access.ticket, access.failed_sign_in")
                .update();
        if (accounts.withAddress(ADDRESS).isEmpty()) {
            accounts.add("Leila Haddad", ADDRESS, passwords.hash(PASSWORD));
        }
    }

    @Test
    void she_makes_one_signs_in_with_it_and_removes_it(Browser browser) {
        Browser leila = browser.another();
        Authenticator.in(leila.page());
        Page page = leila.open(here("/sign-in?to=/account/passkeys"));
        page.getByLabel("E-mail address").fill(ADDRESS);
        page.getByLabel("Password").fill(PASSWORD);
        leila.follow(button(page, "Sign in"));
        leila.check();
        assertThat(page.getByRole(AriaRole.MAIN).textContent()).contains("You have none yet");
        leila.follow(button(page, "Make a passkey"));
        leila.check();
        assertThat(page.locator("#name-error").textContent()).contains("Give the passkey a name");
        page.getByLabel("Name").fill("Work laptop");
        leila.follow(button(page, "Make a passkey"));
        leila.check();
        leila.picture("passkeys");
        assertThat(page.locator("table").textContent()).contains("Work laptop", "Not yet");

        page.navigate(here("/account"));
        leila.follow(button(page, "Sign out"));
        leila.check();
        leila.picture("sign-in-with-a-passkey");
        leila.follow(button(page, "Sign in with a passkey"));
        assertThat(page.url()).endsWith("/roles");
        assertThat(page.locator(".m-bar__person").textContent()).contains("Leila Haddad");

        page.navigate(here("/account/passkeys"));
        leila.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rename or remove")));
        leila.check();
        page.getByLabel("Name").fill("Old laptop");
        leila.follow(button(page, "Rename"));
        assertThat(page.locator("table").textContent()).contains("Old laptop").doesNotContain("Not yet");

        database.sql("update access.session set confirmed_at = now() - interval '11 minutes'")
                .update();
        leila.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rename or remove")));
        leila.check();
        leila.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm that it is you")));
        leila.check();
        leila.picture("confirm-with-a-passkey");
        leila.follow(button(page, "Confirm with a passkey"));
        leila.follow(button(page, "Remove this passkey"));
        leila.check();
        assertThat(page.locator(".m-notice").textContent()).contains("“Old laptop” is removed");

        page.navigate(here("/account"));
        leila.follow(button(page, "Sign out"));
        leila.follow(button(page, "Sign in with a passkey"));
        leila.check();
        leila.picture("a-passkey-that-was-removed");
        assertThat(page.locator("#credential").textContent()).contains("This passkey is nobody's here");
    }

    @Test
    void a_page_says_what_a_browser_lacks_to_use_one(Browser browser) {
        Browser person = browser.another();
        Page byNumber = person.open("/sign-in");
        assertThat(byNumber.locator("#credential").textContent()).contains("open http://localhost:" + port);
        assertThat(byNumber.getByText("Sign in with a passkey").isVisible()).isFalse();

        Page scriptless = person.withoutJavaScript().open(here("/sign-in"));
        assertThat(scriptless.locator("#credential").textContent()).contains("Passkeys need JavaScript");
    }

    private String here(String path) {
        return "http://localhost:" + port + path;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
