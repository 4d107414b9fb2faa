package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import meridian.access.Organisations;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.TimedReading;
import meridian.roles.reading.formats.UnreadableDocument;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a head of profession through Meridian; every page on it is checked in every way a browser can be. */
@ApplicationTest
class FromDocumentToExportTest {

    @Autowired
    private Organisations organisations;

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void documents_are_imported_corrected_published_found_compared_and_exported(boolean javaScript, Browser browser)
            throws IOException, UnreadableDocument {
        Browser person = javaScript ? browser : browser.withoutJavaScript();
        String town = javaScript ? "Northmere" : "Southmere";
        String lead = "Lead Cartographer of " + town;
        String second = "Cartographer of " + town;

        organisations.named(town + " Council");
        importDocuments(person, town, role(lead, "PO8"), role(second, "PO4"));
        person.follow(link(person.page(), lead));
        correct(person);
        publish(person);
        find(person, lead);
        compare(person, lead, second);
        export(person, lead);
    }

    private static void importDocuments(Browser person, String town, FilePayload... documents) {
        Page page = person.open("/imports/new");
        page.getByLabel("Whose roles are these?").selectOption(town + " Council");
        page.getByLabel("Documents").setInputFiles(documents);
        person.follow(button(page, "Import"));
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(".m-state").textContent().contains("Done");
        });
        person.open(page.url());
    }

    private static void correct(Browser person) {
        Page page = person.open(person.page().url());
        person.follow(link(page, "Correct Reads old handwriting"));
        person.check();
        page.getByLabel("What it is").selectOption("CRITERION");
        page.getByLabel("Importance of a criterion").selectOption("ESSENTIAL");
        person.follow(button(page, "Save"));
        person.check();
        assertThat(page.getByText("1 correction").count()).isPositive();
    }

    private static void publish(Browser person) {
        Page page = person.page();
        person.follow(button(page, "Publish…"));
        person.open(page.url());
        person.follow(button(page, "Publish version 1"));
        person.open(page.url());
        assertThat(page.locator(".m-state").first().textContent()).contains("Published");
    }

    private static void find(Browser person, String lead) {
        Page page = person.open("/roles");
        page.getByRole(AriaRole.MAIN).getByLabel("Words").fill("handwritings " + lead.substring(lead.lastIndexOf(' ')));
        person.follow(button(page, "Filter"));
        person.open(page.url());
        assertThat(page.locator("tbody mark").allTextContents()).contains("handwriting");
    }

    private static void compare(Browser person, String lead, String second) {
        Page page = person.page();
        page.getByLabel("Select " + lead, exact()).check();
        page.getByLabel("Select " + second, exact()).check();
        person.follow(button(page, "Compare"));
        person.open(page.url());
        assertThat(page.getByRole(AriaRole.MAIN).textContent()).contains(lead, second, "PO8", "PO4");
    }

    private static void export(Browser person, String lead) throws IOException, UnreadableDocument {
        Page page = person.page();
        person.follow(link(page, lead).first());
        person.open(page.url());
        Download download =
                page.waitForDownload(() -> link(page, "Word").first().click());
        RoleProfile profile = new TimedReading()
                .read(download.suggestedFilename(), Files.readAllBytes(download.path()))
                .profiles()
                .getFirst();
        assertThat(profile.title()).isEqualTo(lead);
        assertThat(profile.criteria()).anyMatch(it -> it.text().equals("Reads old handwriting"));
    }

    private static FilePayload role(String title, String grade) {
        String text = """
                # %s

                Grade: %s

                ## Responsibilities

                - Draws the maps of the town and keeps them current
                - Reads old handwriting
                - Answers questions about boundaries within five days

                ## Person specification

                ### Essential

                - Patience with paper
                """.formatted(title, grade);
        return new FilePayload(title + ".md", "text/markdown", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
