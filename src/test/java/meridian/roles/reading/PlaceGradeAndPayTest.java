package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in the employer a post is, its grade and its pay, where they are named in other words than the usual. */
class PlaceGradeAndPayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Division: Tide Tables",
                "UNIT/DIVISION:    Tide Tables",
                "| Job title | Planner |\n|---|---|\n| Organizational Group | Tide Tables |",
                "Our team is the Tide Tables department. We print them.",
                "Department - Tide Tables",
                "The Tide Tables Department is looking for a planner.",
                "We are the Tide Tables Department.",
                "This role sits in our Tide Tables department.",
                "*NOTE: this was used to fill a post in the harbour*\n\nUNIT/DIVISION:  Tide Tables"
            })
    void the_one_part_of_the_employer_that_is_named_is_the_department(String line) {
        RoleProfile role = read(line);

        assertThat(role.department()).isEqualTo("Tide Tables");
        assertThat(role.directorate()).isNull();
    }

    @Test
    void a_division_beside_a_department_and_a_directorate_stay_what_they_are() {
        assertThat(read("Division: Sea\nDepartment: Tides").directorate()).isEqualTo("Sea");
        assertThat(read("Directorate: Sea").department()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Direct manager: Head of Pilots", "Who you’ll report to: Head of Pilots"})
    void a_field_may_speak_to_the_reader_of_whom_they_report_to(String line) {
        assertThat(read(line).reportsTo()).isEqualTo("Head of Pilots");
    }

    @Test
    void levels_that_a_post_is_open_to_are_no_grade() {
        assertThat(read("Level: Mid-level to senior").grade()).isNull();
        assertThat(read("Level: Senior").grade()).isEqualTo("Senior");
    }

    @Test
    void a_grade_is_its_code_without_what_it_is_called() {
        assertThat(read("Pay band: TP02/Tide Table Staff").grade()).isEqualTo("TP02");
        assertThat(read("Grade: SO1/SO2").grade()).isEqualTo("SO1/SO2");
    }

    @Test
    void the_fee_of_a_contractor_is_pay() {
        String fee =
                "This is a contract of a year. The yearly contractor fee will range between **60,000-70,000 EUR**, by your experience.";
        assertThat(read("Duties\n- Draw charts\n\n" + fee).pay())
                .singleElement()
                .satisfies(pay -> assertThat(pay.max()).isEqualByComparingTo("70000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The post is based in the Department of Tides and Charts.",
                "You will be based within the Department of Tides and Charts, at the north quay."
            })
    void where_the_post_is_based_may_be_called_a_department_first(String line) {
        assertThat(read(line).department()).isEqualTo("Department of Tides and Charts");
    }

    @Test
    void a_department_that_others_work_with_is_not_that_of_the_post() {
        assertThat(read("You will work with the Department of Tides and Charts.")
                        .department())
                .isNull();
        assertThat(read("The Tide Tables Department is known for its charts.").department())
                .isNull();
    }

    @Test
    void a_range_that_the_employer_pays_is_pay() {
        assertThat(read("We pay £30,000 to £40,000.").pay())
                .singleElement()
                .satisfies(pay -> assertThat(pay.max()).isEqualByComparingTo("40000"));
        assertThat(read("We pay £500 towards a boat of your own.").pay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your manager will be the Head of Pilots.",
                "Your line manager is the Head of Pilots, on the quay."
            })
    void whoever_is_ones_manager_is_whom_one_reports_to(String line) {
        assertThat(read(line).reportsTo()).isEqualTo("Head of Pilots");
    }

    @ParameterizedTest
    @CsvSource({
        "You will manage a team of three., 3",
        "The post holder manages a team of two., 2",
        "Managing a team of five., 5",
        "You will join a team of three.,"
    })
    void a_team_of_so_many_that_one_manages_is_as_many_reports(String line, Integer reports) {
        assertThat(read(line).limits().directReports()).isEqualTo(reports);
    }

    private static RoleProfile read(String head) {
        SourceText source =
                SourceText.of("# Harbour planner\n\n" + head + "\n\n## Duties\n- Bring ships in\n- Send them out\n");
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
