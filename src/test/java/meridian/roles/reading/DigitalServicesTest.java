package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.api.Test;

/** How the digital services of cities, states and departments lay out what they publish. */
class DigitalServicesTest {

    @Test
    void objectives_with_a_bold_number_are_groups_of_what_is_listed_under_them() {
        RoleProfile numbered = read("""
                # Ferry timetable lead

                ### Key objectives
                **Key objective #1:** Keep the ferries to their times
                - Draw up the timetable of each season
                - Tell crews of changes the evening before

                **Key objective #2:** Listen to passengers
                - Walk the piers every week
                """);

        assertThat(numbered.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "Keep the ferries to their times", "Keep the ferries to their times", "Listen to passengers");
    }

    @Test
    void a_bold_sentence_over_a_list_of_duties_names_its_group_before_the_colon() {
        RoleProfile named = read("""
                # Harbour lead

                ## Key objectives

                **Harbour patrol: Lead the crews that keep the water of the harbour safe for everybody who sails, rows or swims in it.**
                - Plan who sails when
                - Check every boat in spring

                **Moorings: give every boat that calls a place to lie for the night.**
                - Keep the register of berths
                """);

        assertThat(named.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Harbour patrol", "Harbour patrol", "Moorings");
    }

    @Test
    void bold_sentences_that_tell_the_holder_what_to_achieve_name_the_lists_under_them() {
        RoleProfile told = read("""
                # Ferry timetable lead

                **Compensation/Grade Level:** GS-11/GS-12

                ## Key objectives
                **You will keep the ferries to their times all year.**

                - Draw up the timetable of each season
                - Tell crews of changes the evening before

                **You will listen to passengers.**

                - Walk the piers every week
                """);

        assertThat(told.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "You will keep the ferries to their times all year.",
                        "You will keep the ferries to their times all year.",
                        "You will listen to passengers");
        assertThat(told.grade()).isEqualTo("GS-11/GS-12");
    }

    @Test
    void a_federal_level_by_its_figure_alone_is_given_its_schedule() {
        assertThat(read("""
                        # Ferry timetable lead

                        **GS Grade Level:** 12

                        ## Key objectives
                        - Draw up the timetable of each season
                        - Tell crews of changes the evening before
                        """).grade()).isEqualTo("GS-12");
    }

    @Test
    void a_heading_wrapped_over_lines_names_its_group_with_its_first_sentence() {
        RoleProfile wrapped = read("""
                # Harbour lead

                ## Key objectives

                ### Key objective #1: Bring visitors to the harbour. You will work with the town and with the
                owners of its boats to find out what they come for, and
                to:
                - Put up signs at the station
                - Open the harbour office on Sundays

                ### Key objective #2: Lead the people who keep the harbour open through the year, the pilots of
                the outer channel among them. Agree with them what is done when. As such, you'll
                need to:
                - Meet each crew once a month
                - Say early what has to change
                """);

        assertThat(wrapped.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "Bring visitors to the harbour.",
                        "Bring visitors to the harbour.",
                        "Lead the people who keep the harbour open through the year, the pilots of the outer channel among them.",
                        "Lead the people who keep the harbour open through the year, the pilots of the outer channel among them.");
        assertThat(wrapped.criteria()).isEmpty();
    }

    @Test
    void a_label_that_only_leads_in_leaves_the_group_to_the_heading_above_it() {
        RoleProfile led = read("""
                # Ferry master

                ## What can I expect to do in this role?
                ### As a ferry master, you will:
                - Take the morning boat across
                - Keep its log

                ### Your impact
                You will:
                - Bring the islands nearer to each other
                - Have every crossing leave on time
                """);

        assertThat(led.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "As a ferry master, you will", "As a ferry master, you will", "Your impact", "Your impact");
    }

    @Test
    void a_heading_left_to_a_template_names_no_group() {
        RoleProfile filled = read("""
                ---
                role_name: Lock keeper
                ---

                ## Role summary

                ### {{ page.role_name }} - GS-{{ page.gs_level }}

                The lock is the oldest of the canal and its gates are of oak. You will be responsible for:

                - The gates of the upper lock
                - The gates of the lower lock

                ## Key objectives

                ### Key objective #1: Keep boats moving
                - Fill the lock within ten minutes
                - Tell boats below when it opens
                """);

        assertThat(filled.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(null, null, "Keep boats moving", "Keep boats moving");
    }

    @Test
    void front_matter_tells_of_other_pages_by_name() {
        RoleProfile told = read("""
                ---
                title: "Tide analyst"
                related_profiles:
                  - name: 'Harbour design director'
                    link: /profiles/harbour-design/
                gs_level: 13-14
                ---

                ## Duties
                - Forecast the tides of a year
                - Explain them to those who sail
                """);

        assertThat(told.title()).isEqualTo("Tide analyst");
        assertThat(told.grade()).isEqualTo("GS-13-14");
    }

    @Test
    void what_must_be_included_is_essential() {
        RoleProfile asked = read("""
                # Tide analyst

                ## Qualifications

                Experience of forecasting tides. This experience must include **ALL** of the following:
                - Reading gauges by hand
                - Mending gauges
                -

                ## Evaluation

                You will be scored on each of these:
                - **

                Your score will be used to place you in a category.

                Within each category, veterans are chosen before others.
                """);

        assertThat(asked.criteria())
                .extracting(Criterion::text, Criterion::importance)
                .containsExactly(
                        tuple("Reading gauges by hand", Importance.ESSENTIAL),
                        tuple("Mending gauges", Importance.ESSENTIAL));
    }

    @Test
    void experience_that_a_single_paragraph_asks_for_is_a_criterion_however_long_it_is() {
        RoleProfile classified = read("""
                # Senior tide analyst
                A senior tide analyst forecasts the tides of the whole coast and explains them to those who sail there.

                ## Experience
                This classification must have a minimum of five (5) years of experience in reading tide gauges, in the mathematics of waves, in the keeping of long series of figures, or in teaching others to do so, together with the ability to explain a forecast to crews, to the owners of boats and to those who plan the works along the coast.

                ## And Education
                This classification requires a degree in mathematics, physics, geography or another field that counts and measures, or the certificate of a pilot; years at sea may stand for years of study, one for one, where the candidate kept the log of a vessel and can show it, and where a master of that vessel says the same in writing.
                """);

        assertThat(classified.title()).isEqualTo("Senior tide analyst");
        assertThat(classified.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL);
    }

    @Test
    void what_is_to_be_accomplished_is_a_duty_and_what_is_evaluated_a_criterion() {
        RoleProfile asked = read("""
                # Senior / principal tide analyst

                Senior analysts are classified as TA-04 and principal analysts are classified as TA-05 in the coastal group.

                **You’ll need to accomplish the following things:**

                1. Forecast the tides of a year
                2. Explain them to those who sail

                **We’ll evaluate you based on:**

                * Reading gauges
                * Explaining forecasts
                * Preference will be given to candidates who know the coast.
                """);

        assertThat(asked.responsibilities()).hasSize(2);
        assertThat(asked.criteria())
                .extracting(Criterion::importance)
                .containsExactly(null, null, Importance.DESIRABLE);
        assertThat(asked.grade()).isEqualTo("TA-04 and TA-05");
    }

    @Test
    void a_sentence_that_breaks_off_before_its_list_leads_in() {
        RoleProfile broken = read("""
                # Channel lead

                ## Role summary

                ### Grade 13 or 14

                As a channel lead at the harbour office, you will

                - help pilots find their way
                - keep the buoys lit

                As a channel lead you will act as the expert for one of the following areas:
                - Outer channel
                - Inner channel

                ## Key objectives
                - Answer the radio
                - Serve on the night rota, and specialise in at least one of the following kinds of craft:
                - Tugs, which pull
                - Barges, which are pulled

                ### Differences between grade 13 and grade 14

                | Grade 13 | Grade 14 |
                | -------- | -------- |
                | Works under general direction most days | Works alone on most days of the year |
                """);

        assertThat(broken.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly(
                        "help pilots find their way",
                        "keep the buoys lit",
                        "Answer the radio",
                        "Serve on the night rota, and specialise in at least one of the following kinds of craft:");
    }

    @Test
    void a_team_of_ten_or_more_is_no_limit() {
        RoleProfile open = read("""
                # Fellowship lead

                ## Duties
                - Help lead and manage a team of 10+ fellows
                - Run the yearly meeting
                """);

        assertThat(open.limits().directReports()).isNull();
    }

    @Test
    void pay_may_be_by_the_week() {
        RoleProfile weekly = read("""
                # Ferry master

                > Job title: Ferry master
                > Salary: $1,210.40 - $1,640.15 Per Week*
                > Hours of work: 36.25/week

                ## Duties
                - Take the morning boat across
                - Keep its log
                """);

        assertThat(weekly.pay())
                .extracting(Pay::min, Pay::max, Pay::period)
                .containsExactly(tuple(new BigDecimal("1210.40"), new BigDecimal("1640.15"), "week"));
    }

    @Test
    void shares_of_the_time_are_no_part_of_a_duty_or_of_its_group() {
        RoleProfile shared = read("""
                # Duty statement: Berth designer

                ## Job functions

                ### 60% - Berths (Essential function)
                - Draws the berths of the year

                ### 40% - Other duties (Marginal function)

                | No. | Duty | % |
                | --- | ---- | --- |
                | 1 | Answers what boat owners write to the office | 40 |
                """);

        assertThat(shared.title()).isEqualTo("Berth designer");
        assertThat(shared.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .containsExactly(
                        tuple("Berths", "Draws the berths of the year"),
                        tuple("Other duties", "Answers what boat owners write to the office"));
    }

    @Test
    void a_table_of_relationships_names_those_one_deals_with() {
        RoleProfile related = read("""
                # 1. Role title: Berth designer

                | Role description fields | Details |
                | --- | --- |
                | Classification/Grade/Band | Clerk Grade 9/10 |
                | Division/Branch/Unit | Harbours / Design |

                ## Key accountabilities
                - Draw the berths of the year
                - [ ] Keep the drawings in order

                ## Key challenges
                - Little room in summer

                ## Key relationships

                | Who | Why |
                | --- | --- |
                | Manager | Agree the order of the work |

                ## Reporting line
                The role reports to the Harbour Design Director.

                ## Direct reports
                Nil
                """);

        assertThat(related.title()).isEqualTo("Berth designer");
        assertThat(related.grade()).isEqualTo("Clerk Grade 9/10");
        assertThat(related.directorate()).isEqualTo("Harbours / Design");
        assertThat(related.reportsTo()).isEqualTo("Harbour Design Director");
        assertThat(related.limits().directReports()).isZero();
        assertThat(related.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Draw the berths of the year", "Keep the drawings in order");
    }

    @Test
    void what_stands_on_the_line_of_a_label_is_a_criterion_and_the_label_its_category() {
        RoleProfile labelled = read("""
                # Terms of reference: Tide adviser

                ## Scope of work
                - Forecast the tides of a year

                ## Qualifications and experience

                **Education:** Degree in a subject that measures.

                **Experience:** Seven years of reading gauges.

                ### What do we need from you?
                - You know the coast

                ### Preference may be given to applicants with one or more of the following:
                - A pilot's certificate
                """);

        assertThat(labelled.title()).isEqualTo("Tide adviser");
        assertThat(labelled.criteria())
                .extracting(Criterion::category, Criterion::text)
                .contains(
                        tuple("education", "Degree in a subject that measures."),
                        tuple("experience", "Seven years of reading gauges."));
        assertThat(labelled.criteria())
                .filteredOn(criterion -> criterion.importance() == Importance.DESIRABLE)
                .extracting(Criterion::text)
                .containsExactly("A pilot's certificate");
    }

    @Test
    void competencies_under_a_weight_are_criteria_that_weigh_it() {
        RoleProfile weighed = read("""
                # Tide analyst

                ## Duties
                - Forecast the tides of a year

                ## Essential

                Knowledge:
                - Knowledge of waves

                Competencies:
                - Working with crews
                """);

        assertThat(weighed.criteria())
                .extracting(Criterion::text, Criterion::importance)
                .containsExactly(
                        tuple("Knowledge of waves", Importance.ESSENTIAL),
                        tuple("Working with crews", Importance.ESSENTIAL));
    }

    @Test
    void a_page_of_a_council_puts_the_essentials_of_the_post_into_a_list() {
        RoleProfile advertised = read("""
                # Join us as our new Senior Developer

                ### The essentials

                - **Salary:** £46,845 - £49,912
                - **Location:** Civic Centre, Wills, and home

                ### What's the job?

                You will report to the lead tide developer. In your first months we expect you to:

                - move the tide tables to the new site
                - set up tests

                ### Is this you?

                We think you'll do well if you:

                - have built things that people use
                """);

        assertThat(advertised.title()).isEqualTo("Senior Developer");
        assertThat(advertised.reportsTo()).isEqualTo("lead tide developer");
        assertThat(advertised.pay()).hasSize(1);
        assertThat(advertised.responsibilities()).hasSize(2);
        assertThat(advertised.criteria())
                .extracting(Criterion::text)
                .containsExactly("have built things that people use");
    }

    @Test
    void fields_on_one_line_are_parted_by_dots_and_pictures() {
        RoleProfile dotted = read("""
                # Tide developer

                💷 £22,366
                📍 Wills

                Directorate: Harbours · Team: Tides · Reports to: Harbour Master

                ## Key accountabilities

                | Key result area | Key accountabilities |
                | --- | --- |
                | Advice | - Write the tables<br>- Review those of others |
                | Care | - Mend the gauges after every storm |
                """);

        assertThat(dotted.directorate()).isEqualTo("Harbours");
        assertThat(dotted.section()).isEqualTo("Tides");
        assertThat(dotted.reportsTo()).isEqualTo("Harbour Master");
        assertThat(dotted.pay()).extracting(Pay::min).containsExactly(new BigDecimal("22366"));
        assertThat(dotted.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .containsExactly(
                        tuple("Advice", "Write the tables"),
                        tuple("Advice", "Review those of others"),
                        tuple("Care", "Mend the gauges after every storm"));
    }

    @Test
    void benefits_listed_in_a_summary_are_no_purpose_of_the_role() {
        RoleProfile summed = read("""
                # Tide analyst

                ## Duties
                - Forecast the tides of a year

                ## Job summary
                The analyst tells crews what the sea will do.

                You will have access to many benefits including:
                - Sick leave
                - A pension of the harbour
                """);

        assertThat(summed.purpose())
                .extracting(RoleProfile.Statement::text)
                .contains("The analyst tells crews what the sea will do.")
                .doesNotContain("Sick leave", "A pension of the harbour");
    }

    private static RoleProfile read(String text) {
        try {
            List<RoleProfile> profiles = DocumentReader.read("role.md", text.getBytes(StandardCharsets.UTF_8))
                    .profiles();
            assertThat(profiles).hasSize(1);
            return profiles.getFirst();
        } catch (UnreadableDocument unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
