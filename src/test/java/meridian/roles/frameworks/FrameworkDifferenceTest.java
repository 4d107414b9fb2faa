package meridian.roles.frameworks;

import static meridian.roles.frameworks.FrameworkExamples.ROLES;
import static meridian.roles.frameworks.FrameworkExamples.SKILLS;
import static meridian.roles.frameworks.FrameworkExamples.paths;
import static meridian.roles.frameworks.FrameworkExamples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import meridian.roles.frameworks.FrameworkDifference.Added;
import meridian.roles.frameworks.FrameworkDifference.Asks;
import meridian.roles.frameworks.FrameworkDifference.Gone;
import meridian.roles.frameworks.FrameworkDifference.Renamed;
import meridian.roles.frameworks.FrameworkDifference.Reworded;
import meridian.roles.frameworks.Remap.Step;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Capability;
import org.junit.jupiter.api.Test;

class FrameworkDifferenceTest {

    private static Framework newer() throws UnreadableFramework {
        return read(
                SKILLS.replace("Mapping,", "Mapping and drawing,")
                        .replace("write a sign", "write a clear sign")
                        .replace("Writing (guides),Writing guides for walkers,,,,,Mapper\n", "Fencing,,,,,,\n"),
                ROLES.replace("Mapping,", "Mapping and drawing,").replace("Working,write", "Expert,write"));
    }

    private static Capability capability(String name, String level) {
        return new Capability(name, level, Lines.of(1));
    }

    @Test
    void the_same_framework_has_no_difference() throws UnreadableFramework {
        assertThat(FrameworkDifference.between(paths(), paths()).isEmpty()).isTrue();
    }

    @Test
    void a_rename_is_proposed_where_a_removal_and_an_addition_say_the_same() throws UnreadableFramework {
        assertThat(FrameworkDifference.between(paths(), newer()).skills())
                .hasSize(4)
                .anySatisfy(change -> assertThat(change).isInstanceOfSatisfying(Renamed.class, renamed -> {
                    assertThat(renamed.before()).isEqualTo("Mapping");
                    assertThat(renamed.name()).isEqualTo("Mapping and drawing");
                    assertThat(renamed.likeness()).isBetween(0.5, 1.0);
                }))
                .contains(
                        new Gone("Writing (guides)"),
                        new Added("Fencing"),
                        new Reworded("Writing (signs)", List.of("Working")));
    }

    @Test
    void another_qualifier_in_brackets_is_never_taken_for_a_rename() throws UnreadableFramework {
        Framework other = read(SKILLS.replace("(guides)", "(books)"), ROLES);

        assertThat(FrameworkDifference.between(paths(), other).skills())
                .containsExactly(new Gone("Writing (guides)"), new Added("Writing (books)"));
    }

    @Test
    void what_a_role_level_asks_for_is_compared_skill_by_skill() throws UnreadableFramework {
        assertThat(FrameworkDifference.between(paths(), newer()).roles())
                .contains(new Asks("Mapper: Lead mapper", "Writing (signs)", 2, 4));
    }

    @Test
    void moving_a_role_proposes_a_step_for_each_skill_it_has_and_each_it_lacks() throws UnreadableFramework {
        Remap remap = Remap.of(
                "Lead Mapper",
                List.of(capability("mapping", "Practitioner"), capability("Singing", "Expert")),
                paths(),
                newer());

        assertThat(remap.proposals())
                .extracting(Remap.Proposal::step, Remap.Proposal::name, Remap.Proposal::level)
                .containsExactly(
                        tuple(Step.RENAME, "Mapping and drawing", "Practitioner"),
                        tuple(Step.REMOVE, "Singing", "Expert"),
                        tuple(Step.ADD, "Writing (signs)", "Expert"));
    }

    @Test
    void a_role_that_already_fits_is_left_alone() throws UnreadableFramework {
        Remap remap = Remap.of("Mapper", List.of(capability("Mapping", "working")), null, paths());

        assertThat(remap.keys()).isEmpty();
    }
}
