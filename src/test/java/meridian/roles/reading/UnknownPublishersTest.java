package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.AssessmentMethod;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a publisher nobody has seen before: by the words of the field alone. */
class UnknownPublishersTest {

    @Test
    void sentences_that_end_in_a_colon_say_what_their_lists_are() {
        RoleProfile role = markdown("""
                # Quay clerk
                We expect you to:
                * Run the quay
                * Keep its books

                You must:
                * Have run a quay before

                It would be great if you:
                * Speak Norse

                You might also have:
                * A boat
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Run the quay", "Keep its books");
        assertThat(role.criteria())
                .extracting(Criterion::text, Criterion::importance)
                .containsExactly(
                        tuple("Have run a quay before", Importance.ESSENTIAL),
                        tuple("Speak Norse", Importance.DESIRABLE),
                        tuple("A boat", Importance.DESIRABLE));
    }

    @Test
    void a_list_whose_heading_says_nothing_is_what_its_points_say_they_are() {
        RoleProfile role = markdown("""
                # Quay clerk
                ## Responsibilities
                - Keep the books
                ## Out on the water
                - Counting boats
                - Charts the narrows
                ## Our ideal colleague
                - Experience with boats
                - Strong understanding of tides
                ## What the quay is made of
                - Granite of the north
                - Two kinds of oak
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .contains(tuple("Out on the water", "Counting boats"), tuple("Out on the water", "Charts the narrows"));
        assertThat(role.responsibilities()).hasSize(3);
        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("Experience with boats", "Strong understanding of tides");
    }

    @Test
    void a_heading_some_put_over_duties_and_others_over_criteria_is_told_by_its_points() {
        RoleProfile duties = markdown("""
                # Quay clerk
                ## Role requirements
                - Keep the books
                - Answer letters
                - Count boats
                """);
        RoleProfile criteria = markdown("""
                # Quay clerk
                ## Duties
                - Keep the books
                ## What we expect
                - Experience of bookkeeping
                - A degree in letters
                """);

        assertThat(duties.responsibilities()).hasSize(3);
        assertThat(criteria.criteria()).hasSize(2);
    }

    @Test
    void what_else_one_might_do_goes_on_with_the_duties_and_what_else_one_might_have_does_not() {
        RoleProfile role = markdown("""
                # Quay clerk
                ## You will
                - Keep the books
                ## You might also
                - Answer letters
                ## What we look for
                - Patience
                ## You may also
                - Speak Norse
                """);

        assertThat(role.responsibilities()).hasSize(2);
        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @Test
    void what_is_asked_for_is_needed_where_the_rest_is_optional_and_what_is_only_named_stays_unmarked() {
        String text = """
                # Quay clerk
                ## Duties
                - Keep the books
                ## %s
                - Patience
                ## %s
                - A boat
                """;

        assertThat(markdown(text.formatted("What we look for", "Bonus points")).criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE);
        assertThat(markdown(text.formatted("The skills you need", "Optional skills"))
                        .criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE);
        assertThat(markdown(text.formatted("Skills", "Bonus points")).criteria())
                .extracting(Criterion::importance)
                .containsExactly(null, Importance.DESIRABLE);
    }

    @Test
    void each_sentence_of_a_paragraph_may_weigh_a_criterion() {
        RoleProfile role = markdown("""
                # Quay clerk
                ## Duties
                - Keep the books
                ## What we ask for
                Knowledge of tides is essential. You must be able to swim. A boat would be an advantage.
                """);

        assertThat(role.criteria())
                .extracting(Criterion::text, Criterion::importance)
                .containsExactly(
                        tuple("Knowledge of tides is essential.", Importance.ESSENTIAL),
                        tuple("You must be able to swim.", Importance.ESSENTIAL),
                        tuple("A boat would be an advantage.", Importance.DESIRABLE));
    }

    @Test
    void what_a_template_tells_whoever_fills_it_in_is_no_criterion_and_no_duty() {
        RoleProfile role = markdown("""
                # Quay clerk
                ## Duties
                - Keep the books
                - [Insert more duties]
                ## Essential
                - *Describe the knowledge that is needed*
                - Knowledge of tides
                """);

        assertThat(role.responsibilities()).extracting(Responsibility::text).containsExactly("Keep the books");
        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("Knowledge of tides");
        assertThat(role.findings()).anyMatch(finding -> finding.rule().equals("placeholder-text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- Title: Quay clerk -->\n<!-- Grade: IC3 -->\n",
                "/* Title: Quay clerk\n * Grade: IC3\n */\n",
                "---\njobTitle: Quay clerk\nlevel: IC3\n---\n",
                "---\nname: Quay clerk\ngrade: IC3\n---\n",
                "---\nname: Quay clerk\ngrade:\n  - IC3\n---\n"
            })
    void comments_and_front_matter_give_the_title_and_the_grade(String head) {
        RoleProfile role = markdown(head + "\n## Duties\n- Keep the books\n");

        assertThat(role.title()).isEqualTo("Quay clerk");
        assertThat(role.grade()).isEqualTo("IC3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Job description: Quay Clerk",
                "Quay Clerk - Job Description",
                "Role: Quay Clerk",
                "Career path – Quay Clerk",
                "Quay Clerk career ladder",
                "Vacancy for a Quay Clerk",
                "Quay Clerk – Role description and person specification",
                "TP01 - Quay Clerk",
                "L4: Quay Clerk",
                "Working as a Quay Clerk"
            })
    void a_title_is_the_posts_name_without_the_kind_of_document_or_the_code_of_its_grade(String heading) {
        assertThat(markdown("# %s\n## Duties\n- Keep the books\n".formatted(heading))
                        .title())
                .isEqualTo("Quay Clerk");
    }

    @Test
    void a_first_heading_as_long_as_a_paragraph_is_neither_the_title_nor_the_purpose() {
        RoleProfile role = markdown("# We keep the harbours %s open\n\n## Duties\n- Keep the books\n"
                .formatted("of the north and of the south ".repeat(8)));

        assertThat(role.title()).isNull();
        assertThat(role.purpose()).isEmpty();
        assertThat(role.other()).anyMatch(other -> other.text().startsWith("We keep the harbours"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salary: 45,000 - 52,000 | 45000 | 52000 | year",
                "Salary: 45k–52k | 45000 | 52000 | year",
                "Salary: 45-52k | 45000 | 52000 | year",
                "Salary: Grade 7, 33,366 to 35,235 (2025 rates) | 33366 | 35235 | year",
                "Hourly rate: 14.50 | 14.5 | 14.5 | hour",
                "Daily rate: 400-450 | 400 | 450 | day",
                "Day rate: £400 | 400 | 400 | day",
                "Pay: 2,300 per month | 2300 | 2300 | month",
            })
    void a_field_that_says_salary_gives_sums_without_a_sign(
            String line, BigDecimal min, BigDecimal max, String period) {
        RoleProfile role = markdown("# Quay clerk\n\n%s\n\n## Duties\n- Keep the books\n".formatted(line));

        assertThat(role.pay()).hasSize(1);
        Pay pay = role.pay().getFirst();
        assertThat(pay.min()).isEqualByComparingTo(min);
        assertThat(pay.max()).isEqualByComparingTo(max);
        assertThat(pay.period()).isEqualTo(period);
        assertThat(pay.location()).isNull();
    }

    @Test
    void the_ends_of_a_range_stand_below_the_key_for_pay_in_front_matter() {
        RoleProfile role = markdown(
                "---\ntitle: Quay clerk\nsalary:\n  min: 50000\n  max: 60000\n---\n## Duties\n- Keep the books\n");

        assertThat(role.pay()).hasSize(1);
        assertThat(role.pay().getFirst().min()).isEqualByComparingTo("50000");
        assertThat(role.pay().getFirst().max()).isEqualByComparingTo("60000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Salary: Grade 7", "Salary: Band 8a, 2025", "Salary: see our pay scales 2024/25"})
    void a_grade_or_a_year_is_no_sum(String line) {
        assertThat(markdown("# Quay clerk\n\n%s\n\n## Duties\n- Keep the books\n".formatted(line))
                        .pay())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TP01",
                "IC3",
                "Band 8a",
                "Grade 7",
                "HEO",
                "G7/SEO",
                "HEO/SEO",
                "CS-03",
                "EX-01",
                "CT-EAV",
                "GS 13/14"
            })
    void a_heading_names_the_grade_by_its_code(String grade) {
        assertThat(markdown("# Quay Clerk (%s)\n## Duties\n- Keep the books\n".formatted(grade))
                        .grade())
                .isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grade: G6 (Lead) | G6 (Lead)",
                "Grade: G6 (£61,000) | G6",
                "Grade C: £31,000 (north) or £33,000 (south) | C",
                "Grade C: £31,000 (north coast) or £33,000 (south coast, if you keep the light there) – and an allowance for oil | C",
            })
    void a_line_names_the_grade_with_its_rank_or_its_pay(String line, String grade) {
        assertThat(markdown("# Quay Clerk\n%s\n## Duties\n- Keep the books\n".formatted(line))
                        .grade())
                .isEqualTo(grade);
    }

    @Test
    void a_list_of_federal_levels_and_a_sentence_far_down_give_the_grade() {
        RoleProfile listed =
                markdown("---\ntitle: Quay clerk\ngs:\n  - 13\n  - 14\n---\n## Duties\n- Keep the books\n");
        RoleProfile said = markdown(
                "# Quay clerk\n## Duties\n%s\n\nThe office opens daily.\n\nThis position is set at a GS-13 level.\n"
                        .formatted("- Keep the books\n".repeat(20)));
        RoleProfile others = markdown("# Quay clerk\n## Duties\n%s\n\nThe bar is set at a GS-13 level.\n"
                .formatted("- Keep the books\n".repeat(20)));

        assertThat(listed.grade()).isEqualTo("GS-13/14");
        assertThat(said.grade()).isEqualTo("GS-13");
        assertThat(others.grade()).isNull();
    }

    @Test
    void a_section_on_assessment_gives_the_legend() {
        RoleProfile role = markdown("""
                # Quay clerk
                ## Duties
                - Keep the books
                ## Essential
                - Knowledge of tides (AF, I)
                ## Assessment
                AF: Application form
                I: Interview
                """);

        assertThat(role.assessmentMethods())
                .extracting(AssessmentMethod::code, AssessmentMethod::name)
                .containsExactly(tuple("AF", "Application form"), tuple("I", "Interview"));
        assertThat(role.criteria().getFirst().methods()).containsExactly("AF", "I");
    }

    @Test
    void below_a_call_the_name_of_the_post_stands_in_capitals_with_what_it_pays() {
        RoleProfile role = markdown("""
                Northlight Harbours is hiring!

                QUAY CLERK

                Full-time, North Quay, £30k - £35k

                WHAT YOU WILL DO

                - Keep the books
                """);

        assertThat(role.title()).isEqualTo("QUAY CLERK");
        assertThat(role.pay()).hasSize(1);
    }

    private static RoleProfile markdown(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
