package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import meridian.access.Actor;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.access.Organisations;
import meridian.roles.FrameworkVersionId;
import meridian.roles.Frameworks;
import meridian.roles.ImportedDocuments;
import meridian.roles.PayBands;
import meridian.roles.frameworks.FrameworkExamples;
import meridian.roles.pay.PayBand;
import meridian.roles.pay.Place;
import meridian.roles.pay.PlaceWeighting;
import meridian.roles.pay.Range;
import meridian.testing.ApplicationTest;
import meridian.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LaddersPayAndFrameworksTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String ANALYST = """
            # Data Analyst

            - Grade: G7
            - Family: Data
            - Next role: Senior Data Analyst

            ## Responsibilities

            - Answers the questions of services with data

            ## Salary

            - UK: £40,000 to £45,000
            - London: £43,000 to £47,250

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
    private Organisations organisations;

    @Autowired
    private PayBands bands;

    @Autowired
    private Frameworks frameworks;

    private Organisation council = new Organisation(OrganisationId.next(), "", "");

    @BeforeEach
    void a_council_with_two_analysts_on_a_ladder() {
        council = organisations.named("Ashby Council");
        imported.read(
                council.id(),
                List.of(ImportedDocuments.file("analyst.md", ANALYST), ImportedDocuments.file("senior.md", SENIOR)));
    }

    @Test
    void a_link_only_one_role_names_is_shown_and_put_right(Browser browser) {
        browser.open("/ladders");
        Page page = browser.open(family());
        browser.open(family() + "/levels");
        browser.open(family());

        page.getByText("Make Data Analyst the previous role of Senior Data Analyst")
                .click();
        browser.check();

        assertThat(page.getByText("The previous role of Senior Data Analyst is corrected")
                        .isVisible())
                .isTrue();
        assertThat(page.getByText("Links to put right").count()).isZero();
    }

    @Test
    void bands_stand_beside_what_roles_say(Browser browser) {
        bands.record(council.id(), band("UK", "40000", "44000"), Actor.NOBODY);
        bands.record(
                council.id(),
                new PlaceWeighting(new Place("London"), new Place("UK"), new BigDecimal("1.05"), APRIL, null),
                Actor.NOBODY);
        bands.record(council.id(), band("London", "43000", "47250"), Actor.NOBODY);

        Page page = browser.open("/pay");

        assertThat(page.getByText("£42,000 to £46,200 expected").count()).isEqualTo(1);
        browser.open("/pay?show=disagreements");
        browser.open("/pay/bands?grade=G7&place=UK");
        browser.open("/pay/weightings/new");
    }

    @Test
    void a_band_that_breaks_a_rule_is_shown_again_as_it_was_typed(Browser browser) {
        Page page = browser.open("/pay/bands/new?grade=G9&place=UK");

        page.getByLabel("From").fill("50000");
        page.getByLabel("To").fill("a lot");
        page.getByText("Record the band").click();
        browser.check();

        assertThat(page.getByLabel("To").inputValue()).isEqualTo("a lot");
        assertThat(page.title()).startsWith("Error:");
    }

    @Test
    void versions_of_a_framework_are_compared_and_a_role_moved(Browser browser) throws Exception {
        FrameworkVersionId older = imported("2026-01", LocalDate.of(2026, 1, 12));
        FrameworkVersionId newer = imported("2026-06", LocalDate.of(2026, 6, 15));

        browser.open("/frameworks");
        browser.open("/frameworks/new");
        browser.open("/frameworks/new?kind=SFIA");
        browser.open("/frameworks/" + newer);
        browser.open("/frameworks/" + newer + "/differences?from=" + older);
        browser.open("/roles/data-analyst/framework");
    }

    private FrameworkVersionId imported(String published, LocalDate day) throws Exception {
        return frameworks
                .add(FrameworkExamples.sample(published), null, day, List.of("skills.csv", "roles.csv"), Actor.NOBODY)
                .version();
    }

    private static PayBand band(String place, String min, String max) {
        return new PayBand(
                "G7",
                new Place(place),
                new Range(new BigDecimal(min), new BigDecimal(max), "GBP", "year"),
                APRIL,
                null,
                null);
    }

    private static String family() {
        return "/ladders/data";
    }
}
