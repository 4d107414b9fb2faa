package meridian.roles.frameworks;

import static meridian.roles.frameworks.FrameworkExamples.ROLES;
import static meridian.roles.frameworks.FrameworkExamples.SKILLS;
import static meridian.roles.frameworks.FrameworkExamples.paths;
import static meridian.roles.frameworks.FrameworkExamples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import meridian.roles.frameworks.Framework.Requirement;
import meridian.roles.frameworks.Framework.RoleLevel;
import meridian.roles.frameworks.Framework.Skill;
import org.junit.jupiter.api.Test;

class GovernmentFrameworkTest {

    private static List<String> problems(String skills, String roles) {
        return catchThrowableOfType(UnreadableFramework.class, () -> read(skills, roles)).problems().stream()
                .map(ImportProblem::message)
                .toList();
    }

    @Test
    void levels_stand_in_order_of_seniority_though_the_file_has_them_by_alphabet() throws UnreadableFramework {
        assertThat(paths().roles().getFirst().levels())
                .extracting(RoleLevel::name)
                .containsExactly("Trainee mapper", "Mapper", "Senior mapper", "Lead mapper", "Head of mapping");
    }

    @Test
    void a_management_track_stands_after_the_rung_it_branches_from() throws UnreadableFramework {
        String tracks = ROLES
                + "Paths,Mapper,,Lead mapper - management,,,Mapping,,Working,read\n"
                + "Paths,Mapper,,Principal mapper,,,Mapping,,Expert,teach\n";

        assertThat(read(SKILLS, tracks).roles().getFirst().levels())
                .extracting(RoleLevel::name)
                .containsSubsequence("Lead mapper", "Lead mapper - management", "Principal mapper", "Head of mapping");
    }

    @Test
    void names_that_differ_in_brackets_are_different_skills() throws UnreadableFramework {
        assertThat(paths().skills())
                .extracting(Skill::name)
                .containsExactly("Mapping", "Writing (guides)", "Writing (signs)");
    }

    @Test
    void a_blank_description_stays_blank() throws UnreadableFramework {
        assertThat(paths().skill("Writing (signs)").orElseThrow().description()).isNull();
    }

    @Test
    void a_role_without_levels_or_skills_is_one_rung_of_its_own_name() throws UnreadableFramework {
        assertThat(paths().roles().get(1).levels()).containsExactly(new RoleLevel("Warden", null, List.of()));
    }

    @Test
    void a_rung_asks_for_skills_at_levels() throws UnreadableFramework {
        assertThat(paths().roles().getFirst().levels().get(3).requires())
                .containsExactly(new Requirement("Mapping", 3), new Requirement("Writing (signs)", 2));
    }

    @Test
    void a_skill_only_the_roles_name_is_kept() throws UnreadableFramework {
        assertThat(read(SKILLS, ROLES + "Paths,Warden,,,,,Fencing,Putting up fences,Working,put up\n")
                        .skill("Fencing"))
                .isPresent();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() throws UnreadableFramework {
        assertThat(read("\uFEFF" + SKILLS, ROLES)).isEqualTo(paths());
    }

    @Test
    void how_a_file_is_written_does_not_change_its_fingerprint() throws UnreadableFramework {
        String windows = SKILLS.replace("\n", "\r\n").replace("read a map", " read  a map ");

        assertThat(FrameworkJson.fingerprint(read(windows, ROLES))).isEqualTo(FrameworkJson.fingerprint(paths()));
        assertThat(FrameworkJson.fingerprint(read(SKILLS.replace("draw a map", "draw a chart"), ROLES)))
                .isNotEqualTo(FrameworkJson.fingerprint(paths()));
    }

    @Test
    void a_framework_comes_back_from_its_json() throws UnreadableFramework {
        assertThat(FrameworkJson.read(FrameworkJson.write(paths()))).isEqualTo(paths());
    }

    @Test
    void a_missing_column_is_named_with_the_columns_needed() {
        assertThat(problems(SKILLS.replace("Practitioner,", "Skilled,"), ROLES))
                .containsExactly(
                        "skills.csv, line 1: There is no column Practitioner. The columns needed are Awareness, "
                                + "Working, Practitioner, Expert.");
    }

    @Test
    void every_wrong_cell_is_told_at_once_with_its_line_after_a_cell_of_two_lines() {
        String roles = ROLES.replace("Practitioner,draw", "Skilled,draw").replace("Paths,Warden", ",Warden");

        assertThat(problems(SKILLS, roles))
                .containsExactly(
                        "roles.csv, line 4, column Skill Level: “Skilled”. A skill level is one of Awareness, Working, "
                                + "Practitioner, Expert.",
                        "roles.csv, line 7, column Skill Level: “Skilled”. A skill level is one of Awareness, Working, "
                                + "Practitioner, Expert.",
                        "roles.csv, line 9, column Role Family: This is blank, and each line needs it.");
    }

    @Test
    void two_levels_of_one_skill_in_one_rung_contradict_each_other() {
        assertThat(problems(SKILLS, ROLES + "Paths,Mapper,,Mapper,,,Mapping,,Expert,teach\n"))
                .containsExactly(
                        "roles.csv, line 10, column Skill Level: “Expert”. An earlier line asks for Working in "
                                + "Mapping of the same role level. Keep one of the two.");
    }

    @Test
    void an_unclosed_quote_and_an_empty_file_say_where_and_what_to_do() {
        assertThat(problems(SKILLS + "\"Mapping,", ROLES).getFirst())
                .isEqualTo(
                        "skills.csv, line 5: A quoted cell that starts here is never closed, or something follows its "
                                + "closing quote. Save the file as CSV again.");
        assertThat(problems("", ROLES))
                .containsExactly("skills.csv, line 1: The file is empty. Choose the one that was downloaded.");
    }
}
