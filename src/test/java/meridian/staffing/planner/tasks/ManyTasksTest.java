package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import net.jqwik.api.Example;

class ManyTasksTest {

    @Example
    void without_links_are_done_as_soon_as_their_work_allows() {
        FoundPlan found = planned(GeneratedProjects.project(4, 1000, 40, 0));
        assertThat(found.proven()).isTrue();
        assertThat(found.plan().makespan()).isEqualTo(found.makespanBound());
    }

    private static FoundPlan planned(Project project) {
        PlanRequest request = PlanRequest.of(Duration.ofSeconds(5), Objective.MAKESPAN, 1);
        return ((PlannedTasks) new TaskProblem(project).plan(request)).found();
    }
}
