package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a criterion weighs, by the words of its own and by the heading above it. */
class WeightsTest {

    @Test
    void a_paragraph_that_begins_with_what_it_weighs_is_a_criterion_however_long_it_is() {
        assertThat(weights("""
                ## Qualifications
                Required Qualifications: A pilot's licence. %s

                Preferred Qualifications: A boat of your own. A steady hand.
                """.formatted("Has steered a tug through the sound. ".repeat(20))))
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Knowledge of the tides is a strong asset",
                "A boat of your own would be an added bonus",
                "Experience in harbours, ports or canals, in particular with dredgers and tugs is a plus.",
                "It’s a nice-to-have if you have sailed before",
                "Sailing is nice to have for this",
                "You read charts. You speak Norse, ideally. Not a requirement, but a plus for talking to the crews."
            })
    void a_criterion_says_that_it_is_desirable(String criterion) {
        assertThat(weights("## Skills we look for\n- Tact\n- " + criterion))
                .containsExactly(null, Importance.DESIRABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You must live on the island.",
                "Must be able to swim",
                "A pilot's licence required.",
                "Two years at sea required"
            })
    void what_one_must_is_essential(String criterion) {
        assertThat(weights("## Skills we look for\n- Tact\n- " + criterion))
                .containsExactly(null, Importance.ESSENTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Knowledge of tides, charts is a plus",
                "Works at night as required",
                "No boat of your own required",
                "Reads charts, with training where required",
                "Above all you are patient and helpful.",
                "Reads charts. Has worked with engineers who must be told what is not required"
            })
    void what_weighs_a_part_of_a_criterion_leaves_the_whole_unmarked(String criterion) {
        assertThat(weights("## Skills we look for\n- Tact\n- " + criterion)).containsExactly(null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Requirements of the job",
                "Specialized experience for level 13",
                "What you need",
                "Key skills and experience needed"
            })
    void a_heading_names_what_is_needed(String heading) {
        assertThat(weights("## " + heading + "\n- Tact\n- A steady hand"))
                .containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Good candidates will have experience with, or a desire to learn, some of these",
                "Experience of or willingness to learn the following",
                "Strong candidates will also have"
            })
    void what_one_may_still_learn_or_only_the_strongest_have_is_desirable(String heading) {
        assertThat(weights("## Requirements\n- Tact\n## " + heading + ":\n- Norse"))
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We expect you to", "As the pilot, we expect that you", "You are expected to"})
    void what_one_is_expected_to_have_is_essential_beside_what_is_only_preferred(String expecting) {
        assertThat(weights("""
                ## Your profile
                We expect, at a minimum, that all:
                - Have sailed before

                And we prefer, but don't require, that you:
                - Have read the charts

                %s:
                - Have steered a tug
                """.formatted(expecting)))
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE, Importance.ESSENTIAL);
    }

    @Test
    void what_is_asked_of_all_who_are_employed_is_no_criterion() {
        assertThat(weights("""
                ## Requirements
                - Tact
                - The right to work on the island
                **Other requirements**

                All of our posts require the following:

                - Must be authorized to work on the island
                - May be subject to a background check
                """)).containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL);
    }

    @Test
    void what_may_stand_for_a_criterion_and_how_one_is_judged_are_none() {
        assertThat(weights("""
                ## Experience
                The post requires seven years at sea.

                Additional qualifying experience may stand for a part of it, which is required.
                ## Education
                You will be evaluated for this post on how well you meet what is essential.
                """)).containsExactly(Importance.ESSENTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Extra credit if you have",
                "Ideally, you'd have",
                "We would particularly like to hear from people with"
            })
    void a_sentence_says_that_what_follows_is_only_welcome(String sentence) {
        assertThat(weights("## Harbours of the north\nWe keep them open. " + sentence + ":\n- Norse\n- A boat"))
                .containsExactly(Importance.DESIRABLE, Importance.DESIRABLE);
    }

    @Test
    void a_sentence_to_the_reader_leads_in_also_below_what_is_said_of_the_employer() {
        assertThat(weights("""
                ## About us
                We keep harbours open, and others do with us.

                You will need:
                - Tact
                - A steady hand
                """)).containsExactly(null, null);
    }

    @Test
    void a_weight_lasts_until_a_heading_below_it_gives_another() {
        assertThat(weights("""
                ## Job requirements

                - A degree

                ### Preferred

                - A boat

                ### Knowledge and skills

                - Tact
                """)).containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A strong candidate will:", "The ideal candidate will:"})
    void whom_a_sentence_praises_has_what_follows_and_does_not_do_it(String sentence) {
        assertThat(weights("""
                        ## We are looking for someone who will

                        - Draw the charts
                        - Mend the maps

                        %s

                        - Communicate well with crews
                        - Write clear notes
                        """.formatted(sentence))).hasSize(2).containsOnlyNulls();
    }

    @Test
    void what_follows_is_no_essential_list_only_because_a_sentence_leads_in() {
        assertThat(weights("""
                ## Education and experience

                At least two years at sea that would give the following skills and knowledge:

                - Knowledge of tides
                - Reading charts

                ## Preferred skills

                - A boat

                ## Physical requirements

                Most of the work is done on a quay.

                [See more and apply here](https://example.org/apply)
                """)).containsExactly(null, null, Importance.DESIRABLE);
    }

    @Test
    void essential_criteria_may_be_what_an_application_is_to_give_evidence_of() {
        assertThat(weights("""
                # Tide reader

                Please use your cover letter to give evidence of the following essential criteria:

                - Knowledge of tides
                - Reading charts
                """)).containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL);
    }

    @Test
    void what_weighs_the_list_below_may_stand_two_paragraphs_above_it() {
        assertThat(weights("""
                ## Skills and experience

                All of the following are essential for the post.

                Nobody has everything, so do say what you would like to learn.

                - Reading charts
                - A head for heights

                The points below would be an advantage.

                It is no matter if you have none of them.

                - A boat

                Knowledge of fog is essential to us all.

                We also like people with

                - A dog
                """)).startsWith(Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @Test
    void what_is_required_for_another_end_than_the_post_weighs_nothing() {
        assertThat(weights("""
                ## Qualifications
                - A second licence is required for promotion
                - A first licence is required for the post
                """)).containsExactly(null, Importance.ESSENTIAL);
    }

    @Test
    void what_one_is_to_be_great_at_is_no_wish() {
        assertThat(weights("""
                **What you'll be great at**

                - Knots
                - Talking to pilots

                **It would be great if you know**

                - The reefs
                """)).containsExactly(null, null, Importance.DESIRABLE);
    }

    @Test
    void what_is_minimal_is_essential() {
        assertThat(weights("""
                ### Qualifications
                Minimal Qualifications and Requirements:

                - Knots
                - Reefs

                Preferred Qualifications:

                - Radar
                """)).containsExactly(Importance.ESSENTIAL, Importance.ESSENTIAL, Importance.DESIRABLE);
    }

    @Test
    void what_the_employer_says_of_itself_below_criteria_is_none() {
        assertThat(weights("""
                ## What we're looking for
                - Knots
                - Reefs

                **General process information**

                We will look at your years at sea.

                We know that nobody ties every knot.
                """)).containsExactly(null, null);
    }

    @Test
    void a_mark_stands_before_how_a_criterion_is_assessed_in_brackets_and_in_typed_columns() {
        RoleProfile role = role("""
                ## Person specification

                ### Knowledge
                Knowledge of tides (E) (A,I)

                ### Experience
                1. Has kept a log                      E      A/I
                2. Has led a crew                      D      I
                """);

        assertThat(role.criteria())
                .extracting(Criterion::text, Criterion::importance, Criterion::methods)
                .containsExactly(
                        tuple("Knowledge of tides", Importance.ESSENTIAL, List.of("A", "I")),
                        tuple("Has kept a log", Importance.ESSENTIAL, List.of("A", "I")),
                        tuple("Has led a crew", Importance.DESIRABLE, List.of("I")));
    }

    @Test
    void what_is_valued_is_desirable_and_whoever_may_get_in_touch_has_what_follows() {
        assertThat(weights("""
                ## Get in touch if:
                - You know knots
                - You own a boat

                #### Valued knowledge and certifications
                - Radar
                """)).containsExactly(null, null, Importance.DESIRABLE);
    }

    private static Iterable<Importance> weights(String criteria) {
        return role(criteria).criteria().stream().map(Criterion::importance).toList();
    }

    private static RoleProfile role(String criteria) {
        SourceText text = SourceText.of("# Harbour planner\n## Duties\n- Bring ships in\n" + criteria + "\n");
        return Understanding.read("role.md", text, Blocks.ofMarkdown(text)).getFirst();
    }
}
