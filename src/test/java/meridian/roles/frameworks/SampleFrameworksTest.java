package meridian.roles.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import meridian.roles.frameworks.Framework.RoleLevel;
import meridian.roles.frameworks.FrameworkDifference.Asks;
import meridian.roles.frameworks.FrameworkDifference.Renamed;
import org.junit.jupiter.api.Test;

/** The invented framework of {@code samples/frameworks}, in January and in June. */
class SampleFrameworksTest {

    @Test
    void levels_stand_in_seniority_order_though_the_file_has_them_by_the_alphabet() throws Exception {
        assertThat(FrameworkExamples.sample("2026-01").roles())
                .filteredOn(role -> role.name().equals("Product manager"))
                .flatExtracting(Framework.Role::levels)
                .extracting(RoleLevel::name)
                .containsExactly(
                        "Associate product manager",
                        "Product manager",
                        "Senior product manager",
                        "Lead product manager",
                        "Head of product");
    }

    @Test
    void june_renames_a_skill_and_a_role_and_raises_one_level() throws Exception {
        FrameworkDifference june =
                FrameworkDifference.between(FrameworkExamples.sample("2026-01"), FrameworkExamples.sample("2026-06"));

        assertThat(june.skills())
                .singleElement()
                .isInstanceOfSatisfying(
                        Renamed.class,
                        skill -> assertThat(skill.before() + " > " + skill.name())
                                .isEqualTo("Making the case > Business cases"));
        assertThat(june.roles())
                .filteredOn(Renamed.class::isInstance)
                .extracting(change -> ((Renamed) change).before() + " > " + ((Renamed) change).name())
                .contains("Data wrangler > Data engineer");
        assertThat(june.roles()).contains(new Asks("Product manager: Senior product manager", "Business cases", 2, 3));
    }
}
