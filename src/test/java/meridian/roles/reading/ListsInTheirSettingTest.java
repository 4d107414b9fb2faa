package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists are, and what they weigh, by what stands around them and by how all their points are written. */
class ListsInTheirSettingTest {

    @Test
    void a_list_that_ends_its_criteria_as_required_marks_them_whatever_commas_they_have() {
        assertThat(weights("""
                ## Qualifications
                Experience and skills:
                - Three winters of keeping locks required, with ice preferred, on a wide river.
                - Knowledge of tides and charts required. Radar, sonar and flags.
                - Experience steering, mooring, and towing barges required.
                - A calm voice on the radio

                Knowledge:
                - A pilot's certificate.
                - Works at night, at sea, as required.
                """))
                .containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.ESSENTIAL, null, null, null);
    }

    @Test
    void whom_one_seeks_is_described_anew_without_the_weight_of_the_heading() {
        assertThat(weights("""
                ## Requirements
                - Tact
                - A steady hand

                Much of the post is writing. To do well in it, the ideal candidate should have:

                - Read the charts of the sound
                - Steered a barge
                """)).containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL, null, null);
    }

    @Test
    void a_first_point_that_only_leads_in_says_what_the_others_weigh() {
        assertThat(weights("""
                ## Qualifications
                - To qualify, you must have one year at sea. A year at sea is:
                - Steering a barge through the narrows
                - Keeping the log of a tug
                """)).containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL);
    }

    @Test
    void a_label_that_weighs_criteria_goes_before_notes_on_them_and_their_categories() {
        RoleProfile role = role("""
                Required Qualifications:
                PLEASE NOTE: When you send your application, name all the boats you have steered.

                EDUCATION:
                * A pilot's certificate

                EXPERIENCE:
                * Two winters at sea

                A year ashore may stand for one of them.

                EYESIGHT:
                * Candidates must see the far bank

                PREFERRED QUALIFICATIONS:
                * A boat

                KNOWLEDGE AND SKILLS:
                * Tact
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(
                        Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.DESIRABLE, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Knowledge of the sound, the pilots you'll work with, and the rules that both keep is highly desirable",
                "Experience of locks, weirs and the boats that pass them would be an advantage"
            })
    void one_thing_that_is_of_several_is_desirable_as_a_whole(String criterion) {
        assertThat(weights("## Skills\n- Tact\n- " + criterion + "\n")).containsExactly(null, Importance.DESIRABLE);
    }

    @Test
    void the_second_of_two_things_is_desirable_alone() {
        assertThat(weights(
                        "## Skills\n- Tact\n- Experience of locks, weirs, and knowledge of the boats is desirable\n"))
                .containsExactly(null, null);
    }

    @Test
    void qualities_that_are_useful_are_desirable() {
        assertThat(weights("## Necessary qualities\n- Tact\n- Patience\n## Useful qualities\n- Wit\n- Charm\n"))
                .containsExactly(
                        Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.DESIRABLE, Importance.DESIRABLE);
    }

    @Test
    void where_one_is_to_live_is_no_criterion() {
        assertThat(weights("""
                ## Requirements
                Island residency is required within a month of the appointment. Salary commensurate with experience.
                """)).isEmpty();
    }

    @Test
    void competencies_that_are_expected_beside_experience_are_no_criteria() {
        assertThat(weights("""
                ## Competencies & Experience
                The post is of the second class. The competencies and behaviours below will be expected:
                - Keeps our values
                - Thinks ahead

                And the experience we hope you will bring:
                - Years of steering barges
                """)).hasSize(1);
    }

    @Test
    void qualities_named_below_a_heading_of_a_summary_are_part_of_it() {
        RoleProfile role = role("""
                ## Role summary

                ### Harbour planner, second class

                As a member of the harbour's small team by the old gates of the sound, a planner possesses three key qualities:
                - Patience with tides
                - A steady hand
                - Tact
                """);

        assertThat(role.criteria()).isEmpty();
    }

    @Test
    void what_everybody_should_be_is_no_duty() {
        RoleProfile role = role("""
                ## What we expect from all who work here
                You should:

                - share our values
                - understand tides and those who live by them
                - want to keep people safe
                - be able to swim
                """);

        assertThat(role.criteria()).hasSize(4);
        assertThat(duties(role)).containsExactly("Bring ships in");
    }

    @Test
    void what_a_post_is_said_to_work_for_is_duties() {
        assertThat(duties(read("""
                # Lock manager

                ## About the canal company
                We own nine canals.

                In short, a lock manager is somebody with a love of water who works with crews and owners to:

                - Open the gates in time
                - Keep the log of all who pass
                - Report what is broken
                """)))
                .containsExactly("Open the gates in time", "Keep the log of all who pass", "Report what is broken");
    }

    @Test
    void what_the_employer_will_do_is_no_duty() {
        assertThat(duties(read("""
                # Tide analyst

                ## Role overview
                It is a good time to join. Over the next year we will be adding to what we measure:

                - Measuring the salt of the water
                - Mapping the seagrass
                - Counting the seals

                ## The impact you’ll have in your second year
                - Draw the curves of the tides
                - Publish the tables
                """))).containsExactly("Draw the curves of the tides", "Publish the tables");
    }

    @Test
    void areas_of_focus_are_duties() {
        RoleProfile role = read("""
                # Harbour assistant

                ## Description
                You will work with both pilots. You will have mainly two areas of focus:

                1. Helping the pilots through the day
                2. Performing the trials they have thought of

                ## Requirements
                - Tact
                """);

        assertThat(role.criteria()).hasSize(1);
        assertThat(duties(role)).hasSize(2);
    }

    @Test
    void a_line_between_two_items_is_an_item_that_lost_its_marker() {
        RoleProfile role = read("""
                # Harbour planner
                ## Duties
                - Meet the needs of the crews.
                Decide in time.
                Name what is wrong.
                - Explain the tides.
                ## Skills
                * Three years of drawing charts of harbours, sounds and canals by hand and with whatever tools there are at the time (pen, ink)
                Knowledge of old charts
                * Knowledge of tides
                """);

        assertThat(duties(role))
                .containsExactly(
                        "Meet the needs of the crews.", "Decide in time.", "Name what is wrong.", "Explain the tides.");
        assertThat(role.criteria())
                .extracting(Criterion::text)
                .endsWith("Knowledge of old charts", "Knowledge of tides");
    }

    @Test
    void a_line_that_was_wrapped_goes_on_with_its_item() {
        assertThat(duties(read("""
                # Harbour planner
                ## Duties
                - Meet the needs of all the crews and of the owners that come from the North
                Sea and the sound.
                - Explain the tides.
                """)))
                .containsExactly(
                        "Meet the needs of all the crews and of the owners that come from the North Sea and the sound.",
                        "Explain the tides.");
    }

    @Test
    void a_list_within_a_list_ends_after_its_own_last_but_one() {
        assertThat(weights("""
                ## Desirable
                - Radar;
                - Tools for charts:
                - Compasses; and
                - Rulers, pens;
                - Flags; and
                - Sonar.
                """)).hasSize(4);
    }

    @Test
    void a_label_below_duties_over_what_one_has_is_of_criteria_and_over_what_one_does_a_group() {
        RoleProfile role = role("""
                **Relevant experience**

                - Experience of steering barges
                - Knowledge of tides

                **Knowledge sharing**

                - Teach the apprentices
                - Write down what you learn
                """);

        assertThat(role.criteria()).hasSize(2);
        assertThat(duties(role))
                .containsExactly("Bring ships in", "Teach the apprentices", "Write down what you learn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"What makes you a great candidate", "Skills and attributes we look for", "Relevant experience"})
    void a_line_below_duties_that_is_worded_as_a_heading_for_criteria_leads_in_some(String line) {
        RoleProfile role = role(line + ":\n\n- Experience of steering barges\n- Knowledge of tides\n");

        assertThat(role.criteria()).hasSize(2);
        assertThat(duties(role)).containsExactly("Bring ships in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Added bonus if you have", "We would be especially excited if you have", "Extra awesome"})
    void a_label_below_what_is_essential_says_that_the_next_is_not(String label) {
        assertThat(weights("## Essential criteria\n\n- Tact\n\n**" + label + "**\n\n- Wit\n- A boat\n"))
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE, Importance.DESIRABLE);
    }

    private static List<Importance> weights(String criteria) {
        return role(criteria).criteria().stream().map(Criterion::importance).toList();
    }

    private static List<String> duties(RoleProfile role) {
        return role.responsibilities().stream().map(Responsibility::text).toList();
    }

    private static RoleProfile role(String text) {
        return read("# Harbour planner\n## Duties\n- Bring ships in\n\n" + text);
    }

    private static RoleProfile read(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
