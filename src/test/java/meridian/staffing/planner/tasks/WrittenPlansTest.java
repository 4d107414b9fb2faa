package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import meridian.testing.NuHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The sample's plan as a page and as a table, and plans that are the same each time. */
class WrittenPlansTest {

    private static final ProblemFile SAMPLE = ProblemFile.at(Path.of("samples/plan/office-move.json"));

    @Test
    void the_page_shows_each_task_in_its_timeline_and_in_a_table() {
        PlannedTasks planned = planned(Objective.MAKESPAN);
        Document page = Jsoup.parse(new String(planned.written(Format.html), StandardCharsets.UTF_8));
        assertThat(NuHtml.errors(page.outerHtml())).isEmpty();
        assertThat(page.select("svg rect.task")).hasSize(12);
        assertThat(page.select("svg rect.away")).hasSize(2);
        assertThat(page.select("table").getFirst().select("tbody tr")).hasSize(12);
        assertThat(page.select("th[scope=row]").eachText()).contains("Talk to those who use it", "Ada Okafor");
        assertThat(page.select("[src], [href], script")).isEmpty();
        assertThat(page.select("main li").eachText()).contains("Proven: no plan is shorter.");
    }

    @Test
    void the_table_says_days() {
        String csv = new String(planned(Objective.MAKESPAN).written(Format.csv), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(13).first().isEqualTo("task,name,resource,person,start,finish,from,until,late");
        assertThat(csv).contains("open,Open it,").contains("2027-03-01,2027-03-01,0");
    }

    @Test
    void with_a_seed_and_a_limit_on_the_work_the_plan_is_the_same_each_time() {
        TaskProblem problem = new TaskProblem(GeneratedProjects.project(7, 80, 8, 1));
        assertThat(planned(problem, 12).found().plan())
                .isEqualTo(planned(problem, 12).found().plan());
    }

    @Test
    void a_plan_to_start_from_is_never_made_worse() {
        TaskProblem problem = new TaskProblem(GeneratedProjects.project(7, 80, 8, 1));
        PlannedTasks first = planned(problem, 12);
        PlanRequest again = new PlanRequest(
                Duration.ofSeconds(20),
                Objective.MAKESPAN,
                99,
                0,
                new ProblemFile("plan.json", first.written(Format.json)),
                standing -> {},
                () -> false);
        assertThat(((PlannedTasks) problem.plan(again)).found().plan().makespan())
                .isLessThanOrEqualTo(first.found().plan().makespan());
    }

    private static PlannedTasks planned(TaskProblem problem, int rounds) {
        return (PlannedTasks) problem.plan(new PlanRequest(
                Duration.ofSeconds(60), Objective.MAKESPAN, 5, rounds, null, standing -> {}, () -> false));
    }

    private static PlannedTasks planned(Objective objective) {
        return (PlannedTasks) new TaskFiles().read(SAMPLE).plan(PlanRequest.of(Duration.ofSeconds(20), objective, 1));
    }
}
