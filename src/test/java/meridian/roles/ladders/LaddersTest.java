package meridian.roles.ladders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaddersTest {

    private static Rung rung(String title, @Nullable String previous, @Nullable String next) {
        return at("Ashby", title, previous, next);
    }

    private static Rung at(String organisation, String title, @Nullable String previous, @Nullable String next) {
        return new Rung(organisation + "/" + title, title, organisation, "Product", null, null, previous, next);
    }

    private static Ladder product(Rung... rungs) {
        return Objects.requireNonNull(Ladders.of(List.of(rungs)).byFamily().get("Product"));
    }

    @Test
    void links_that_agree_make_a_ladder_from_the_lowest_up() {
        Ladder ladder = product(
                rung("Lead Product Manager", "Senior product manager", null),
                rung("Product Manager", null, "Senior Product Manager"),
                rung("Senior Product Manager", "Product Manager", "Lead Product Manager"));

        assertThat(ladder.rows())
                .extracting(row -> row.getFirst().title())
                .containsExactly("Product Manager", "Senior Product Manager", "Lead Product Manager");
        assertThat(ladder.problems()).isEmpty();
    }

    @Test
    void a_name_means_the_role_of_the_same_organisation_first() {
        Rung elsewhere = at("Belford", "Product Manager", null, "Lead Product Manager");
        Rung here = at("Ashby", "Product Manager", null, "Lead Product Manager");
        Rung lead = at("Ashby", "Lead Product Manager", "Product Manager", null);

        Ladder ladder = product(elsewhere, here, lead);

        assertThat(ladder.steps())
                .contains(new Step(here, lead, true, true))
                .contains(new Step(elsewhere, lead, true, false));
    }

    @Test
    void a_link_to_no_role_is_broken_and_offers_the_nearest_title() {
        Rung senior = rung("Senior Delivery Manager", null, null);
        Ladder ladder = product(senior, rung("Delivery Manager", null, "Senior Agile Delivery Manager"));

        assertThat(ladder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message())
                    .isEqualTo("Delivery Manager names “Senior Agile Delivery Manager” as its next role, and the "
                            + "library has no role of that title.");
            assertThat(problem.fix()).isEqualTo("Senior Delivery Manager");
        });
    }

    @Test
    void a_link_that_is_not_returned_says_which_side_to_mend() {
        Rung senior = rung("Senior Engineer", null, null);
        Rung engineer = rung("Engineer", null, "Senior Engineer");

        assertThat(product(senior, engineer).problems())
                .containsExactly(new LadderProblem.OneWay(senior, Rung.End.PREVIOUS, engineer));
    }

    @Test
    void a_second_role_above_the_same_one_is_a_branch_and_no_problem() {
        Ladder ladder = product(
                rung("Engineer", null, "Senior Engineer"),
                rung("Senior Engineer", "Engineer", null),
                rung("Engineering Manager", "Engineer", null));

        assertThat(ladder.problems()).isEmpty();
        assertThat(ladder.rows()).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void a_circle_is_told_once_and_still_drawn() {
        Ladder ladder = product(
                rung("Analyst", "Lead Analyst", "Senior Analyst"),
                rung("Senior Analyst", "Analyst", "Lead Analyst"),
                rung("Lead Analyst", "Senior Analyst", "Analyst"));

        assertThat(ladder.problems())
                .singleElement()
                .extracting(LadderProblem::message)
                .isEqualTo("These lead round in a circle: Analyst, Senior Analyst, Lead Analyst, and back to Analyst.");
        assertThat(ladder.rungs()).hasSize(3);
    }

    @Test
    void a_role_that_names_itself_is_a_circle_of_one() {
        assertThat(product(rung("Architect", null, "Architect")).problems())
                .extracting(LadderProblem::message)
                .contains("Architect leads to itself.");
    }

    @Test
    void a_role_no_link_reaches_stays_in_its_family() {
        assertThat(product(rung("Researcher", null, null)).loose()).hasSize(1);
    }

    @Test
    void a_ladder_as_long_as_a_library_is_followed_to_its_top() {
        List<Rung> rungs = IntStream.range(0, 3000)
                .mapToObj(i ->
                        rung("Grade " + i, i == 0 ? null : "Grade " + (i - 1), i == 2999 ? null : "Grade " + (i + 1)))
                .toList();

        assertThat(product(rungs.toArray(Rung[]::new)).rows()).hasSize(3000);
    }
}
