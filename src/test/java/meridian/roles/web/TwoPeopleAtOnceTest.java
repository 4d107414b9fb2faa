package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import meridian.access.Actor;
import meridian.roles.CorrectDraft;
import meridian.roles.Drafts;
import meridian.roles.Frameworks;
import meridian.roles.ImportedDocuments;
import meridian.roles.PublishRole;
import meridian.roles.Role;
import meridian.roles.Roles;
import meridian.roles.SetLadderLink;
import meridian.roles.correcting.Correction.SetValue;
import meridian.roles.correcting.ProfileValue;
import meridian.roles.frameworks.FrameworkExamples;
import meridian.roles.ladders.Rung;
import meridian.roles.profile.RoleProfile;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Links of ladders and moves to a framework while somebody else changes the role: the later one sees both and loses nothing. */
@ApplicationTest
class TwoPeopleAtOnceTest {

    private static final Actor AMARA = new Actor("Amara Obi", Actor.Through.PAGE);

    private static final String ANALYST = """
            # Data Analyst

            - Grade: G7
            - Family: Data
            - Next role: Senior Data Analyst

            ## Responsibilities

            - Answers the questions of services with data
            - Looks after the figures that are published

            ## Skills

            - Data analysis: working
            """;
    private static final String SENIOR = """
            # Senior Data Analyst

            - Grade: G8
            - Family: Data

            ## Responsibilities

            - Decides with services which questions to ask of their data
            """;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private Roles roles;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CorrectDraft correctDraft;

    @Autowired
    private SetLadderLink setLadderLink;

    @Autowired
    private PublishRole publishRole;

    @Autowired
    private Frameworks frameworks;

    private String organisation = "";
    private String analyst = "";
    private String senior = "";
    private static int tests;

    @BeforeEach
    void two_analysts_on_a_ladder() {
        organisation = "Council " + ++tests;
        analyst = imported.role(organisation, "analyst.md", ANALYST).slug();
        senior = imported.role(organisation, "senior.md", SENIOR).slug();
    }

    private Role role(String slug) {
        return roles.at(slug).orElseThrow();
    }

    private RoleProfile draft(String slug) {
        return drafts.of(role(slug).id()).orElseThrow().profile();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    @Test
    void a_link_somebody_else_corrected_is_shown_beside_what_was_asked_for_and_can_be_asked_for_again(Browser browser) {
        Page page = browser.open("/ladders/data");
        Locator mine = page.locator("li", new Page.LocatorOptions().setHasText("Make Data Analyst"))
                .filter(new Locator.FilterOptions().setHas(page.locator("input[name=link][value^='" + senior + " ']")));
        setLadderLink.set(senior, Rung.End.PREVIOUS, null, "Data Apprentice", AMARA);
        mine.getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator("h1").textContent())
                .isEqualTo("The previous role of Senior Data Analyst changed in the meantime");
        assertThat(page.locator("main").textContent())
                .containsSubsequence("Data Apprentice", "Amara Obi", "What you asked for", "Data Analyst");
        browser.check();
        assertThat(draft(senior).ladder().previous()).isEqualTo("Data Apprentice");

        press(page, "Make Data Analyst the previous role");
        assertThat(draft(senior).ladder().previous()).isEqualTo("Data Analyst");
    }

    @Test
    void a_link_somebody_else_corrected_and_published_is_not_written_over(Browser browser) {
        imported.published(senior);
        Page page = browser.open("/ladders/data");
        Locator mine = page.locator("li", new Page.LocatorOptions().setHasText("Make Data Analyst"))
                .filter(new Locator.FilterOptions().setHas(page.locator("input[name=link][value^='" + senior + " ']")));
        Role theirs = setLadderLink
                .set(senior, Rung.End.PREVIOUS, null, "Data Apprentice", AMARA)
                .orElseThrow();
        publishRole.publish(
                theirs.id(),
                drafts.of(theirs.id()).orElseThrow().revision(),
                LocalDate.of(2027, 4, 1),
                "The apprentice comes before",
                AMARA);
        mine.getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator("main").textContent())
                .containsSubsequence("Data Apprentice", "version 2, which Amara Obi published", "Data Analyst");
        browser.check();
        assertThat(role(senior).hasDraft()).isFalse();
    }

    @Test
    void a_link_is_corrected_though_somebody_else_corrected_another_value(Browser browser) {
        Page page = browser.open("/ladders/data");
        correct(senior, new SetValue(ProfileValue.GRADE, "G8", "G9"));
        page.locator("li", new Page.LocatorOptions().setHasText("Make Data Analyst"))
                .filter(new Locator.FilterOptions().setHas(page.locator("input[name=link][value^='" + senior + " ']")))
                .getByRole(AriaRole.BUTTON)
                .click();

        assertThat(draft(senior).ladder().previous()).isEqualTo("Data Analyst");
        assertThat(draft(senior).grade()).isEqualTo("G9");
    }

    @Test
    void a_link_both_put_right_alike_is_right() {
        Role first = setLadderLink
                .set(senior, Rung.End.PREVIOUS, null, "Data Analyst", AMARA)
                .orElseThrow();
        Role second = setLadderLink
                .set(senior, Rung.End.PREVIOUS, null, "Data Analyst", Actor.NOBODY)
                .orElseThrow();

        assertThat(second.revision()).isEqualTo(first.revision());
    }

    private void correct(String slug, SetValue value) {
        correctDraft.correct(
                role(slug).id(), drafts.of(role(slug).id()).orElseThrow().revision(), value, AMARA);
    }

    @Test
    void pay_typed_over_somebody_elses_change_is_kept_beside_what_it_says_now(Browser browser) {
        Page page = browser.open("/roles/" + analyst + "/draft?edit=pay");
        page.locator("[name=min-0]").fill("41,000");
        correct(analyst, new SetValue(ProfileValue.GRADE, "G7", "G6"));
        press(page, "Save");

        assertThat(page.locator("h1").textContent()).isEqualTo("This draft changed in the meantime");
        assertThat(page.locator("main").textContent()).contains("No pay");
        assertThat(page.locator("[name=min-0]").inputValue()).isEqualTo("41,000");
        browser.check();

        press(page, "Save");
        assertThat(draft(analyst).pay().getFirst().min()).isEqualByComparingTo("41000");
    }

    @Test
    void a_statement_to_be_joined_that_somebody_else_removed_is_said_to_be_gone(Browser browser) {
        Page page = browser.open("/roles/" + analyst + "/draft");
        String key = page.locator("#kind-DUTY a[href*='edit=duty']").first().getAttribute("href");
        browser.open(key);
        Page other = browser.withoutJavaScript().open(key);
        press(other, "Remove");
        page.locator("textarea[name=text]").fill("Answers every question");
        press(page, "Move down");

        assertThat(page.locator("main").textContent())
                .containsSubsequence("no longer in the draft", "To move it down.", "Leave it as it is now");
        assertThat(page.locator("textarea[name=text]").inputValue()).isEqualTo("Answers every question");
        browser.check();
    }

    @Test
    void a_draft_that_changed_is_not_published_before_what_changed_was_seen(Browser browser) {
        Page page = browser.open("/roles/" + analyst + "/publication");
        page.getByLabel("Note").fill("Agreed on the phone");
        correct(analyst, new SetValue(ProfileValue.GRADE, "G7", "G6"));
        press(page, "Publish version 1");

        assertThat(page.locator("[role=alert]").textContent())
                .containsSubsequence("Amara Obi", "Last correction", "G6");
        assertThat(page.getByLabel("Note").inputValue()).isEqualTo("Agreed on the phone");
        browser.check();
        assertThat(role(analyst).liveVersion()).isNull();

        press(page, "Publish version 1");
        assertThat(role(analyst).liveVersion()).isEqualTo(1);
    }

    @Test
    void a_role_that_changed_is_not_moved_to_a_framework_before_it_was_looked_at_again(Browser browser)
            throws Exception {
        frameworks.add(
                FrameworkExamples.sample("2026-06"),
                null,
                LocalDate.of(2026, 6, 15),
                List.of("skills.csv", "roles.csv"),
                AMARA);
        Page page = browser.open("/roles/" + analyst + "/framework");
        String ticked = page.locator("input[name=accept]").first().getAttribute("value");
        page.locator("input[name=accept]").first().check();
        correct(analyst, new SetValue(ProfileValue.GRADE, "G7", "G6"));
        press(page, "Bring the role to this version");

        assertThat(page.locator("[role=alert]").textContent()).contains("changed while you had this page open");
        assertThat(page.locator("input[name=accept]:checked").first().getAttribute("value"))
                .isEqualTo(ticked);
        browser.check();
        assertThat(frameworks.of(role(analyst).id())).isEmpty();

        press(page, "Bring the role to this version");
        assertThat(frameworks.of(role(analyst).id())).isPresent();
        assertThat(draft(analyst).grade()).isEqualTo("G6");
    }

    @Test
    void what_was_ticked_and_is_no_longer_proposed_is_named(Browser browser) throws Exception {
        frameworks.add(
                FrameworkExamples.sample("2026-06"),
                null,
                LocalDate.of(2026, 6, 15),
                List.of("skills.csv", "roles.csv"),
                AMARA);
        Page page = browser.open("/roles/" + analyst + "/framework");
        page.locator("input[name=accept]")
                .first()
                .evaluate("box => { box.value = 'Reading tea leaves'; box.checked = true; }");
        press(page, "Bring the role to this version");

        assertThat(page.locator("[role=alert]").textContent()).contains("You had also ticked “Reading tea leaves”");
        assertThat(frameworks.of(role(analyst).id())).isEmpty();
    }
}
