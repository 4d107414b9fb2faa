package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import meridian.access.AccountId;
import meridian.access.Accounts;
import meridian.access.Organisation;
import meridian.access.Organisations;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.privacy.PersonalData;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody looks up what is kept of them. */
@ApplicationTest
class ReadingAboutPrivacyTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private PersonalData personalData;

    @Test
    void from_the_foot_of_any_page_all_that_is_kept_and_whom_to_turn_to(Browser browser) {
        Organisation council = organisations.named("Harrowmere Borough Council");
        AccountId esther = accounts.add("Esther Lowe", "esther.lowe@harrowmere.example", null)
                .id();
        accounts.join(esther, council.id(), "Privacy officer");
        accounts.give(esther, new Relation(Kind.PRIVACY_OFFICER, council.id()));

        Page page = browser.open("/roles");
        browser.follow(page.getByText("Privacy"));
        browser.picture("privacy");
        String text = page.locator("main").innerText();
        personalData.categories().forEach(it -> assertThat(text).contains(it.name(), it.why(), it.seenBy()));
        assertThat(text).contains("Esther Lowe", "esther.lowe@harrowmere.example", "ico.org.uk");
        page.getByText("All that is kept").first().click();
        assertThat(page.locator("main").innerText()).contains("What your password can be checked with");
        browser.check();
    }

    @Test
    void whoever_is_not_signed_in_reads_nobodys_name(@Autowired ApiClient client) {
        HttpResponse<String> answer = client.get("/privacy", ApiClient.NOBODY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Sign in to see who answers").doesNotContain("mailto:");
    }
}
