package meridian.roles.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import meridian.access.Actor;
import meridian.access.Actor.Through;
import meridian.access.Audit;
import meridian.access.Audited;
import meridian.access.EraseFromAudit;
import meridian.access.Organisations;
import meridian.roles.ImportedDocuments;
import meridian.roles.Role;
import meridian.roles.WithdrawRole;
import meridian.testing.ApiClient;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An auditor asks who did what; whoever works with a role, what became of it. */
@ApplicationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingWhatWasDoneTest {

    private static final Actor AMARA = new Actor("Amara Obi", Through.PAGE);
    private static final Actor FORMULA = new Actor("=HYPERLINK(\"x\")", Through.COMMAND);
    private static final String ROLE = """
            # Lock keeper

            **Grade:** PO1

            ## Duties

            - Opens and closes the lock
            - Tells the harbour master what is unsafe
            """;

    @Autowired
    private ImportedDocuments imported;

    @Autowired
    private WithdrawRole withdrawRole;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Audit audit;

    @Autowired
    private EraseFromAudit erasure;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApiClient api;

    @Test
    @Order(1)
    void before_anything_was_done_the_page_says_what_will_stand_there(Browser browser) {
        organisations.named("Harbour Board");
        Page page = browser.open("/audit");
        assertThat(page.getByText("Nothing was done yet")).isVisible();
        assertThat(page.getByText("Nobody has checked the chain of entries yet."))
                .isVisible();
        assertThat(page.locator("code")).hasText("./meridian verify-audit");
    }

    @Test
    @Order(2)
    void what_was_done_is_found_by_who_did_it_and_its_change_is_unfolded(Browser browser) {
        Role role = imported.role("Harbour Board", "lock-keeper.md", ROLE);
        imported.published(role.slug());
        withdrawRole.withdraw(role.id(), "Merged with the harbour master", AMARA);

        Page page = browser.open("/audit?kind=role");
        assertThat(page.locator("tbody tr").first()).containsText("Withdrew the role.");
        assertThat(page.locator("tbody tr").first()).containsText("Why: “Merged with the harbour master”");

        page.getByText("Before and after").first().click();
        assertThat(page.locator("details dd").nth(1)).hasText("Version 1");
        browser.check();

        browser.follow(link(page, "Amara Obi"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator(".m-count")).hasText("1 entry");
        browser.check();

        browser.follow(link(page, "Open the role"));
        browser.follow(link(page, "History"));
        assertThat(page.locator("h1")).hasText("History of Lock keeper");
        assertThat(page.locator(".m-past-acts > li")).hasCount(3);
        assertThat(page.locator(".m-past-acts > li").first()).containsText("Amara Obi");
        browser.check();
        browser.open("/pay/history?organisation=harbour-board");
    }

    @Test
    @Order(3)
    void filters_that_cannot_be_understood_say_so_and_keep_what_was_typed(Browser browser) {
        Page page = browser.open("/audit");
        page.getByLabel("Who").fill("Amara Obi");
        page.getByLabel("From (27 3 2027)").fill("the day before yesterday");
        browser.follow(button(page, "Filter"));

        assertThat(page.title()).startsWith("Error:");
        assertThat(page.locator(".govuk-error-summary")).containsText("“the day before yesterday” is no day or time");
        assertThat(page.getByLabel("From (27 3 2027)")).hasValue("the day before yesterday");
        assertThat(page.getByLabel("Who")).hasValue("Amara Obi");
        assertThat(page.locator("tbody")).hasCount(0);
        browser.check();

        page.getByLabel("From (27 3 2027)").fill("2 4 2027");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("1 4 2027");
        browser.follow(button(page, "Filter"));
        assertThat(page.locator(".govuk-error-summary")).containsText("“1 4 2027” is before “2 4 2027”");
        assertThat(api.get("/audit?act=role.flown").statusCode()).isEqualTo(422);
        assertThat(api.get("/audit.csv?from=soon").statusCode()).isEqualTo(422);
    }

    @Test
    @Order(4)
    void a_part_of_a_name_leads_to_the_whole_one(Browser browser) {
        Page page = browser.open("/audit?person=amara");
        assertThat(page.getByText("No entry passes this filter")).isVisible();
        browser.follow(link(page, "Amara Obi"));
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    @Order(5)
    void what_was_erased_is_shown_as_erased_with_the_way_to_why(Browser browser) {
        long number = database.sql("select max(number) from access.audit_entry where act = 'role.withdrawn'")
                .query(Long.class)
                .single();
        erasure.erase(List.of(number), "She asked for it", new Actor("Data protection", Through.COMMAND));

        Page page = browser.open("/audit?act=role.withdrawn");
        assertThat(page.locator("tbody tr").first()).containsText("Erased");
        assertThat(page.locator("tbody tr").first()).not().containsText("Amara");
        browser.follow(link(page, "see when and why"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr").first()).containsText("She asked for it");
        browser.open("/roles/lock-keeper/history");
    }

    @Test
    @Order(6)
    void a_long_list_is_walked_through_in_both_directions(Browser browser) {
        Audited.Subject entry = new Audited.Subject("organisation", "1", "@SUM(A1)", null);
        IntStream.range(0, 60)
                .forEach(n -> transaction.executeWithoutResult(
                        it -> audit.note(FORMULA, new Audited("organisation.renamed", entry, "Renamed it, " + n))));

        Page page = browser.open("/audit?through=command&act=organisation.renamed");
        assertThat(page.locator("tbody tr")).hasCount(50);
        browser.follow(link(page, "Older"));
        assertThat(page.locator("tbody tr")).hasCount(10);
        assertThat(page.locator("tbody tr").last()).containsText("Renamed it, 0");
        browser.check();
        browser.follow(link(page, "Newer"));
        assertThat(page.locator("tbody tr").first()).containsText("Renamed it, 59");
        browser.open("/audit?before=1");
        assertThat(page.locator("tbody tr")).hasCount(50);
    }

    @Test
    @Order(7)
    void a_program_gets_the_same_entries_as_json_and_as_csv_without_formulas() {
        String filters = "?act=organisation.renamed&from=2020-01-01";
        JsonNode first = api.json("/api/audit" + filters + "&limit=40");
        JsonNode second = api.json(
                "/api/audit" + filters + "&limit=40&cursor=" + first.get("next").asString());
        assertThat(first.get("items")).hasSize(40);
        assertThat(second.get("items")).hasSize(20);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.get("items").get(0).get("person").asString()).isEqualTo(FORMULA.name());

        String file = api.get("/audit.csv" + filters).body();
        assertThat(file.lines()).hasSize(61);
        assertThat(file).contains("\"'=HYPERLINK(\"\"x\"\")\"", "'@SUM(A1)").doesNotContain(",@SUM", ",\"=HYP");
        HttpResponse<String> csv = api.get("/api/audit" + filters + "&limit=40", "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Link").orElse("")).contains("rel=\"next\"");
        assertThat(file).startsWith(csv.body());

        assertThat(api.get("/api/audit?colour=red").statusCode()).isEqualTo(422);
        assertThat(api.get("/api/audit?cursor=" + first.get("next").asString()).statusCode())
                .isEqualTo(422);
        assertThat(api.json("/api/audit/choices").get("acts").toString()).contains("organisation.renamed");
        assertThat(api.json("/api/roles/lock-keeper/history?limit=1").get("items"))
                .hasSize(1);
        assertThat(api.json("/api/pay/history?organisation=harbour-board").get("items"))
                .isEmpty();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
