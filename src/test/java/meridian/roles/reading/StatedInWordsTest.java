package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a post asks for and of what grade it is, where sentences say so and no list or field does. */
class StatedInWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A diving certificate is essential, a first aid course is desirable",
                "A diving certificate essential; a first aid course preferred.",
                "A diving certificate is required and a first aid course would be an advantage",
                "A diving certificate (essential), a first aid course (desirable)"
            })
    void a_point_of_two_weights_holds_a_criterion_of_each(String point) {
        RoleProfile role = read("## Skills and experience\n- " + point + "\n- Patience\n");

        assertThat(role.criteria())
                .extracting(Criterion::importance)
                .containsExactly(Importance.ESSENTIAL, Importance.DESIRABLE, null);
        assertThat(role.criteria().getFirst().text()).startsWith("A diving certificate");
        assertThat(role.criteria().get(1).text()).startsWith("a first aid course");
    }

    @Test
    void a_sentence_of_two_weights_holds_a_criterion_of_each() {
        RoleProfile role = read("## Education\nA diving certificate is essential; a degree is desirable.\n");

        assertThat(role.criteria())
                .extracting(Criterion::importance, Criterion::text)
                .containsExactly(
                        tuple(Importance.ESSENTIAL, "A diving certificate is essential"),
                        tuple(Importance.DESIRABLE, "a degree is desirable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A diving certificate is required to enter the lock",
                "Knowledge of essential repairs and of the preferred routes",
                "A diving certificate is not required, a first aid course is preferred"
            })
    void a_point_that_only_uses_such_words_stays_one_criterion(String point) {
        assertThat(read("## Skills and experience\n- " + point + "\n- Patience\n")
                        .criteria())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qualifications", "Education", "Skills and experience"})
    void a_short_paragraph_alone_under_a_heading_for_criteria_is_one(String heading) {
        RoleProfile role = read("## " + heading + "\nA diving certificate and two summers on a river.\n");

        assertThat(role.criteria())
                .extracting(Criterion::importance, Criterion::text)
                .containsExactly(tuple(null, "A diving certificate and two summers on a river."));
    }

    @Test
    void a_paragraph_that_introduces_the_headings_below_it_is_no_criterion() {
        RoleProfile role = read("""
                ## Qualifications
                The river asks for more than the canal does.
                ### Knowledge
                - Currents
                ### Health
                - Good eyes
                """);

        assertThat(role.criteria()).extracting(Criterion::text).containsExactly("Currents", "Good eyes");
    }

    @Test
    void numbers_before_the_categories_of_a_specification_are_those_of_headings() {
        RoleProfile role = read("""
                ## Person specification

                1. Character

                Calm when the water rises.

                2. Health

                - Good eyes
                - Good ears

                3. Knowledge

                - Currents
                """);

        assertThat(role.criteria())
                .extracting(Criterion::category, Criterion::text)
                .containsExactly(
                        tuple("character", "Calm when the water rises."),
                        tuple("health", "Good eyes"),
                        tuple("health", "Good ears"),
                        tuple("knowledge", "Currents"));
    }

    @Test
    void each_heading_of_a_specification_may_stand_over_one_sentence() {
        RoleProfile role = read("""
                ## Person specification
                ### Temper
                Even in a flood.
                ### Health
                Good eyes and good ears.
                ### Manner
                Friendly to anglers.
                """);

        assertThat(role.criteria()).extracting(Criterion::category).containsExactly("temper", "health", "manner");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This is a GS-14 position in the bureau of rivers. | GS-14",
                "The position is a GS-13 and open to all. | GS-13",
                "This role is a band 6 post. | Band 6",
                "This is a 12-month term position at the IT-03 level. | IT-03",
                "The post is classified as CS4/CS5 in the group of surveyors. | CS4/CS5",
            })
    void a_sentence_on_the_post_says_its_grade(String sentence, String grade) {
        assertThat(read(sentence + "\n").grade()).isEqualTo(grade);
        assertThat(read("## Other information\n" + "The river is long.\n\n".repeat(20) + sentence + "\n")
                        .grade())
                .isEqualTo(grade);
    }

    @Test
    void a_word_for_seniority_is_a_grade_where_a_field_gives_it() {
        assertThat(read("**Seniority:** Midweight\n").grade()).isEqualTo("Midweight");
        assertThat(read("**Level:** Mid-level\n").grade()).isEqualTo("Mid-level");
        assertThat(read("**Grade:** Junior\n").grade()).isEqualTo("Junior");
    }

    @Test
    void an_agency_employs_and_a_department_is_a_part_of_it() {
        RoleProfile role = read("**Agency:** River Administration\n\n**Department:** Weirs\n");

        assertThat(role.organisation()).isEqualTo("River Administration");
        assertThat(role.department()).isEqualTo("Weirs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Northlight is seeking a Head of River Safety to build a team of wardens. | Head of River Safety",
                "Northlight is seeking a VP, Head of River Safety to build a team. | Head of River Safety",
            })
    void a_sentence_that_seeks_a_head_names_what_of(String sentence, String title) {
        SourceText source = SourceText.of(sentence + "\n\nResponsibilities:\n\n- Open the weirs\n- Count the eels\n");

        assertThat(Understanding.read("role.md", source, Blocks.ofMarkdown(source))
                        .getFirst()
                        .title())
                .isEqualTo(title);
    }

    @Test
    void what_one_will_do_as_the_holder_names_the_post_without_its_team() {
        SourceText source = SourceText.of("""
                # Your job
                As a River Safety Officer on the weirs team, you will:
                - Open the weirs
                - Count the eels
                - Write the flood report
                """);

        assertThat(Understanding.read("role.md", source, Blocks.ofMarkdown(source))
                        .getFirst()
                        .title())
                .isEqualTo("River Safety Officer");
    }

    @Test
    void whom_an_office_reports_to_is_not_whom_the_post_reports_to() {
        assertThat(read("The Office of the Pilot reports directly to the Head of Tides.\n")
                        .reportsTo())
                .isNull();
        assertThat(read("Reporting to the Snr. Lock Manager you look after two locks.\n")
                        .reportsTo())
                .isEqualTo("Snr. Lock Manager");
        assertThat(read("The post reports directly to the Head of Tides.\n").reportsTo())
                .isEqualTo("Head of Tides");
    }

    @Test
    void particulars_of_the_post_and_ways_to_apply_are_neither_criteria_nor_duties() {
        RoleProfile role = read("""
                ## What you need to know about the post
                - **Reference**: 4417
                - **Schedule**: full time
                ## Certification
                The foregoing is a full statement of what the warden does.
                ## Tempted? Apply now
                - Write us a letter
                - Tell us of your river
                """);

        assertThat(role.criteria()).isEmpty();
        assertThat(role.responsibilities()).hasSize(2);
    }

    private static RoleProfile read(String rest) {
        SourceText source = SourceText.of(
                "# Weir warden\n\n" + rest + "\n## Duties\n- Open the weirs before a flood\n- Count the eels\n");
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
