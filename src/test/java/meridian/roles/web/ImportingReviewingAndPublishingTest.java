package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Organisations;
import meridian.roles.CorrectDraft;
import meridian.roles.Draft;
import meridian.roles.Drafts;
import meridian.roles.ImportedDocuments;
import meridian.roles.Role;
import meridian.roles.correcting.Correction.SetValue;
import meridian.roles.correcting.ProfileValue;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ImportingReviewingAndPublishingTest {

    private static final String KEEPER = """
            # Keeper of maps

            ## Responsibilities

            - Draws the maps of the borough and keeps them current
            - Reads old handwriting
            - Answers questions about boundaries within five days

            ## Person specification

            ### Essential

            - Patience with paper
            """;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CorrectDraft correctDraft;

    @Test
    void a_pasted_text_becomes_a_draft_without_javascript(Browser browser) {
        organisations.named("Test Council");
        Browser plain = browser.withoutJavaScript();
        Page page = plain.open("/imports/new");
        page.getByLabel("Whose roles are these?").selectOption("Test Council");
        page.getByText("Or paste the text of one document").click();
        page.getByLabel("Name of the document").fill("Pasted keeper");
        page.getByLabel("Text", exactly()).fill(KEEPER);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import"))
                .click();

        assertThat(page.url()).contains("/imports/");
        plain.check();
    }

    @Test
    void an_import_of_nothing_for_nobody_says_both_at_once(Browser browser) {
        organisations.named("Test Council");
        organisations.named("Another Council");
        Page page = browser.open("/imports/new");
        page.getByLabel("Whose roles are these?").selectOption("");
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Import"))
                .click();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary li").allTextContents())
                .containsExactly(
                        "Choose the organisation whose roles these are",
                        "Choose at least one document, or paste the text of one");
        browser.check();
    }

    @Test
    void a_statement_is_corrected_by_its_form_and_taken_back(Browser browser) {
        Role role = imported("corrected.md");
        Page page = browser.open(role.address() + "/draft");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct Reads old handwriting"))
                .click();
        page.getByLabel("What it is").selectOption("CRITERION");
        page.getByLabel("Importance of a criterion").selectOption("ESSENTIAL");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();

        assertThat(criteria(role)).containsExactly("Patience with paper", "Reads old handwriting");
        browser.check();
        page.getByText("1 correction").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(criteria(role)).containsExactly("Patience with paper");
    }

    @Test
    void what_was_typed_over_somebody_elses_change_is_shown_beside_it_and_can_be_made_again(Browser browser) {
        Role role = imported("stale.md");
        Page page = browser.open(role.address() + "/draft?edit=value-GRADE");
        Draft draft = drafts.of(role.id()).orElseThrow();
        correctDraft.correct(
                role.id(),
                draft.revision(),
                new SetValue(ProfileValue.GRADE, null, "PO1"),
                new Actor("Amara Obi", Actor.Through.PAGE));
        page.getByLabel("Grade").fill("PO9");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING).first().textContent())
                .isEqualTo("This draft changed in the meantime");
        assertThat(page.locator("main").textContent()).contains("Amara Obi", "Grade: PO1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save mine"))
                .click();
        assertThat(drafts.of(role.id()).orElseThrow().profile().grade()).isEqualTo("PO9");
    }

    @Test
    void a_draft_is_published_compared_with_the_next_one_withdrawn_and_restored(Browser browser) {
        Role role = imported("published.md");
        Page page = browser.open(role.address() + "/publication");
        page.getByLabel("Day").fill("");
        publish(page, "Publish version 1");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("not a date");
        page.getByLabel("Day").fill("3");
        publish(page, "Publish version 1");

        imported("published.md", KEEPER.replace("five days", "ten days"));
        browser.open(role.address() + "/differences");
        assertThat(page.locator("mark").allTextContents()).containsExactly("five", "ten");
        browser.open(role.address() + "/publication");
        assertThat(page.locator(".m-publish").textContent())
                .containsSubsequence("What changes since version 1", "One duty reworded", "Publish version 2");
        publish(page, "Publish version 2");
        browser.open(role.address() + "/versions");
        publish(page, "Withdraw");
        publish(page, "Restore version 2");
        assertThat(page.locator(".m-state").textContent()).contains("Published");
    }

    @Test
    void a_draft_shows_what_the_checks_find_in_it_with_the_way_to_put_it_right_before_it_is_published(Browser browser) {
        Role role = imported("open.md", KEEPER.replace("Reads old handwriting", "Reads [insert] handwriting"));
        Page page = browser.open(role.address() + "/publication");
        assertThat(page.locator(".m-publish").textContent())
                .containsSubsequence(
                        "The first version: 3 duties, 1 criterion", "“[insert]” still stands in", "Publish");

        page = browser.open(role.address() + "/draft");
        page.getByText("The checks find one thing in this draft").click();
        browser.check();
        page.locator(".m-found")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Correct"))
                .click();
        assertThat(page.getByLabel("Text").inputValue()).isEqualTo("Reads [insert] handwriting");
        page.getByLabel("Text").fill("Reads old handwriting");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator(".m-found").count()).isZero();
    }

    @Test
    void the_keys_of_the_review_go_on_from_the_statement_just_corrected_and_can_be_switched_off(Browser browser) {
        Role role = imported("keys.md");
        Page page = browser.open(role.address() + "/draft");
        page.locator("body").press("j");
        assertThat(focused(page)).contains("Title");
        page.navigate(
                page.url() + "#" + page.locator(".m-entry", having("Reads old")).getAttribute("id"));
        page.locator("body").press("j");
        assertThat(focused(page)).contains("Answers questions about boundaries");
        page.locator("body").press("?");
        page.getByLabel("Use these keys").uncheck();
        page.getByText("Close", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("body").press("j");
        assertThat(focused(page)).doesNotContain("Patience with paper");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    private static void publish(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private List<String> criteria(Role role) {
        return drafts.of(role.id()).orElseThrow().profile().criteria().stream()
                .map(it -> it.text())
                .toList();
    }

    private Role imported(String name) {
        return imported(name, KEEPER);
    }

    private Role imported(String name, String text) {
        return imported.role("Test Council", name, text);
    }
}
