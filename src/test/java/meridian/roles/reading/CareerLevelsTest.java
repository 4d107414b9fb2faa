package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The levels and roles of career frameworks and handbooks, which group what is expected and seldom head it. */
class CareerLevelsTest {

    @Test
    void a_label_right_over_what_one_does_is_a_group_of_duties_beside_those_that_are_called_so() {
        RoleProfile role = markdown("""
                # Signal manager path
                Signal managers keep the line open.

                ## Head of Signals (Manager 4)
                The Head of Signals answers for every signal box.

                **People Management and Training:**

                * Develop the signallers of their district.
                * Cultivate calm in the box.

                **IT and Telegraphs:**

                * Oversee the telegraph.
                * Directly responsible for its batteries.

                **Responsibilities:**

                * Open the line on time
                * Spend less than 20% direct work at the levers

                **Proud moments:**

                * The bridge at Northmoor
                * The tunnel under it
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "People Management and Training",
                        "People Management and Training",
                        "IT and Telegraphs",
                        "IT and Telegraphs",
                        "Responsibilities",
                        "Responsibilities");
        assertThat(role.limits().directReports()).isNull();
    }

    @Test
    void points_that_only_name_what_is_nested_in_them_are_groups_of_duties() {
        RoleProfile role = markdown("""
                # Signal manager
                ## Responsibilities
                - Leadership
                  - Managing the signallers, and answering for their training.
                  - Growing the next head of signals.
                - Culture:
                  - Sharing what went wrong.
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Leadership", "Leadership", "Culture");
    }

    @Test
    void points_that_are_duties_themselves_hold_what_is_nested_in_them() {
        RoleProfile role = markdown("""
                # Signal manager
                ## Responsibilities
                - Lead the signallers:
                  - Plan the shifts
                  - Train the new ones
                - Test the levers:
                  - Write down what sticks
                ## Duties of the night
                - Lamps
                  - Oil ones
                  - Gas ones
                - Flags
                  - Red ones
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Lead the signallers:", "Test the levers:", "Lamps", "Flags");
    }

    @Test
    void a_document_named_after_what_a_post_does_holds_its_duties_under_whatever_headings() {
        RoleProfile role = markdown("""
                # Lead Signal Engineer Roles & Responsibilities

                What we ask of those who lead a box.

                ## Signal box
                People management:

                * Help signallers grow
                * Hold a weekly talk

                Line management:

                * Be there when the line closes
                * Agree the shifts

                ## Technical leader
                * Grease the levers
                """);

        assertThat(role.title()).isEqualTo("Lead Signal Engineer");
        assertThat(role.purpose()).hasSize(1);
        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "People management",
                        "People management",
                        "Line management",
                        "Line management",
                        "Technical leader");
    }

    @Test
    void what_a_level_should_have_and_is_expected_to_do_is_told_from_its_red_flags() {
        RoleProfile role = markdown("""
                # Signaller L3
                *Same as L1 and L2, but also...*

                ### Should have
                * Two winters in a box
                * The trust of the crews

                ### Is expected to
                * Be familiar with every lever
                * Teach the apprentices

                ### Red flags
                * Sleeps on shift
                * Blames the weather
                """);

        assertThat(role.title()).isEqualTo("Signaller L3");
        assertThat(role.criteria()).extracting(Criterion::importance).containsExactly(null, null);
        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Be familiar with every lever", "Teach the apprentices");
    }

    @Test
    void what_one_should_have_beside_what_one_must_have_is_desirable() {
        RoleProfile role = markdown("""
                # Signaller
                ## Duties
                - Pull levers
                ## Must have
                - Strong arms
                ## Should have
                - A lamp
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @Test
    void what_you_can_do_is_what_is_expected_where_a_document_has_no_other_duties() {
        RoleProfile role = markdown("""
                # Principal Signal Engineer
                **Crews and passengers**

                You have earned the trust of the crews. You can:

                * Quickly establish rapport with drivers
                * Support the crews in talks with passengers
                * Explain delays to people who have missed a boat

                You _don't_ have direct reports, but you do care about our people.

                **Railway and culture**

                You have shown that you live by our rules. You:

                * Are seen as a leader at every station
                * Foster kindness at the counter
                * Are open minded
                * Lead change on the line
                """);

        assertThat(role.criteria()).isEmpty();
        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "Crews and passengers",
                        "Crews and passengers",
                        "Crews and passengers",
                        "Railway and culture",
                        "Railway and culture",
                        "Railway and culture",
                        "Railway and culture");
        assertThat(role.limits().directReports()).isZero();
        assertThat(role.findings()).extracting(Finding::rule).contains("unsure");
    }

    @Test
    void what_you_can_do_is_asked_of_you_where_the_duties_are_said_elsewhere() {
        RoleProfile role = markdown("""
                # Principal Signaller
                **Duties**

                * Open the line

                **The signaller we want**

                You can:

                * Explain delays to passengers
                * Support a crew in the rain
                * Lead a box at night
                """);

        assertThat(role.responsibilities()).hasSize(1);
        assertThat(role.criteria()).hasSize(3);
    }

    @Test
    void a_table_of_levels_gives_no_name_and_shares_weigh_no_criteria() {
        RoleProfile role = markdown("""
                # Signal manager
                ## Responsibilities
                - Open the line on time
                ## Competencies
                | Competency | Importance |
                |---|---|
                | Timetables | 60 % |
                | Calm | 40 % |
                ## Ladder
                | Job title | Min progress | Min salary |
                |---|---|---|
                | Signal manager | 1.0 | 0 |
                | Head of signals | 2.0 | 0 |
                """);

        assertThat(role.title()).isEqualTo("Signal manager");
        assertThat(role.criteria()).isEmpty();
    }

    @Test
    void an_advertisement_without_duties_is_known_by_whom_it_looks_for() {
        RoleProfile role = markdown("""
                ## Keep the line open
                The railway is old, and we like it so.

                ## Skills we need
                We are looking for people with:
                - Experience of levers
                - A head for timetables

                ## Skills we prefer
                We would love applicants who also have:
                - Welsh
                """);

        assertThat(role.isRole()).isTrue();
        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @Test
    void what_users_get_by_email_is_no_way_to_apply() {
        RoleProfile role = markdown("""
                # Signaller
                ## Your responsibilities
                Passengers hear of closures by email or by bell. You will:
                1. Ring the bell
                2. Write the notices, including but not limited to:
                   * Closures
                   * Delays
                3. Keep the list of passengers
                ## What you'll bring
                - A good ear

                **What to expect once you apply:**
                * A walk to the bell
                """);

        assertThat(role.responsibilities()).hasSize(3);
        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("A good ear");
    }

    @Test
    void areas_of_skill_that_say_what_one_does_are_groups_of_duties_where_there_are_no_others() {
        RoleProfile role = markdown("""
                # Signal Engineer 2
                ## Technical skills
                ### Levers
                - Greases levers before they stick
                - Tests each lever at dawn
                ### Faults
                - Uses the log to find a fault
                - Knows whom to wake
                ## Communication
                - I write down what I found
                ### Reliability
                - Commits to a time and keeps it
                ## You might be ready for this role if
                - You have kept a box for two winters
                ## Nice to have
                - A lamp
                """);

        assertThat(role.title()).isEqualTo("Signal Engineer 2");
        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Levers", "Levers", "Faults", "Faults", "Communication", "Reliability");
        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("You have kept a box for two winters", "A lamp");
        assertThat(role.capabilities()).isEmpty();
    }

    @Test
    void what_a_specification_asks_for_stays_a_criterion_whatever_it_begins_with() {
        RoleProfile role = markdown("""
                # Signal Engineer
                Grade: 5
                ## Person specification
                ### Skills
                - Communicate clearly
                - Work under pressure
                ### Attitude
                - Support others
                - Share what you know
                """);

        assertThat(role.responsibilities()).isEmpty();
        assertThat(role.criteria()).hasSize(4);
    }

    @Test
    void levels_that_only_list_what_their_holders_do_are_groups_of_one_document() {
        RoleProfile role = markdown("""
                # Titles for signal engineers
                ## Junior Engineer
                * Fixes small faults with help
                * Writes in the log
                ## Engineer
                * Fixes faults alone
                * Reviews the log of others
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Junior Engineer", "Junior Engineer", "Engineer", "Engineer");
    }

    @Test
    void a_checklist_for_a_post_is_no_level() {
        RoleProfile checklist = markdown("""
                # Winter checklist for signal engineers
                ## Before the frost
                - Check the lamps
                - Review the log
                ## After the frost
                - Test the levers
                - Write down what broke
                """);

        assertThat(checklist.isRole()).isFalse();
    }

    @Test
    void a_title_may_be_the_name_of_a_file_or_stand_after_that_of_a_framework() {
        assertThat(titled("# job_description_lead_signal_engineer")).isEqualTo("Lead Signal Engineer");
        assertThat(titled("# lead-signal-engineer")).isEqualTo("Lead Signal Engineer");
        assertThat(titled("# Progression framework: Signal Engineer")).isEqualTo("Signal Engineer");
        assertThat(titled("# Co-ordinator")).isEqualTo("Co-ordinator");
    }

    @Test
    void impact_beside_other_skills_with_their_levels_heads_no_duties() {
        RoleProfile role = markdown("""
                # Chart makers

                ## Tact

                ### Level 1

                - Listens to the crew

                ## Impact

                ### Level 1

                - Draws what was asked for
                - Mends what is torn
                """);

        assertThat(role.responsibilities()).isEmpty();
        assertThat(role.competencies())
                .extracting(RoleProfile.Competency::attribute)
                .contains("Impact");
    }

    private static @Nullable String titled(String heading) {
        return markdown(heading + "\n## Duties\n- Grease the levers\n").title();
    }

    @Test
    void a_sentence_under_a_heading_for_the_grade_says_it() {
        RoleProfile role = markdown("""
                # Signal Engineer
                ## Job grade
                The Signal Engineer is a [grade 5](/grades).
                ## Responsibilities
                - Grease the levers
                """);

        assertThat(role.grade()).isEqualTo("Grade 5");
    }

    @Test
    void what_is_not_expected_yet_or_comes_with_the_next_level_is_no_duty() {
        RoleProfile role = markdown("""
                # Signal Engineer
                As a Signal Engineer you'll be expected to:

                1. Grease the levers
                2. Write in the log

                You are not expected to:

                1. Lead the box

                You'll be ready for the next level when:

                1. You teach others
                ## What you don't do yet
                - Plan the shifts
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Grease the levers", "Write in the log");
    }

    @Test
    void one_area_of_influence_is_no_attribute_of_a_framework_and_a_table_of_skills_has_levels() {
        RoleProfile role = markdown("""
                # Signal Engineer
                ## Impact
                - Keeps the line open
                ## Influence
                - Teaches apprentices
                - Speaks for the box
                ## Key skills
                | Skill | Code | Level |
                |---|---|---|
                | Relays | RELA | 3 |
                | Levers | LEVE | 4 |
                ## How we know you are doing well
                - Trains are on time
                """);

        assertThat(role.competencies()).isEmpty();
        assertThat(role.responsibilities()).hasSize(3);
        assertThat(role.criteria()).isEmpty();
        assertThat(role.capabilities())
                .extracting(RoleProfile.Capability::level)
                .containsExactly("3", "4");
        assertThat(role.measures()).hasSize(1);
    }

    @Test
    void labels_below_a_summary_are_groups_where_nothing_else_says_duties() {
        RoleProfile role = markdown("""
                Signal Engineer

                Summary

                Signal engineers keep the line open.

                Fault finding

                * Inspects the line at dawn
                * Tests each lever

                People

                * Coaches up to two apprentices
                * Plans the shifts

                How to get to the next level

                * Lead a box for a winter
                """);

        assertThat(role.purpose()).hasSize(1);
        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Fault finding", "Fault finding", "People", "People");
    }

    @Test
    void a_level_beside_what_all_levels_do_is_a_group_although_a_sentence_introduces_it() {
        RoleProfile role = markdown("""
                # Signal engineer levels
                ## Expectations of all engineers
                - Grease the levers
                ## Senior Engineer
                You help others to see what you see.

                - Teach apprentices
                - Inspect the line
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Expectations of all engineers", "Senior Engineer", "Senior Engineer");
    }

    @Test
    void a_cell_that_lists_what_one_does_holds_a_duty_for_each_line_of_it() {
        RoleProfile role = markdown("""
                # Engineering ladder: Signal Engineer
                | Area | What you do |
                |---|---|
                | Levers | - Grease them<br>- Test them at dawn |
                | People | - Teach apprentices |

                ## Skills
                | Skill | Essential / Desirable |
                |---|---|
                | Relays | Essential |
                | Welsh | Desirable |

                ## Must have
                - A lamp
                ## 2.1 Should have
                - A second lamp
                """);

        assertThat(role.title()).isEqualTo("Signal Engineer");
        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Levers", "Levers", "People");
        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(
                        Importance.ESSENTIAL, Importance.DESIRABLE, Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @Test
    void a_bold_name_with_what_it_is_about_over_a_list_is_a_group() {
        RoleProfile role = markdown("""
                # Signal Engineer
                You manage no one, and work in a box of 5.

                **Faults** - you find what is broken

                - Inspect the line
                - Test the levers

                **People**: you teach

                - Teach apprentices
                - Write the manual
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Faults", "Faults", "People", "People");
        assertThat(role.limits().directReports()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Signal Box Framework\n\n## Level 1\n\n### Craft\n\nYou pull levers.\n\n## Level 2\n\n### Craft\n\nYou teach levers.\n",
                "# Signal Box Levels\n\n| | Signal engineer I | Signal engineer II |\n|---|---|---|\n| Craft | Pulls levers | Teaches levers |\n",
                "# Signal Box Progression\n\n| | Junior | Senior |\n|---|---|---|\n| Craft | Pulls levers | Teaches levers |\n"
            })
    void levels_are_of_a_role_also_where_they_are_told_in_paragraphs_or_columns(String text) {
        RoleProfile role = markdown(text);

        assertThat(role.findings()).extracting(Finding::rule).doesNotContain("not-a-role");
        assertThat(role.title()).startsWith("Signal Box");
    }

    @Test
    void levels_of_a_game_are_of_no_role() {
        assertThat(markdown("# The Caves of Eastquay\n\n## Level 1\n\nMind the bats.\n\n## Level 2\n\nMind the bear.\n")
                        .findings())
                .extracting(Finding::rule)
                .contains("not-a-role");
    }

    @Test
    void bare_levels_are_steps_of_one_role_and_all_their_lists_are_what_is_expected() {
        SourceText source = SourceText.of("""
                ---
                title: "Signal Box Framework"
                ---
                ## Level 3

                ### Knowledge

                **Reach along the line**

                * Go to expert for the whole line.

                **Mastery of levers**

                * Pulls every lever.
                * Oils them after use.

                ## Level 4

                ### Knowledge

                **Reach along the line**

                * Known to other lines.

                **Mastery of levers**

                * Teaches others to pull levers.
                """);
        List<RoleProfile> roles = Understanding.read("role.md", source, Blocks.ofMarkdown(source));

        assertThat(roles).hasSize(1);
        assertThat(roles.getFirst().title()).isEqualTo("Signal Box Framework");
        assertThat(roles.getFirst().responsibilities()).hasSize(5);
        assertThat(roles.getFirst().criteria()).isEmpty();
    }

    @Test
    void roles_that_speak_of_themselves_under_headings_as_high_as_a_title_are_expected_that() {
        RoleProfile role = markdown("""
                ---
                title: Signals
                ---

                # Signaller consultant role requirements

                - I keep the levers oiled.
                - I am proud of my box.

                # Senior signaller consultant role requirements

                - I plan the line.
                - I teach others to pull levers.
                """);

        assertThat(role.title()).isEqualTo("Signals");
        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "Signaller consultant role requirements",
                        "Signaller consultant role requirements",
                        "Senior signaller consultant role requirements",
                        "Senior signaller consultant role requirements");
    }

    @Test
    void lists_that_most_of_those_led_in_alike_show_to_be_duties_are_all_duties() {
        RoleProfile role = markdown("""
                # Senior signal engineer

                You are a calm signaller.

                **Line**

                You know the line. You can:

                * Confidently test every lever
                * Plan the night trains
                * Keep the log

                **People**

                You know the crew. You can:

                * Teach apprentices
                * Run the morning talk
                * Mentor the crew

                **Craft**

                You know the box. You can:

                * Confidently have a debate about levers
                * oil, rods and batteries
                * Operational cost of lamps
                """);

        assertThat(role.responsibilities()).hasSize(9);
        assertThat(role.criteria()).isEmpty();
    }

    @Test
    void sentences_of_whoever_holds_a_rank_are_names_of_groups_whatever_they_end_with() {
        RoleProfile role = markdown("""
                # Lamp roles

                ## Graduate lamp-lighter

                #### I am known for my knowledge

                - People ask me about wicks
                - I am a trusted voice on oil

                ## Senior lamp-lighter

                #### I show initiative

                - I trim wicks unasked
                - I am on the rocks before dusk

                ## Lead lamp-lighter

                #### I teach

                - I teach others
                - I can say how a lens works
                """);

        assertThat(role.title()).isEqualTo("Lamp roles");
        assertThat(role.responsibilities()).hasSize(6);
        assertThat(role.criteria()).isEmpty();
    }

    @Test
    void an_area_that_says_what_somebody_knows_stands_beside_those_of_what_they_do() {
        RoleProfile role = markdown("""
                # Senior signal engineer

                ## Knowledge & Technical Skill

                * Understands the whole line
                * Has knowledge of levers
                * Able to mend lamps

                ## Communication

                * Tailors notices to drivers
                * Clearly announces delays

                ## Leadership

                * Regularly contributes to the journal
                * Drives decisions
                """);

        assertThat(role.responsibilities()).hasSize(7);
        assertThat(role.criteria()).isEmpty();
    }

    private static RoleProfile markdown(String text) {
        SourceText source = SourceText.of(text);
        List<RoleProfile> roles = Understanding.read("role.md", source, Blocks.ofMarkdown(source));
        return roles.getFirst();
    }
}
