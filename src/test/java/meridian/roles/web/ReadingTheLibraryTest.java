package meridian.roles.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import meridian.access.Organisations;
import meridian.roles.ImportedDocuments;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingTheLibraryTest {

    private static final String LEAD = "/roles/lead-product-manager";

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Organisations organisations;

    @Test
    @Order(1)
    void an_empty_library_says_what_to_do_first(Browser browser) {
        organisations.named("A council");
        Page page = browser.open("/roles");
        assertThat(page.getByText("No roles yet")).isVisible();
        assertThat(page.locator("main").getByRole(AriaRole.BUTTON)).hasText("Import roles");
        browser.open("/checks");
        browser.open("/comparisons");
    }

    @Test
    @Order(2)
    void the_list_filters_sorts_and_says_which_filter_to_take_off(Browser browser) {
        imported.read("Harrowmere", WrittenRoles.documents());
        imported.published("lead-product-manager");
        Page page = browser.open("/roles?sort=-title");
        assertThat(page.locator("tbody th a").first()).hasText("Product Manager");
        assertThat(page.locator(".m-count")).containsText("2 roles, ");

        page = browser.open("/roles?grade=PO8&status=draft");
        assertThat(page.getByText("No role passes all of these filters")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Without Draft"))
                .click();
        assertThat(page.locator("tbody th a")).hasText("Lead Product Manager");
    }

    @Test
    @Order(3)
    void search_finds_other_forms_of_a_word_and_words_spelt_alike_and_marks_them(Browser browser) {
        Page page = browser.open("/roles?q=coaching");
        assertThat(page.locator("tbody mark")).hasText("Coaches");
        assertThat(page.locator(".m-table__under")).containsText("line 20");

        page = browser.open("/roles?q=enforcemnet");
        assertThat(page.locator("main")).containsText("No role says “enforcemnet”. These say enforcement");
        assertThat(page.locator("tbody mark")).hasText("enforcement");

        assertThat(browser.open("/roles?q=<script>").locator("tbody tr").count())
                .isZero();
    }

    @Test
    @Order(4)
    void the_role_page_gives_limits_as_rules_with_their_line(Browser browser) {
        Page page = browser.open(LEAD);
        assertThat(page.locator(".m-limits")).containsText("May line-manage at most 3 people; from line 13");
        assertThat(page.locator(".m-facts--pay")).containsText("£58,000 to £64,000 a year");
        page.locator(".m-limits a").click();
        assertThat(page.locator("#L13")).containsText("Line manages up to three people.");
        browser.check();

        browser.open("/roles/product-manager");
        browser.open(LEAD + "/versions/1");
    }

    @Test
    @Order(5)
    void comparing_aligns_what_both_say_and_shows_what_only_one_has(Browser browser) {
        Page page = browser.open("/comparisons?role=product-manager&role=lead-product-manager");
        Locator roadmap =
                page.locator(".m-sides__row").filter(new Locator.FilterOptions().setHasText("Agrees a roadmap"));
        assertThat(roadmap).hasCount(1);
        assertThat(roadmap.locator(".m-sides__cell p")).hasCount(2);
        assertThat(page.getByText("Writes down what was learned every two weeks."))
                .isVisible();
        browser.open("/comparisons?role=product-manager&role=lead-product-manager@1&show=differences");
        browser.open("/comparisons?role=product-manager");
    }

    @Test
    @Order(6)
    void a_finding_is_accepted_with_a_reason_and_the_acceptance_is_taken_back(Browser browser) {
        Page page = browser.open(LEAD + "/checks");
        Locator duplicate = page.locator(".m-card").filter(new Locator.FilterOptions().setHasText("Near duplicate"));
        duplicate.locator("summary").click();
        duplicate.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Say why this text stays as it is");
        browser.check();

        page.locator(".m-card textarea").first().fill("Both are asked for by the auditors");
        page.locator(".m-card button").first().click();
        assertThat(page.locator(".m-notice")).containsText("It stays accepted until the text changes.");
        assertThat(page.locator("main")).containsText("“Both are asked for by the auditors”");
        browser.check();

        page.getByText("Take the acceptance back").click();
        assertThat(page.locator(".m-notice")).containsText("The finding is open again.");
    }

    @Test
    @Order(7)
    void each_rule_has_a_page_with_why_and_an_example(Browser browser) {
        Page page = browser.open("/checks");
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Near duplicate").setExact(false))
                .first()
                .click();
        assertThat(page.getByText("Breaks it")).isVisible();
        assertThat(page.locator("tbody")).containsText("Lead Product Manager");
        browser.check();
    }

    @Test
    @Order(8)
    void keys_move_through_the_list_and_leave_text_fields_alone(Browser browser) {
        Page page = browser.open("/roles");
        page.keyboard().press("j");
        assertThat(page.locator("tbody th a").first()).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("j?k");
        assertThat(page.locator("#search")).hasValue("j?k");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.getByText("Use these keys")).isVisible();
        browser.check();
    }

    @Test
    @Order(8)
    void a_selection_is_made_at_once_and_says_what_it_needs_before_it_is_used(Browser browser) {
        Page page = browser.open("/roles");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        assertThat(page.locator("[data-selected]")).hasText("Select two roles or more first:");
        page.getByLabel("Select every role of this page").check();
        assertThat(page.locator("[data-selected]")).containsText("With 2 roles selected");
        browser.check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        assertThat(page.locator("h1")).hasText("Lead Product Manager and Product Manager");
    }

    @Test
    @Order(9)
    void what_is_not_there_is_answered_with_a_page_that_has_a_reference(Browser browser) {
        Page page = browser.open("/roles/nobody-has-this");
        assertThat(page.title()).isEqualTo("Page not found – Meridian");
        assertThat(page.getByText("Reference")).isVisible();
    }
}
