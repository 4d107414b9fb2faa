package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Solver, bounds and checker against trying everything. */
class EveryTinyProjectTest {

    @Property(tries = 400)
    void is_planned_as_short_as_can_be_and_the_plan_is_valid(@ForAll long seed) {
        Project project = GeneratedProjects.tiny(seed);
        PlannedTasks planned = planned(project, Objective.MAKESPAN);
        assertThat(planned.found().plan().makespan())
                .isEqualTo(new EveryPlan(project).shortest())
                .isEqualTo(planned.found().makespanBound());
        assertThat(planned.found().proven()).isTrue();
        assertValid(project, planned);
    }

    @Example
    void has_the_makespan_for_its_bound_where_only_the_solver_proves_it() {
        is_planned_as_short_as_can_be_and_the_plan_is_valid(3374733);
    }

    @Property(tries = 60)
    void is_planned_as_cheap_as_can_be_and_then_as_short(@ForAll long seed) {
        Project project = GeneratedProjects.tiny(seed);
        EveryPlan all = new EveryPlan(project);
        PlannedTasks planned = planned(project, Objective.COST_THEN_MAKESPAN);
        TaskPlan plan = planned.found().plan();
        assertThat(plan.cost()).isEqualByComparingTo(all.cheapest(Integer.MAX_VALUE));
        assertThat(planned.found().costBound()).isEqualByComparingTo(plan.cost());
        assertThat(planned.found().proven()).isTrue();
        assertThat(all.cheapest(plan.makespan())).isEqualByComparingTo(plan.cost());
        assertThat(all.cheapestBelow(plan.makespan()))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        dearer -> assertThat(dearer.orElseThrow()).isGreaterThan(plan.cost()));
        assertValid(project, planned);
    }

    @Property(tries = 40)
    void no_plan_as_short_is_cheaper_than_the_bound_said(@ForAll long seed) {
        Project project = GeneratedProjects.tiny(seed);
        EveryPlan all = new EveryPlan(project);
        PlannedTasks planned = planned(project, Objective.MAKESPAN_THEN_COST, 1);
        TaskPlan plan = planned.found().plan();
        assertThat(plan.makespan()).isEqualTo(all.shortest());
        assertThat(planned.found().cheapestInTime()).isLessThanOrEqualTo(all.cheapest(plan.makespan()));
        assertThat(plan.cost()).isGreaterThanOrEqualTo(all.cheapest(plan.makespan()));
        assertValid(project, planned);
    }

    @Property(tries = 20)
    void no_point_of_the_front_is_better_than_can_be_and_its_ends_are_best(@ForAll long seed) {
        Project project = GeneratedProjects.tiny(seed);
        EveryPlan all = new EveryPlan(project);
        FoundPlan found = planned(project, Objective.FRONT, 1).found();
        assertThat(found.front().getFirst().plan().makespan()).isEqualTo(all.shortest());
        assertThat(found.front().getLast().plan().cost()).isEqualByComparingTo(all.cheapest(Integer.MAX_VALUE));
        assertThat(found.front()).allSatisfy(point -> {
            assertThat(point.bound())
                    .isLessThanOrEqualTo(all.cheapest(point.plan().makespan()));
            assertThat(PlanCheck.broken(point.plan(), project)).isEmpty();
        });
        assertThat(found.deadlines()).hasSize(5).allSatisfy(deadline -> {
            assertThat(deadline.bound()).isLessThanOrEqualTo(all.cheapest(deadline.end()));
            assertThat(deadline.cost()).isGreaterThanOrEqualTo(all.cheapest(deadline.end()));
        });
        assertThat(found.area()).isBetween(0.0, 1.0);
    }

    private static PlannedTasks planned(Project project, Objective objective) {
        return planned(project, objective, 20);
    }

    private static PlannedTasks planned(Project project, Objective objective, int seconds) {
        return (PlannedTasks) new TaskProblem(project).plan(PlanRequest.of(Duration.ofSeconds(seconds), objective, 1));
    }

    private static void assertValid(Project project, PlannedTasks planned) {
        ProblemFile written = new ProblemFile("plan.json", planned.written(Format.json));
        assertThat(new TaskProblem(project).check(written).broken()).isEmpty();
    }
}
