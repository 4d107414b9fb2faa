package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grades, pay, limits and managers that no field of their own gives, or that a field names none of. */
class GradesSaidInPassingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The post is remote. The expected salary range is £31,000-£36,000 plus a stipend for books.",
                "Compensation is between £31,000 and £36,000, by experience. Write to the harbour."
            })
    void a_sentence_on_pay_below_criteria_is_read(String sentence) {
        assertThat(read("Contract", sentence).pay()).singleElement().satisfies(pay -> {
            assertThat(pay.min()).isEqualByComparingTo("31000");
            assertThat(pay.max()).isEqualByComparingTo("36000");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"E13 TV-L", "TVöD E 9b", "EG 11 TV-H"})
    void the_level_of_a_collective_agreement_is_a_grade(String grade) {
        assertThat(read("**Salary**: " + grade + " for a pilot or the like", "").grade())
                .isEqualTo(grade);
    }

    @Test
    void whoever_directs_the_post_is_read_before_what_the_holder_does() {
        assertThat(read("Contract", "Under the direction of the Associate Dean for Tides, the engineer dredges.")
                        .reportsTo())
                .isEqualTo("Associate Dean for Tides");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3H2", "C-14"})
    void a_code_where_the_salary_is_expected_is_a_grade(String code) {
        RoleProfile role = read("Salary: " + code, "");

        assertThat(role.grade()).isEqualTo(code);
        assertThat(role.pay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"45k", "30K-40K", "31000", "TBC"})
    void a_sum_without_a_currency_and_a_word_are_none(String salary) {
        assertThat(read("Salary: " + salary, "").grade()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Varies by harbour", "Various", "Depends on the harbour"})
    void a_post_that_reports_to_whomever_it_may_be_reports_to_nobody_that_is_known(String whom) {
        assertThat(read("Reports to: " + whom, "").reportsTo()).isNull();
    }

    @Test
    void what_the_post_is_classified_as_is_read_however_far_down_it_stands() {
        assertThat(read(
                                "Contract",
                                "This role is a 2-year post and is classified as an [IT-02 or IT-03](https://x.example).")
                        .grade())
                .isEqualTo("IT-02 or IT-03");
    }

    @Test
    void what_others_are_classified_as_is_no_grade_there() {
        assertThat(read("Contract", "Silt is classified as an IT-02 hazard.").grade())
                .isNull();
    }

    @Test
    void a_sentence_on_the_role_below_its_criteria_limits_how_many_it_manages() {
        assertThat(read("Contract", "People management (no more than 4 direct reports) may be part of this role.")
                        .limits()
                        .directReports())
                .isEqualTo(4);
    }

    private static RoleProfile read(String head, String end) {
        String document = """
                # Harbour engineer

                - %s

                ## Duties
                %s
                ## What we are looking for
                - Tact
                - A steady hand

                %s
                """.formatted(head, "- Dredge the sound\n".repeat(20), end);
        SourceText source = SourceText.of(document);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
