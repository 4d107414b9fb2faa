package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;

/** Lists that lost their marks, labels that slipped among the items, and sentences that weigh what is below them. */
class LooseListsTest {

    @Test
    void paragraphs_that_end_in_semicolons_are_the_list_a_sentence_leads_in() {
        RoleProfile role = read("""
                # Harbour planner

                ### Northmoor

                Responsibilities include:

                Bring ships in through the narrows by day and by night;

                Teach the apprentices to read the tide;

                Keep the chart of the sandbanks.

                The harbour lies in the north.
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly(
                        "Bring ships in through the narrows by day and by night;",
                        "Teach the apprentices to read the tide;",
                        "Keep the chart of the sandbanks.");
    }

    @Test
    void lines_that_end_long_before_the_widest_were_ended_on_purpose() {
        RoleProfile role = read("""
                # Harbour planner
                Skill set/qualifications:
                A certificate in pilotage, or in seamanship, or in the building of harbours, or in a related field
                Patience with tides
                Good eyes
                Clear, brief reports, also of web applications (there may be some blogging)
                Love of the sea a must
                Preferred:
                A second language
                Knowledge of sandbanks

                The position will report to the Head of Pilots.
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(
                        null, null, null, null, Importance.ESSENTIAL, Importance.DESIRABLE, Importance.DESIRABLE);
    }

    @Test
    void an_item_that_only_says_what_the_next_ones_weigh_is_their_label() {
        RoleProfile role = read("""
                # Harbour planner
                ### Minimum requirements (essential)
                * Good eyes
                * Additional requirements (desirable)
                * A second language
                * Knowledge of sandbanks
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE, Importance.DESIRABLE);
    }

    @Test
    void a_sentence_in_a_section_of_tools_may_weigh_them() {
        RoleProfile role = read("""
                # Harbour planner
                ## Skills
                - Good eyes
                ## Tools
                Experience of sonar is an absolute requirement.

                Familiarity with the following will be considered an asset:

                - Radar
                - Old charts
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(null, Importance.ESSENTIAL, Importance.DESIRABLE, Importance.DESIRABLE);
    }

    @Test
    void what_is_preferred_and_not_required_is_desirable_also_where_emphasis_goes_over_the_line() {
        RoleProfile role = read("""
                # Harbour planner
                ## Your profile: qualifications and experiences
                We expect, at a minimum, that you:

                - Have brought in a ship

                We prefer, but don't require, that you as the *harbour
                pilot*:

                - Have read the old charts
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @Test
    void a_criterion_may_end_with_being_desirable_unless_that_is_said_of_its_examples() {
        RoleProfile role = read("""
                # Harbour planner
                ## Qualifications
                - Good eyes
                - Knowledge of one foreign language desirable
                - Spanish, preferred.
                - Knowledge of tugs useful
                - Some carving desirable (oak, elm)
                - Skill with budgets, including plans, counting and reports desired
                - Skill with sails, including knots preferred
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(
                        null,
                        Importance.DESIRABLE,
                        Importance.DESIRABLE,
                        Importance.DESIRABLE,
                        Importance.DESIRABLE,
                        Importance.DESIRABLE,
                        null);
    }

    @Test
    void a_long_paragraph_on_the_line_of_its_label_is_a_criterion() {
        RoleProfile role = read("""
                # Library clerk
                ### Qualifications###
                REQUIRED KNOWLEDGE: Knowledge of filing. %s
                MINIMUM QUALIFICATIONS: Two years in a library.
                """.formatted("Ability to keep a shelf in order. ".repeat(10)));

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL);
    }

    @Test
    void headings_closed_without_a_space_head_what_they_say() {
        RoleProfile role = read("""
                # Library clerk
                ### Responsibilities###
                - Keep the shelves in order
                ### C#
                - A language
                """);

        assertThat(role.responsibilities()).extracting(Responsibility::text).contains("Keep the shelves in order");
        assertThat(role.responsibilities()).extracting(Responsibility::group).doesNotContain("C");
    }

    @Test
    void a_sentence_of_whom_one_seeks_before_what_one_will_do_leads_in_duties() {
        RoleProfile role = read("""
                # Harbour planner
                ## Roles and responsibilities
                We're looking for a pilot with a steady hand. You will work with the tugs and the harbour office:

                - Bring ships in
                - Read the tide

                ## You bring with you:
                - Good eyes
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Bring ships in", "Read the tide");
        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("Good eyes");
    }

    @Test
    void groups_of_duties_are_named_without_their_share_or_number_wherever_they_stand() {
        RoleProfile shared = read("""
                # Harbour planner
                ## Duties
                ### Pilotage (60% of time)
                - Bring ships in
                ### Teaching (40% of time)
                - Teach apprentices
                """);
        RoleProfile numbered = read("""
                # Harbour planner
                ### Key objectives
                **Objective #1: You will make the narrows safe for every ship that comes in, whatever the tide.**
                - Bring ships in

                **Objective #2: You will pass on what you know, so that the harbour never wants for pilots.**
                - Teach apprentices
                """);
        RoleProfile after = read("""
                # Harbour planner
                ## Job purpose
                Keeps the narrows safe.
                ### Main tasks
                - Bring ships in
                ### Keeping the books
                - Count the ships
                ### Resources managed
                - Two tugs
                """);

        assertThat(shared.responsibilities()).extracting(Responsibility::group).containsExactly("Pilotage", "Teaching");
        assertThat(numbered.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "You will make the narrows safe for every ship that comes in, whatever the tide.",
                        "You will pass on what you know, so that the harbour never wants for pilots.");
        assertThat(after.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Bring ships in", "Count the ships");
    }

    @Test
    void what_is_reached_within_months_or_excites_is_no_duty_and_no_criterion() {
        RoleProfile role = read("""
                # Harbour planner
                ## Duties
                - Bring ships in
                ## About you - what you need for this post
                We are looking for someone who is excited about:

                - tides and sandbanks

                You need:

                - Good eyes
                ## What to expect
                ### Within 3 months, you will…
                - Know the tugs
                """);

        assertThat(role.responsibilities()).extracting(Responsibility::text).containsExactly("Bring ships in");
        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("Good eyes");
    }

    @Test
    void a_salary_below_a_heading_that_names_a_framework_is_pay() {
        RoleProfile role = read("""
                # Harbour planner
                ## Duties
                - Bring ships in
                ## Salary
                ### Harbour planner - SFIA 4
                Northmoor: £40,500 - £51,500
                """);

        assertThat(role.pay()).hasSize(1);
    }

    @Test
    void items_after_any_of_the_following_belong_to_it() {
        RoleProfile role = read("""
                # Harbour planner
                ## Desired Qualifications
                - Good eyes
                - Experience with any of the following:
                - Sonar, radar, old charts
                """);

        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("Good eyes", "Experience with any of the following:");
    }

    @Test
    void a_line_that_names_what_is_required_weighs_the_line_below_it() {
        RoleProfile role = read("""
                # Library clerk
                ### Qualifications

                Experience
                Experience with cataloguing preferred.

                Education Required
                A diploma in librarianship.
                """);

        assertThat(role.criteria())
                .extracting(Criterion::text, Criterion::importance)
                .containsExactly(
                        tuple("Experience with cataloguing preferred.", Importance.DESIRABLE),
                        tuple("A diploma in librarianship.", Importance.ESSENTIAL));
    }

    @Test
    void lines_below_a_sentence_that_leads_in_are_its_list() {
        RoleProfile role = read("""
                # Harbour planner

                As a planner you will:

                Bring ships in through the narrows.
                Read the tide for whoever asks.
                Keep the chart of the sandbanks.

                The harbour lies in the north.

                Applicants must have:

                Good eyes
                A certificate in pilotage
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly(
                        "Bring ships in through the narrows.",
                        "Read the tide for whoever asks.",
                        "Keep the chart of the sandbanks.");
        assertThat(role.criteria())
                .extracting(Criterion::text, Criterion::importance)
                .containsExactly(
                        tuple("Good eyes", Importance.ESSENTIAL),
                        tuple("A certificate in pilotage", Importance.ESSENTIAL));
    }

    @Test
    void a_number_before_a_list_with_bullets_numbers_a_group() {
        RoleProfile role = read("""
                # Harbour planner
                ## Responsibilities

                1. Keep the narrows safe
                * Bring ships in
                * Read the tide

                2. Pass on what you know
                * Teach apprentices

                3. Help with the following:
                * Charts
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .startsWith("Keep the narrows safe", "Keep the narrows safe", "Pass on what you know")
                .doesNotContain("Help with the following");
    }

    @Test
    void what_one_looks_for_in_the_candidate_is_no_group_of_the_duties_above_it() {
        for (String heading : new String[] {
            "### What we're looking for in a candidate",
            "**What you'll bring to the harbour:**",
            "Academic qualifications:",
            "We'd love to hear from you if:"
        }) {
            RoleProfile role = read("""
                    # Harbour planner
                    ## Main duties
                    - Bring ships in
                    - Read the tide

                    %s

                    - Good eyes

                    The rate of pay is £21,000 - £23,500 a year.
                    """.formatted(heading));

            assertThat(role.responsibilities()).as(heading).hasSize(2);
            assertThat(role.criteria()).as(heading).extracting(Criterion::text).containsExactly("Good eyes");
            assertThat(role.pay()).as(heading).hasSize(1);
        }
    }

    @Test
    void what_only_would_be_welcome_is_desirable_also_right_below_the_duties() {
        RoleProfile role = read("""
                # Harbour planner
                **Main duties**

                - Bring ships in
                - Read the tide

                **It would be an advantage to have:**

                - A second language
                """);

        assertThat(role.responsibilities()).hasSize(2);
        assertThat(role.criteria())
                .extracting(Criterion::text, Criterion::importance)
                .containsExactly(tuple("A second language", Importance.DESIRABLE));
    }

    @Test
    void what_the_named_post_or_whoever_is_appointed_will_do_is_a_duty() {
        RoleProfile named = read("""
                # Treasurer
                ## Overall purpose
                To watch over the harbour's money.
                ## The Treasurer will:
                - Present the accounts
                - Advise on reserves
                """);
        RoleProfile appointed = read("""
                # Treasurer

                **The successful applicant will be expected to**

                - Present the accounts
                - Advise on reserves
                """);

        assertThat(named.responsibilities()).hasSize(2);
        assertThat(appointed.responsibilities()).hasSize(2);
    }

    @Test
    void terms_below_the_duties_are_none_whatever_the_look_of_their_heading() {
        RoleProfile role = read("""
                # Harbour planner
                ## Main duties
                - Bring ships in
                ### Terms and conditions
                - 35 hours a week
                ### Keeping the books
                - Count the ships
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Bring ships in", "Count the ships");
    }

    private static RoleProfile read(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
