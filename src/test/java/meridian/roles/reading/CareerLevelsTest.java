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
import org.junit.jupiter.api.Test;

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

    private static RoleProfile markdown(String text) {
        SourceText source = SourceText.of(text);
        List<RoleProfile> roles = Understanding.read("role.md", source, Blocks.ofMarkdown(source));
        return roles.getFirst();
    }
}
