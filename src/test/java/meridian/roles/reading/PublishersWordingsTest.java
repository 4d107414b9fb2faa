package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.api.Test;

/** What publishers write each in their own way: of whom, of what weighs how much, of what is a duty. */
class PublishersWordingsTest {

    @Test
    void a_list_whose_first_item_lost_its_marker_is_still_led_in() {
        RoleProfile led = read("role.md", """
                # Chief records officer

                The holder keeps what the council writes, and is responsible for:

                Naming who may see which records.

                - Keeping the register of records
                - Answering what residents ask of them
                """);

        assertThat(led.responsibilities())
                .extracting(Responsibility::text)
                .contains("Keeping the register of records", "Answering what residents ask of them");
    }

    @Test
    void knowledge_among_attributes_is_one_of_them() {
        RoleProfile attributed = read("role.md", """
                #### Data engineer
                ### Competencies for the role
                ### Autonomy
                Plans a week alone.
                ### Influence
                Is heard in the team.
                ### Complexity
                Works on several systems.
                ### Knowledge
                Knows one platform well.
                ### Duties
                - Mend pipelines
                """);

        assertThat(attributed.competencies())
                .extracting(RoleProfile.Competency::attribute)
                .containsExactly("Autonomy", "Influence", "Complexity", "Knowledge");
    }

    @Test
    void fields_listed_under_the_title_are_no_statements_of_its_purpose() {
        RoleProfile listed = read("role.md", """
                # Data engineer
                - Location: mostly at home, with visits
                - Reports to: Head of Data and Insight
                - A post that keeps figures flowing every day

                ## Duties
                - Mend pipelines
                """);

        assertThat(listed.purpose())
                .extracting(RoleProfile.Statement::text)
                .containsExactly("A post that keeps figures flowing every day");
        assertThat(listed.reportsTo()).isEqualTo("Head of Data and Insight");
    }

    @Test
    void a_sentence_says_which_criteria_are_essential() {
        RoleProfile counted = read("role.md", """
                # Data engineer
                ## Duties
                - Mend pipelines
                ## Skills and experience
                The first two are essential; the others are desirable.
                - SQL
                - Python
                - Kafka
                """);
        RoleProfile starred = read("role.md", """
                # Data engineer
                ## Duties
                - Mend pipelines
                ## Skills and experience
                Essential criteria are marked with an asterisk (*), the rest are desirable.
                - SQL*
                - Kafka
                """);

        assertThat(counted.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.DESIRABLE);
        assertThat(starred.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE);
        assertThat(unsure(counted)).containsExactly(5);
    }

    @Test
    void a_criterion_says_itself_how_much_it_weighs_and_the_others_stay_unmarked() {
        RoleProfile role = read("role.md", """
                # Harbour planner
                ## Duties
                - Bring ships in
                ## Qualifications
                - A master's certificate
                - Experience of tugs would be an advantage, also abroad
                - Asset: a second language
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(null, Importance.DESIRABLE, Importance.DESIRABLE);
        assertThat(role.criteria().getLast().text()).isEqualTo("a second language");
        assertThat(unsure(role)).containsExactly(6);
    }

    @Test
    void columns_of_a_table_hold_lists_of_criteria() {
        RoleProfile role = read("role.html", """
                <h1>Registrar</h1><h2>Main duties</h2><ul><li>Register births</li><li>Marry couples</li></ul>
                <h2>Person specification</h2><table>
                <tr><td></td><td>Essential</td><td>Desirable</td><td>How identified</td></tr>
                <tr><td>Skills</td><td><ul><li>Tact</li><li>Clear speech</li></ul></td><td><p>Welsh</p></td><td>Interview</td></tr>
                <tr><td>Experience</td><td>Keeping registers<br>Meeting the public</td><td></td><td>Application, Test</td></tr>
                </table>""");

        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("Tact", "Clear speech", "Welsh", "Keeping registers", "Meeting the public");
        assertThat(role.criteria().get(2).importance()).isEqualTo(Importance.DESIRABLE);
        assertThat(role.assessmentMethods())
                .extracting(RoleProfile.AssessmentMethod::name)
                .containsExactly("Interview", "Application", "Test");
    }

    @Test
    void lists_are_duties_by_what_leads_them_in() {
        RoleProfile role = read("role.md", """
                # Archivist
                We're looking for an archivist to:
                - list the papers of the harbour board
                - answer readers
                - mend bindings
                - show schools round

                We're looking for somebody who:
                - reads old hands
                - is patient
                """);

        assertThat(role.responsibilities()).hasSize(4);
        assertThat(role.criteria()).hasSize(2);
    }

    @Test
    void lists_that_no_heading_calls_duties_are_taken_for_them_and_named() {
        RoleProfile role = read("role.md", """
                # Lock keeper
                Grade: 4
                ## Your role at Northlight
                - Work the gates
                - Keep the level
                - Help boats through
                ## Benefits
                - A cottage
                """);

        assertThat(role.responsibilities()).hasSize(3);
        assertThat(unsure(role)).containsExactly(4);
    }

    @Test
    void a_table_heads_a_column_of_duties() {
        RoleProfile role = read("role.md", """
                # Payroll Officer

                | No | Main duties | Time |
                |---|---|---|
                | 1 | Run the payroll each month | 70% |
                | 2 | Answer questions about pay | 30% |
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Run the payroll each month", "Answer questions about pay");
    }

    @Test
    void the_text_names_the_employer_and_the_line() {
        RoleProfile role = read("role.md", """
                # Ferry planner
                At Northlight Ferries, we carry islanders. This role reports directly to the Chief Boats & Piers Officer.
                ## Responsibilities
                - Plan sailings
                """);
        RoleProfile small = read("role.md", """
                # Ferry planner
                This role is responsible to the piers and sailings manager to:
                ## Responsibilities
                - Plan sailings
                """);
        RoleProfile unit = read("role.md", """
                # Ferry planner
                We are recruiting a planner here at Harbour Digital, to join a small team.
                ## Responsibilities
                - Plan sailings
                """);

        assertThat(role.organisation()).isEqualTo("Northlight Ferries");
        assertThat(role.reportsTo()).isEqualTo("Chief Boats & Piers Officer");
        assertThat(small.reportsTo()).isEqualTo("piers and sailings manager");
        assertThat(unit.department()).isEqualTo("Harbour Digital");
    }

    @Test
    void front_matter_is_yaml_toml_or_json() {
        RoleProfile toml = read("role.md", """
                +++
                title = "Signal Engineer"
                grade = "PO2"
                +++
                ## Duties
                - Keep signals lit
                """);
        RoleProfile json = read("role.md", """
                ---
                {
                  "title": {
                    "original": "Signal Engineer"
                  },
                  "hiringOrganization": {
                    "name": "Northlight"
                  },
                  "salary": {
                    "original": "£35,000 – £40,OOO"
                  }
                }
                ---
                ##Duties
                - Keep signals lit
                """);

        assertThat(toml.title()).isEqualTo("Signal Engineer");
        assertThat(toml.grade()).isEqualTo("PO2");
        assertThat(json.title()).isEqualTo("Signal Engineer");
        assertThat(json.organisation()).isEqualTo("Northlight");
        assertThat(json.pay().getFirst().max()).isEqualByComparingTo("40000");
        assertThat(json.findings()).extracting(Finding::rule).contains("unclear-salary");
    }

    @Test
    void a_conversion_that_ran_lines_together_is_parted_again() {
        RoleProfile role = read("role.html", """
                <p># Lock Engineer <a href="x">Handbook</a> ## Summary of role Keeps the locks working. ## Responsibilities
                - Inspect gates each spring - Order timber in time</p>
                <p>Planning - draw up the yearly plan - agree it with boaters</p>""");

        assertThat(role.title()).isEqualTo("Lock Engineer");
        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly(
                        "Inspect gates each spring",
                        "Order timber in time",
                        "draw up the yearly plan",
                        "agree it with boaters");
        assertThat(role.responsibilities().getLast().group()).isEqualTo("Planning");
    }

    private static List<Integer> unsure(RoleProfile role) {
        return role.findings().stream()
                .filter(finding -> finding.rule().equals("unsure"))
                .map(finding -> finding.lines().first())
                .toList();
    }

    private static RoleProfile read(String name, String text) {
        try {
            return DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8))
                    .profiles()
                    .getFirst();
        } catch (UnreadableDocument unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
