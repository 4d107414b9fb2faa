package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Pages that a site keeps in the fields of their front matter. */
class FoldedPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {">-", "|", ">", "|-", "|+"})
    void a_page_folded_into_a_field_is_read_as_if_it_stood_below_the_fields(String sign) {
        RoleProfile role = read("""
                ---
                layout: post
                title: Weir warden
                description: %s
                  The weirs need a warden.

                  ## What you'll do

                  * Open the weirs before a flood
                    * and close them after it
                  * Count the eels

                  ## Nice to have

                  * A boat
                archived: true
                ---
                """.formatted(sign));

        assertThat(role.title()).isEqualTo("Weir warden");
        assertThat(role.responsibilities())
                .extracting(Responsibility::text)
                .containsExactly("Open the weirs before a flood", "Count the eels");
        assertThat(role.responsibilities().getLast().lines().first()).isEqualTo(11);
        assertThat(role.criteria()).extracting(Criterion::importance).containsExactly(Importance.DESIRABLE);
    }

    @Test
    void how_a_generator_is_to_set_a_heading_is_nothing_the_page_says() {
        RoleProfile role = read("""
                # Lock keeper

                ## Reports to
                {: .heading .large }

                Harbour master

                ## Duties
                {: .heading .large }

                - Open the gates
                - Count the boats
                """);

        assertThat(role.reportsTo()).isEqualTo("Harbour master");
        assertThat(role.responsibilities()).hasSize(2);
    }

    @Test
    void parts_of_a_page_in_fields_of_their_own_stand_under_the_titles_beside_them() {
        RoleProfile role = read("""
                ---
                title: Weir warden
                parts:
                  - title: Main duties
                    text: |
                      - Open the weirs before a flood
                      - Count the eels
                  - title: Essential skills
                    text: |
                      - Swims well
                ---
                """);

        assertThat(role.responsibilities()).hasSize(2);
        assertThat(role.criteria()).extracting(Criterion::importance).containsExactly(Importance.ESSENTIAL);
    }

    @Test
    void a_field_of_several_lines_without_any_markup_stays_a_field() {
        RoleProfile role = read("""
                ---
                title: Weir warden
                description: >-
                  The weirs of the upper river
                  need a warden.
                ---
                ## Duties
                - Open the weirs before a flood
                """);

        assertThat(role.responsibilities()).hasSize(1);
        assertThat(role.other()).anySatisfy(rest -> assertThat(rest.text()).contains("need a warden."));
    }

    private static RoleProfile read(String text) {
        SourceText source = SourceText.of(text);
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
