package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Capability;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.Blocks;
import meridian.roles.reading.understanding.Understanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a table of a skills framework says of a role, and of the headings that describe what stands in it. */
class SkillTablesTest {

    private static final String ROLE = """
            # Harbour engineer

            This is the %s description of the post.

            ## Responsibilities

            |Responsibility|Level|
            |---|---|
            |[Autonomy](#autonomy)|4|
            |[Influence](#influence)|4|
            |[Complexity](#complexity)|%s|

            ### Autonomy
            - Works under general direction
            ### Influence
            - Advises the pilots
            ### Complexity
            - Weighs the tides

            ## Skills

            |Skill|Code|Level|
            |---|---|---|
            |[Charting](#charting)|CHRT|4|
            |[Dredging](#dredging)|DRDG|3|

            ### Charting
            - Draws charts of the sound
            ### Dredging
            - Plans the dredging of a season
            """;

    @Test
    void attributes_that_are_all_of_one_level_give_the_level_of_the_role() {
        assertThat(level("SFIA", "4")).isEqualTo(4);
    }

    @Test
    void attributes_of_several_levels_give_none_and_nor_does_a_framework_that_is_not_named() {
        assertThat(level("SFIA", "5")).isNull();
        assertThat(read("official", "4").framework()).isNull();
    }

    @Test
    void what_stands_below_a_skill_of_the_table_describes_it_and_asks_for_nothing() {
        RoleProfile role = read("SFIA", "4");

        assertThat(role.criteria()).isEmpty();
        assertThat(role.capabilities()).extracting(Capability::name).contains("Charting", "Dredging");
    }

    private static @Nullable Integer level(String framework, String complexity) {
        Framework read = read(framework, complexity).framework();
        return read == null ? null : read.level();
    }

    private static RoleProfile read(String framework, String complexity) {
        SourceText source = SourceText.of(ROLE.formatted(framework, complexity));
        return Understanding.read("role.md", source, Blocks.ofMarkdown(source)).getFirst();
    }
}
