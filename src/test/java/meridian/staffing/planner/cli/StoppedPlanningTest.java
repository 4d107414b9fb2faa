package meridian.staffing.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.tasks.GeneratedProjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code meridian plan} of a problem that takes long, ended from outside; and where a part of it is missing. */
class StoppedPlanningTest {

    @TempDir
    Path folder;

    private Path problem;
    private Path plan;

    @BeforeEach
    void write_a_hard_problem() throws IOException {
        problem = Files.writeString(
                folder.resolve("hard.def"), GeneratedProjects.def(GeneratedProjects.project(8, 400, 30, 4)));
        plan = folder.resolve("plan.json");
    }

    @Test
    void ctrl_c_keeps_the_best_plan_so_far() throws Exception {
        Process planning = planning(List.of(), "--seconds", "600");
        awaitFirstPlan(planning);
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(planning.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(planning.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(PlanCommand.read(problem).check(ProblemFile.at(plan)).broken())
                .isEmpty();
    }

    @Test
    void a_kill_leaves_no_plan_at_all() throws Exception {
        Process planning = planning(List.of(), "--seconds", "600");
        awaitFirstPlan(planning);
        planning.destroyForcibly();
        assertThat(planning.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(plan).doesNotExist();
    }

    @Test
    void without_the_native_solver_there_is_a_plan_and_it_says_what_is_lost() throws Exception {
        Process planning = planning(List.of("-Dmeridian.planner.without-native=true"), "--seconds", "2");
        String said = new String(planning.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(planning.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("The solver's native library is not there for this machine");
        assertThat(PlanCommand.read(problem).check(ProblemFile.at(plan)).broken())
                .isEmpty();
    }

    @Test
    void no_time_at_all_is_enough_for_a_valid_plan() throws Exception {
        Process planning = planning(List.of(), "--seconds", "0");
        assertThat(planning.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(PlanCommand.read(problem).check(ProblemFile.at(plan)).broken())
                .isEmpty();
    }

    private static void awaitFirstPlan(Process planning) throws IOException {
        BufferedReader said = planning.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.contains(" makespan ")) {
            line = said.readLine();
        }
        assertThat(line).isNotNull();
    }

    private Process planning(List<String> jvm, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jvm);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "meridian.Meridian", "plan", problem.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("--out", plan.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
