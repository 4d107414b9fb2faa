package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;

/** What a board, a committee or a trust says of those who sit on it: policies and terms of reference. */
class BoardsTest {

    @Test
    void a_post_can_report_to_a_body_and_what_there_is_to_read_asks_for_nothing() {
        RoleProfile role = read("""
                # Lighthouse director

                * Reports to the advisory committee
                * Prepares what is reported to the board

                ## Duties

                * Light the lamps at dusk
                * Keep the log of ships

                ## Qualifications

                * Ten winters at sea
                * A steady hand with glass

                ### Good articles for new directors

                * [Lamps and oil](https://example.org/lamps)
                * [On reefs](https://example.org/reefs)
                """);

        assertThat(role.reportsTo()).isEqualTo("advisory committee");
        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("Ten winters at sea", "A steady hand with glass");
    }

    @Test
    void a_policy_says_beside_the_duties_much_that_is_none() {
        RoleProfile role = read("""
                # Lighthouse Trust - Trustee Roles and Responsibilities

                ## What are the responsibilities of the board?

                * Ensuring that the lamps are lit
                * Being clear about who cleans the lens

                ## What are the qualities of trustees?

                A good board leads by:

                * understanding how a lamp works
                * behaving with integrity

                ### Trustees should be selected for

                * their patience

                ## Regular tasks for all trustees include

                * Reading the log of each lamp
                * Answering ships

                ### Purpose of board meetings

                Meetings shall cover

                * Oil planning
                * Lens management

                ## Code of conduct for trustees

                1. **Openness:** Trustees have a duty to say what they saw.
                1. **Honesty:** Trustees have a duty to declare their boats.

                ## Notes, sources and references

                * [Directors' duties at sea](https://example.org/duties)
                * [Lead a board](https://example.org/lead)
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .containsExactly(
                        tuple("What are the responsibilities of the board?", "Ensuring that the lamps are lit"),
                        tuple("What are the responsibilities of the board?", "Being clear about who cleans the lens"),
                        tuple("Regular tasks for all trustees include", "Reading the log of each lamp"),
                        tuple("Regular tasks for all trustees include", "Answering ships"));
        assertThat(role.criteria())
                .extracting(Criterion::text)
                .containsExactly("understanding how a lamp works", "behaving with integrity", "their patience");
    }

    @Test
    void terms_of_reference_tell_what_members_must_do_from_who_they_are_and_when_they_meet() {
        RoleProfile role = read("""
                # Terms of reference: Lamp Trustee

                ## Membership

                - Keeper of the lamps (chair)
                - Two pilots

                ## How it works

                Members must:

                - read the papers before each meeting
                - declare any interest

                The chair shall:

                - plan the meetings

                ## Quorum

                - The chair and three members

                ## Frequency of meetings

                - Plan for the first Tuesday of each month
                - Send papers five days before
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("read the papers before each meeting", "declare any interest", "plan the meetings");
        assertThat(role.criteria()).isEmpty();
    }

    @Test
    void what_candidates_must_have_and_the_employer_will_do_are_no_duties() {
        RoleProfile role = read("""
                # Lamp Trustee

                Trustees will:

                - plan the lighting of the sound
                - answer ships

                Candidates must:

                - have kept a lamp

                The trust will:

                - pay your travel
                - provide oilskins
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("plan the lighting of the sound", "answer ships");
        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("have kept a lamp");
    }

    @Test
    void groups_of_one_list_stand_under_headings_of_any_height_and_hours_are_no_duties() {
        RoleProfile role = read("""
                # Lighthouse Board Treasurer

                ### Position

                As the treasurer, look after the oil money. Specific responsibilities include:

                ## Stewardship of the oil

                - Attend all board meetings
                - Present the budget

                # Appeals

                - In agreement with the keepers, raising money for lamps
                - Identifying friends of the lighthouse

                Estimated time commitment per month:

                * Meetings: 2-3 hours
                * Reading the log: 2 hours
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .containsExactly(
                        tuple("Stewardship of the oil", "Attend all board meetings"),
                        tuple("Stewardship of the oil", "Present the budget"),
                        tuple("Appeals", "In agreement with the keepers, raising money for lamps"),
                        tuple("Appeals", "Identifying friends of the lighthouse"));
    }

    private static RoleProfile read(String markdown) {
        SourceText text = SourceText.of(markdown);
        List<RoleProfile> roles = Understanding.read("role.md", text, Blocks.ofMarkdown(text));
        assertThat(roles).hasSize(1);
        return roles.getFirst();
    }
}
