package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.ProblemFile;
import org.junit.jupiter.api.Test;

class ReadingDefTest {

    private static final String GOOD = """
            ====
            Tasks: 2
            Resources: 1
            ====
            ResourceID 	 Salary 	 Skills
            1	10.5	 Q1: 2  Q2: 0
            ====
            TaskID 	 Duration 	 Skill 	 Predecessor IDs
            1	8	 Q1: 2
            2	9	 Q2: 0	1
            ====
            """;

    @Test
    void reads_who_there_is_and_what_is_to_do() {
        Project project = read(GOOD);
        assertThat(project.resources()).singleElement().satisfies(resource -> {
            assertThat(resource.salary()).isEqualByComparingTo("10.5");
            assertThat(resource.skills()).containsEntry("Q1", 2).containsEntry("Q2", 0);
        });
        assertThat(project.tasks().getLast().after()).containsExactly(new Link("1", 0));
    }

    @Test
    void reads_what_it_would_be_written_as() {
        Project project = GeneratedProjects.project(3, 50, 8, 1);
        assertThat(read(GeneratedProjects.def(project)).tasks()).isEqualTo(project.tasks());
    }

    @Test
    void says_everything_that_is_wrong_at_once_with_its_line_and_rule() {
        assertThat(faults("""
                Tasks: 9
                Resources: two
                ResourceID Salary Skills
                1 10 Q1: 1 Q1: 2
                1 -3 Q2: 0 what
                ====
                TaskID Duration Skill
                1 -4 Q1: 1
                2 5 Q1: 3
                2 5 Q1: 1 77
                3 x Q1: 1 4 4
                4 1 Q1: 1 3
                5 1
                """))
                .containsExactly(
                        "line 2: number: Resources: “two” is no whole number of 9 digits at most",
                        "line 4: duplicate: resource 1 has the skill Q1 twice",
                        "line 5: duplicate: resource 1 stands at line 4 already",
                        "line 5: form: resource 1: “what” is no skill like Q1: 2",
                        "line 5: salary: resource 1: a salary is 0 to 1000000 with 4 decimals at most, not -3",
                        "line 10: duplicate: task 2 stands at line 9 already",
                        "line 11: number: the duration of task 3: “x” is no whole number of 9 digits at most",
                        "line 13: form: task 5 names no skill like Q1: 2",
                        "line 14: truncated: the file ends within the tasks; it ends with a line of === after the tasks",
                        "header: counts: there is no line “Resources: ” with how many there are",
                        "header: counts: Tasks: 9, but there are 6",
                        "line 8: duration: task 1 takes -4; 0 to 100000 is possible",
                        "line 9: skill: task 2 needs Q1 at level 3, which nobody has",
                        "line 9: predecessor: task 2 comes after 77, which there is not",
                        "line 11: duplicate: task 3 comes after 4 twice",
                        "line 11: cycle: tasks wait for each other: 3 after 4 after 3");
    }

    @Test
    void says_that_an_empty_file_holds_nothing() {
        assertThat(faults(""))
                .contains(
                        "line 1: truncated: the file ends before the line that begins with ResourceID; it ends with a line of"
                                + " === after the tasks",
                        "file: resources: there is nobody to do anything",
                        "file: tasks: there is nothing to do");
    }

    @Test
    void says_of_a_huge_project_what_can_be_done_before_it_starts() {
        StringBuilder huge = new StringBuilder("Tasks: 20001\nResources: 1\nResourceID\n1 1 Q1: 1\nTaskID\n");
        for (int t = 1; t <= 20_001; t++) {
            huge.append(t).append(" 1 Q1: 1\n");
        }
        assertThat(faults(huge + "===\n"))
                .containsExactly(
                        "file: size: 20,001 tasks and 1 resources are too many to plan at once; 20,000 tasks, and"
                                + " 4,000,000 pairs of both, are the most. Plan the parts that no link joins one by one");
    }

    @Test
    void says_of_noise_only_that_it_is_none() {
        String noise = new String(new byte[] {0, 1, (byte) 0xFF, 10, 65, 10}, StandardCharsets.ISO_8859_1);
        assertThat(faults(noise)).isNotEmpty();
    }

    private static Project read(String text) {
        return DefReader.read(new ProblemFile("p.def", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(String text) {
        FaultyInput faulty = catchThrowableOfType(FaultyInput.class, () -> read(text));
        return faulty.faults().stream().map(Fault::toString).toList();
    }
}
