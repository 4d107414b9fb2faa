package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;

/** Several posts or levels on one page, and names that hold what is listed below them. */
class SeveralPostsTest {

    @Test
    void posts_of_different_names_over_what_each_does_are_roles_of_their_own() {
        List<RoleProfile> roles = all("""
                # Who runs the rowing club

                ## Chair
                - Leads the meetings
                - Speaks for the club

                ## Secretary
                - Writes the minutes
                - Keeps the list of members

                ## Boat manager
                - Repairs the boats
                - Orders the oars
                """);

        assertThat(roles).extracting(RoleProfile::title).containsExactly("Chair", "Secretary", "Boat manager");
        assertThat(roles).allSatisfy(role -> assertThat(role.responsibilities()).hasSize(2));
        assertThat(roles.getLast().part()).isNotNull();
    }

    @Test
    void levels_of_one_post_stay_groups_of_one_role() {
        List<RoleProfile> roles = all("""
                # Levels of our boat builders

                ## Junior boat engineer
                - Builds the hulls
                - Tests the pumps

                ## Senior boat engineer
                - Designs the hulls
                - Teaches the juniors
                """);

        assertThat(roles).hasSize(1);
        assertThat(roles.getFirst().responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        "Junior boat engineer", "Junior boat engineer", "Senior boat engineer", "Senior boat engineer");
    }

    @Test
    void what_a_level_has_and_does_is_all_expected_of_it() {
        RoleProfile role = read("""
                # Our boat builders

                ### 1. Junior
                - Is curious
                - Learns the names of the tools

                ### 2. Senior
                - At least four years at the yard
                - An interest in old boats

                ### 3. Lead
                - At least eight years at the yard
                - Plans the season
                """);

        assertThat(role.criteria()).isEmpty();
        assertThat(role.responsibilities()).hasSize(6);
    }

    @Test
    void a_column_for_each_level_says_what_that_level_does() {
        RoleProfile role = read("""
                # Levels of our boat builders

                | Area | Junior | Senior |
                |---|---|---|
                | Wood | Sands the planks with help | Chooses the trees in winter |
                | People | Asks for help early | Teaches three juniors at once |
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group, Responsibility::text)
                .containsExactly(
                        tuple("Junior", "Sands the planks with help"),
                        tuple("Junior", "Asks for help early"),
                        tuple("Senior", "Chooses the trees in winter"),
                        tuple("Senior", "Teaches three juniors at once"));
    }

    @Test
    void names_of_categories_hold_the_criteria_nested_in_them() {
        RoleProfile role = read("""
                # Boat builder
                ## Duties
                - Build boats
                ## Requirements
                - Working with others
                  - You have led a yard for two years
                  - You have taught somebody your trade
                - Wood
                  - You can tell oak from elm by night
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance, Criterion::text)
                .containsExactly(
                        tuple(Importance.ESSENTIAL, "You have led a yard for two years"),
                        tuple(Importance.ESSENTIAL, "You have taught somebody your trade"),
                        tuple(Importance.ESSENTIAL, "You can tell oak from elm by night"));
    }

    @Test
    void nested_names_belong_to_the_criterion_above_them() {
        RoleProfile role = read("""
                # Boat builder
                ## Duties
                - Build boats
                ## Requirements
                - Hand tools
                  - Adze
                  - Plane
                - Kinds of wood
                  - Oak
                """);

        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("Hand tools", "Kinds of wood");
    }

    @Test
    void requirements_of_a_job_over_several_groups_weigh_none_of_them() {
        RoleProfile role = read("""
                # Boat builder
                ## Duties
                - Build boats
                ## Requirements of the job
                ### Education
                - A certificate in joinery
                ### Skills
                - Reads drawings
                """);

        assertThat(role.criteria()).extracting(Criterion::importance).containsOnlyNulls();
    }

    private static RoleProfile read(String text) {
        return all(text).getFirst();
    }

    private static List<RoleProfile> all(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source));
    }
}
