package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.profile.RoleProfile.Other;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;

/** One understanding, however a document is laid out. */
class LayoutsTest {

    @Test
    void a_plain_text_has_headings_in_capitals_and_numbered_groups() {
        RoleProfile role = plain("""
                ROLE PROFILE
                Role title: Tree Officer
                Grade: SO1
                Post reports to: Parks Manager

                MAIN DUTIES

                1. Trees
                1.1 Inspect the trees of the district.
                1.2 Order work on those that are not safe.

                2. People
                2.1 Answer questions from residents.
                """);

        assertThat(role.title()).isEqualTo("Tree Officer");
        assertThat(role.grade()).isEqualTo("SO1");
        assertThat(role.reportsTo()).isEqualTo("Parks Manager");
        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly("Trees", "Trees", "People");
    }

    @Test
    void a_number_that_those_below_go_on_makes_a_heading_in_markdown_too() {
        String text = """
                POST TITLE: Tree Officer

                1. PURPOSE OF JOB

                1.1 To keep the trees of the district standing.

                2. MAIN DUTIES

                2.1 Inspect the trees of the district.
                2.2 Order work on those that are not safe.

                3. GENERAL DUTIES

                3.1 Follow the law on safety at work.
                """;

        for (RoleProfile role : List.of(plain(text), markdown(text))) {
            assertThat(role.responsibilities())
                    .extracting(Responsibility::group, Responsibility::text)
                    .containsExactly(
                            tuple("MAIN DUTIES", "Inspect the trees of the district."),
                            tuple("MAIN DUTIES", "Order work on those that are not safe."),
                            tuple("GENERAL DUTIES", "Follow the law on safety at work."));
        }
    }

    @Test
    void a_label_that_never_closes_weighs_the_points_below_it() {
        RoleProfile role = markdown("""
                # Tree Officer
                ## Duties
                - Inspect trees
                ## Person specification
                ### Knowledge
                <u>Essential
                - Diseases of trees
                <u>Desirable
                - Law of hedges
                ### Values
                - Kindness
                """);

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE, null);
    }

    @Test
    void a_table_marks_weights_and_methods_in_columns() {
        RoleProfile role = markdown("""
                # Tree Officer
                Grade: SO1

                ## Person specification
                | Criteria | E/D | Assessed by |
                |---|---|---|
                | **Knowledge** | | |
                | Diseases of trees | E | A/I |
                | Law of hedges | D | I |

                Key: A = Application form, I = Interview
                """);

        assertThat(role.criteria())
                .containsExactly(
                        new Criterion(
                                "knowledge", Importance.ESSENTIAL, "Diseases of trees", List.of("A", "I"), Lines.of(8)),
                        new Criterion("knowledge", Importance.DESIRABLE, "Law of hedges", List.of("I"), Lines.of(9)));
        assertThat(role.assessmentMethods()).hasSize(2);
    }

    @Test
    void limits_pay_and_ladder_are_numbers_and_names_wherever_they_stand() {
        RoleProfile role = markdown("""
                # Lead Arborist
                [previous](senior_arborist.md) | [next](head_of_trees.md)
                ## Responsibilities
                - Line manage up to three arborists
                - Lead up to two workstreams
                ## Salary
                - North: £40k - £45k
                - London: £42,000 to £47,250
                """);

        assertThat(role.limits()).isEqualTo(new RoleProfile.Limits(3, null, 2));
        assertThat(role.ladder()).isEqualTo(new RoleProfile.Ladder("Senior Arborist", "Head of Trees"));
        assertThat(role.pay()).extracting(RoleProfile.Pay::location).containsExactly("North", "London");
    }

    @Test
    void a_document_of_several_roles_gives_a_profile_each() {
        List<RoleProfile> roles = read("""
                # Tree officers
                ## Tree Officer
                ### Duties
                - Climb trees
                ## Senior Tree Officer
                ### Duties
                - Climb trees
                - Teach climbing
                """);

        assertThat(roles).extracting(RoleProfile::title).containsExactly("Tree Officer", "Senior Tree Officer");
        assertThat(roles.get(1).responsibilities()).hasSize(2);
    }

    @Test
    void what_names_columns_and_rows_of_a_table_that_is_understood_is_a_heading() {
        RoleProfile role = markdown("""
                # Tree Officer
                ## Person specification
                | Criterion | E / D | Assessed by |
                |---|---|---|
                | **Knowledge** | | |
                | Diseases of street trees | E | I |
                | **Skills** | | |
                | Climbing with ropes | D | A |
                | Bring your own ropes to the day of selection | | |

                ## Getting there
                | Depot | Telephone |
                |---|---|
                | North | 01632 960001 |
                """);

        assertThat(role.criteria())
                .extracting(Criterion::text)
                .contains("Diseases of street trees", "Climbing with ropes");
        assertThat(role.other())
                .filteredOn(piece -> piece.text().equals(piece.heading()))
                .extracting(Other::text)
                .contains("Criterion | E / D | Assessed by", "Knowledge", "Skills")
                .noneMatch(text -> text.contains("ropes") || text.contains("Depot"));
    }

    @Test
    void what_is_about_no_role_says_so_and_loses_nothing() {
        RoleProfile recipe = markdown("""
                # Apple crumble
                ## Ingredients
                - 6 apples
                ## Method
                1. Peel the apples.
                """);

        assertThat(recipe.isRole()).isFalse();
        assertThat(recipe.title()).isNull();
        assertThat(recipe.other()).isNotEmpty();
    }

    @Test
    void a_plain_line_names_a_group_before_a_dash_and_goes_on_with_the_duties() {
        RoleProfile role = markdown("""
                ---
                title: Tree officer
                ---
                This role has two areas of responsibility:
                * Caring for the old trees
                * Planting new ones

                Trees & Hedges - looking after what grows, with the gardeners. This responsibility includes:
                * Cutting hedges in winter
                * Planning avenues

                Paths and Squares – leading the work on all that is paved
                * Managing the pavers
                * Laying out squares

                Person specification:
                * A head for heights
                """);

        assertThat(role.responsibilities())
                .extracting(Responsibility::group)
                .containsExactly(
                        null, null, "Trees & Hedges", "Trees & Hedges", "Paths and Squares", "Paths and Squares");
        assertThat(role.criteria()).hasSize(1);
    }

    private static RoleProfile markdown(String text) {
        return read(text).getFirst();
    }

    private static List<RoleProfile> read(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source));
    }

    private static RoleProfile plain(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.txt", source, Blocks.ofText(source)).getFirst();
    }
}
