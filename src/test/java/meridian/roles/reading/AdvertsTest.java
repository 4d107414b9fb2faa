package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import meridian.roles.profile.RoleProfile;
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

/** Advertisements, which say in sentences what a job description says in fields and headings. */
class AdvertsTest {

    @Test
    void whoever_is_sought_who_will_do_something_is_told_the_duties() {
        RoleProfile role = markdown("""
                # Tram planner
                We are looking for someone who will:

                - Draw up timetables
                - Listen to drivers

                A great candidate will demonstrate:

                - Patience with maps
                - A head for figures
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Draw up timetables", "Listen to drivers");
        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("Patience with maps", "A head for figures");
    }

    @Test
    void a_criterion_may_end_with_how_much_it_weighs_unless_it_is_of_two_minds() {
        RoleProfile role = markdown("""
                # Tram planner
                ## Requirements
                - A degree in geography
                - Knowledge of bye-laws, signals and points a plus
                - Welsh preferred
                - Preferably, a home near the depot
                - A driving licence, with a clean one preferred
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(
                        Importance.ESSENTIAL,
                        Importance.DESIRABLE,
                        Importance.DESIRABLE,
                        Importance.DESIRABLE,
                        Importance.ESSENTIAL);
    }

    @Test
    void a_heading_no_one_else_uses_says_as_a_sentence_does_what_follows() {
        RoleProfile role = markdown("""
                # Tram planner
                ## What you'll be getting up to
                - Drawing up timetables
                - Listening to drivers
                - Counting seats
                ## Where our trams have come from
                - The age of horses
                ## What we'd love you to have
                - Patience with maps
                ## It'd be great if you also have
                - A bus licence
                """);

        assertThat(role.responsibilities()).hasSize(3);
        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("Patience with maps", "A bus licence");
        assertThat(role.criteria().getLast().importance()).isEqualTo(Importance.DESIRABLE);
    }

    @Test
    void headings_may_be_the_questions_of_whoever_applies() {
        RoleProfile role = markdown("""
                # Volunteer: Tram guide

                **What will I be doing?**

                - Telling stories
                - Selling tickets

                **What skills do I need?**

                - A clear voice

                **How much time will it take?**

                - Two hours a week
                """);

        assertThat(role.title()).isEqualTo("Tram guide");
        assertThat(role.responsibilities()).hasSize(2);
        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("A clear voice");
    }

    @Test
    void what_the_candidate_will_do_is_duties_and_what_one_will_have_criteria() {
        RoleProfile role = markdown("""
                # Tram planner
                The successful candidate will:

                - Draw up timetables
                - Listen to drivers

                You will:

                - Have a good head for figures
                - Be able to read maps
                """);

        assertThat(role.responsibilities()).hasSize(2);
        assertThat(role.criteria()).hasSize(2);
    }

    @Test
    void a_line_may_hold_several_fields() {
        RoleProfile role = markdown("""
                # Tram planner
                **Team:** Lines | **Reports to:** Head of Lines | **Grade:** 7

                ## Duties
                - Draw up timetables
                """);

        assertThat(role.section()).isEqualTo("Lines");
        assertThat(role.reportsTo()).isEqualTo("Head of Lines");
        assertThat(role.grade()).isEqualTo("7");
    }

    @Test
    void what_is_no_must_is_desirable_and_what_is_offered_is_no_criterion() {
        RoleProfile role = markdown("""
                # Tram planner
                ## Skills
                ### You must be able to demonstrate
                - A head for figures
                ### It would be an advantage to have
                - A bus licence
                ## Not required, but great to have
                - A second language

                We can offer:

                - A free pass
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE, Importance.DESIRABLE);
    }

    @Test
    void direct_reports_count_before_the_team_they_are_part_of() {
        RoleProfile role = markdown("""
                # Head of Trams
                ## Duties
                The Head of Trams will:

                - Lead the tramway
                - Manage a team of 12 staff (3 direct reports)
                """);

        assertThat(role.responsibilities()).hasSize(2);
        assertThat(role.limits().directReports()).isEqualTo(3);
    }

    @Test
    void the_sign_of_a_currency_may_stand_after_the_sum() {
        assertThat(pay("70.000 € – 85.000 €")).containsExactly("70000-85000 EUR");
        assertThat(pay("70.000 – 85.000 €")).containsExactly("70000-85000 EUR");
        assertThat(pay("50,000 EUR")).containsExactly("50000-50000 EUR");
        assertThat(pay("NZ$65,000 to NZ$75,000")).containsExactly("65000-75000 NZD");
        assertThat(pay("$60,000 - $75,000 USD")).containsExactly("60000-75000 USD");
    }

    private static List<String> pay(String salary) {
        RoleProfile role = markdown("# Tram planner\nSalary: " + salary + "\n\n## Duties\n- Draw up timetables\n");
        return role.pay().stream()
                .map(band -> band.min() + "-" + band.max() + " " + band.currency())
                .toList();
    }

    @Test
    void what_one_will_be_is_a_criterion_unless_it_is_something_one_does() {
        RoleProfile role = markdown("""
                # Tram planner
                ## What this job is
                - Drawing up timetables
                ## What this job is not
                - Driving
                ## You will be
                - Curious
                - Careful with figures

                It would be amazing if you had

                - A bus licence
                """);

        assertThat(role.responsibilities()).hasSize(1);
        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @Test
    void a_line_below_the_title_that_begins_with_a_sum_is_pay() {
        RoleProfile role = markdown("""
                # Tram planner
                £40,000 – £45,000 | Permanent | Depot

                ## Duties
                - Draw up timetables
                """);

        assertThat(role.pay()).hasSize(1);
    }

    @Test
    void pay_for_an_hour_may_be_written_short() {
        assertThat(pay("£11.95 p/h")).containsExactly("11.95-11.95 GBP");
        assertThat(pay("$20-25/hr")).containsExactly("20-25 USD");
    }

    @Test
    void three_dots_lead_in_as_a_colon_does() {
        RoleProfile role = markdown("""
                # Tram planner
                You'll...

                - Draw up timetables

                You have…

                - Patience with maps

                The salary is £30,000 to £35,000 a year.
                """);

        assertThat(role.responsibilities()).hasSize(1);
        assertThat(role.criteria()).hasSize(1);
        assertThat(role.pay()).hasSize(1);
    }

    @Test
    void who_reports_to_the_role_is_counted_whichever_way_round_it_is_said() {
        RoleProfile role = markdown("""
                # Director of Trams
                Grade: EX-01
                ## Structure
                Reporting to the Director are four managers.
                ## Duties
                - Lead the tramway
                """);

        assertThat(role.limits().directReports()).isEqualTo(4);
    }

    @Test
    void criteria_may_stand_in_sentences_below_their_heading() {
        RoleProfile role = markdown("""
                # Tram planner
                ## Experience
                The holder must have five years with a tramway.
                ## And education
                The post requires a diploma in transport.
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL);
    }

    @Test
    void what_is_relevant_below_the_minimum_is_no_minimum() {
        RoleProfile role = markdown("""
                # Tram planner
                ## Minimum requirements
                - A diploma

                Experience of the following is relevant:

                - Night buses

                Other desired qualifications include a bus licence.
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, null, Importance.DESIRABLE);
    }

    @Test
    void criteria_may_be_what_the_letter_is_to_speak_of() {
        RoleProfile role = markdown("""
                # Tram planner
                ## About you
                Please address each of these in your cover letter:

                - Patience with maps
                - A head for figures

                ## How to apply
                Please email us your CV and:

                - A cover letter
                """);

        assertThat(role.criteria()).hasSize(2);
    }

    @Test
    void the_post_may_be_named_only_where_somebody_is_sought_for_it() {
        RoleProfile role = markdown("""
                At Tramworks we are looking for a part-time bookkeeper to join us.

                Salary: £24,000 per annum pro rata (£12,000) + pension
                """);

        assertThat(role.title()).isEqualTo("part-time bookkeeper");
        assertThat(role.pay()).hasSize(2);
    }

    @Test
    void what_the_employer_does_is_no_duty() {
        RoleProfile role = markdown("""
                # Tram planner
                Salary: £24,000
                ## The role
                Our tools depend on the job.

                - If a line is short, we draw it by hand.
                - If a line is long, we use the model.
                - When it rains, we stay in.
                """);

        assertThat(role.responsibilities()).isEmpty();
    }

    @Test
    void the_line_may_be_said_by_who_manages_and_in_small_letters() {
        String rest = "\n\n## Duties\n- Draw up timetables\n";

        assertThat(markdown("# Tram planner\nThe post holder will be managed by the Head of Lines." + rest)
                        .reportsTo())
                .isEqualTo("Head of Lines");
        assertThat(markdown("# Tram planner\nThis position reports to eTram's executive director." + rest)
                        .reportsTo())
                .isEqualTo("eTram's executive director");
    }

    @Test
    void a_heading_may_be_underlined_with_any_sign() {
        SourceText source = SourceText.of("""
                Open position: Lecturer in Tramways
                ###################################
                :author: The school

                Salary: £32,000 to £48,000 per annum
                """);
        RoleProfile role =
                Understanding.read("role.txt", source, Blocks.ofText(source)).getFirst();

        assertThat(role.title()).isEqualTo("Lecturer in Tramways");
        assertThat(role.pay()).hasSize(1);
    }

    @Test
    void competencies_told_in_paragraphs_are_no_criteria() {
        RoleProfile role = markdown("""
                # Tram planner
                ## Duties
                - Draw up timetables
                ## Competencies and experience required
                **Seeing ahead** - You will think of next winter.

                **Being kind** - You will think of the drivers.
                ## Essential criteria
                - A diploma
                """);

        assertThat(role.criteria()).extracting(Criterion::text).isEqualTo(List.of("A diploma"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## About the job\n\n* Compensation: we have a budget between USD 40,000 and 50,000 per year (see below)\n",
                "*Remote | Full-time | $40,000 - $50,000*\n",
                "*Remote · $40,000 - $50,000*\n"
            })
    void pay_stands_in_a_budget_for_the_holder_and_at_the_end_of_a_line(String text) {
        assertThat(markdown("# Tram planner\n\n" + text + "\n## Duties\n\n- Draw up timetables\n")
                        .pay())
                .extracting(Pay::min, Pay::max, Pay::currency)
                .containsExactly(tuple(new BigDecimal("40000"), new BigDecimal("50000"), "USD"));
    }

    @Test
    void a_budget_for_courses_is_no_pay() {
        assertThat(markdown("""
                # Tram planner
                ## Duties
                - Draw up timetables
                ## Salary and benefits
                - A training budget between £400 and £900 a year
                """).pay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Department of Tides, University of Northmoor', Department of Tides, University of Northmoor",
        "'Northmoor Council, Digital Services', Digital Services, Northmoor Council"
    })
    void an_employer_is_named_together_with_the_part_of_it_that_the_post_is_in(
            String employer, String department, String organisation) {
        RoleProfile role = markdown("---\ntitle: Tram planner\norganization: %s\n---\n## Duties\n- Draw up timetables\n"
                .formatted(employer));

        assertThat(role.department()).isEqualTo(department);
        assertThat(role.organisation()).isEqualTo(organisation);
    }

    @Test
    void a_sentence_that_seeks_somebody_says_where_the_post_is_and_whom_it_leads() {
        RoleProfile role = markdown("""
                # Tram planner
                Northmoor Trams wants to appoint a planner at Eastquay, within the Timetables Department. The successful
                candidate will be responsible for a team of four assistants.
                ## Duties
                - Draw up timetables
                """);

        assertThat(role.department()).isEqualTo("Timetables");
        assertThat(role.limits().directReports()).isEqualTo(4);
    }

    private static RoleProfile markdown(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
