package meridian.staffing.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import meridian.staffing.planner.tasks.GeneratedProjects;
import meridian.staffing.planner.tasks.ProjectFileSamples;
import meridian.testing.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mpxj.Task;
import org.mpxj.reader.UniversalProjectReader;

/** {@code meridian plan} as a process of its own. */
class PlanCommandTest {

    private static final int SECONDS = 240;

    @TempDir
    Path folder;

    private Path problem;
    private Path plan;

    @BeforeEach
    void write_a_problem() throws IOException {
        problem = Files.writeString(
                folder.resolve("p.def"), GeneratedProjects.def(GeneratedProjects.project(1, 60, 6, 0.5)));
        plan = folder.resolve("plan.json");
    }

    @Test
    void plans_a_problem_and_finds_its_own_plan_valid() throws Exception {
        Command.Ended planned =
                Command.run(SECONDS, "plan", problem.toString(), "--seconds", "20", "--out", plan.toString());
        assertThat(planned.exit()).as(planned.errors().toString()).isZero();
        assertThat(planned.output()).anyMatch(line -> line.startsWith("p.def: makespan "));

        Command.Ended checked = Command.run(SECONDS, "plan", "--check", problem.toString(), plan.toString());
        assertThat(checked.exit()).as(checked.output().toString()).isZero();
        assertThat(checked.output()).anyMatch(line -> line.startsWith("makespan "));
    }

    @Test
    void names_every_fault_and_writes_nothing() throws Exception {
        Files.writeString(problem, Files.readString(problem).replace("Tasks: 60", "Tasks: 61"));
        Command.Ended planned = Command.run(SECONDS, "plan", problem.toString(), "--out", plan.toString());
        assertThat(planned.exit()).isEqualTo(2);
        assertThat(planned.errors())
                .containsExactly("meridian: " + problem + ": header: counts: Tasks: 61, but there are 60");
        assertThat(plan).doesNotExist();
    }

    @Test
    void says_that_a_plan_is_of_another_problem() throws Exception {
        Files.writeString(
                plan,
                "{\"makespan\": 1, \"cost\": 1, \"assignments\": [{\"task\": 99, \"resource\": 1, \"start\": 0}]}");
        Command.Ended checked = Command.run(SECONDS, "plan", "--check", problem.toString(), plan.toString());
        assertThat(checked.exit()).isEqualTo(2);
        assertThat(checked.errors())
                .containsExactly(
                        "meridian: " + plan + ": /assignments/0/task: other problem: the problem has no task 99");
    }

    @Test
    void says_which_file_is_wrong_where_a_plan_to_start_from_is() throws Exception {
        Files.writeString(plan, "{}");
        Command.Ended planned = Command.run(SECONDS, "plan", problem.toString(), "--from", plan.toString());
        assertThat(planned.exit()).isEqualTo(2);
        assertThat(planned.errors())
                .containsExactly("meridian: plan.json: /assignments: form: a plan has a list of assignments here");
    }

    @Test
    void refuses_to_write_over_the_problem_or_into_a_folder_that_is_not_there_before_it_plans() throws Exception {
        Command.Ended over = Command.run(SECONDS, "plan", problem.toString(), "--out", problem.toString());
        assertThat(over.exit()).isEqualTo(2);
        assertThat(over.errors())
                .anyMatch(line -> line.contains("--out would replace the problem " + problem + " by its plan"));
        Command.Ended nowhere = Command.run(
                SECONDS,
                "plan",
                problem.toString(),
                "--out",
                folder.resolve("none/plan.json").toString());
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.errors())
                .anyMatch(line -> line.contains("--out: there is no folder " + folder.resolve("none")));
    }

    @Test
    void plans_a_file_of_microsoft_project_and_writes_one() throws Exception {
        problem = Files.write(
                folder.resolve("move.xml"),
                ProjectFileSamples.officeMove().xml().content());
        plan = folder.resolve("planned.xml");
        Command.Ended planned = Command.run(
                SECONDS, "plan", problem.toString(), "--seconds", "20", "--format", "mspdi", "--out", plan.toString());
        assertThat(planned.exit()).as(planned.errors().toString()).isZero();
        assertThat(planned.output()).anyMatch(line -> line.startsWith("move.xml: makespan 8,"));
        assertThat(planned.errors()).noneMatch(line -> line.contains("WARN"));
        assertThat(new UniversalProjectReader().read(plan.toFile()).getTasks())
                .extracting(Task::getName)
                .contains("Walls", "Floor", "Paint", "Permit", "Open");
    }

    @Test
    void says_what_is_wrong_with_a_file_of_microsoft_project() throws Exception {
        byte[] whole = ProjectFileSamples.officeMove().xml().content();
        problem = Files.write(folder.resolve("move.xml"), Arrays.copyOf(whole, whole.length / 2));
        Command.Ended planned = Command.run(SECONDS, "plan", problem.toString(), "--out", plan.toString());
        assertThat(planned.exit()).isEqualTo(2);
        assertThat(planned.errors())
                .singleElement()
                .asString()
                .startsWith("meridian: " + problem + ": file: readable: the project cannot be read from line ");
        assertThat(plan).doesNotExist();
    }
}
