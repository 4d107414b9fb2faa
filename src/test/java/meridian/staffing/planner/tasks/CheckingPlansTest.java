package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import meridian.staffing.planner.CheckedPlan;
import meridian.staffing.planner.ProblemFile;
import org.junit.jupiter.api.Test;

class CheckingPlansTest {

    private static final Resource BEA =
            new Resource("1", "Bea", BigDecimal.TEN, Map.of("java", 3), List.of(new Span(10, 12)));
    private static final Resource CY = new Resource("2", "Cy", BigDecimal.ONE, Map.of("java", 1), List.of());
    private static final List<Need> JAVA = List.of(new Need("java", 2));
    private static final Task DRAW = Task.of("1", 3, JAVA, List.of());
    private static final Task BUILD = new Task("2", "Build", 4, JAVA, List.of(new Link("1", 1)), 5, 8, Pin.NONE);
    private static final Task SHIP = new Task("3", "Ship", 1, List.of(), List.of(), 0, null, new Pin("2", 9));

    private final TaskProblem problem =
            new TaskProblem(new Project("p", true, List.of(BEA, CY), List.of(DRAW, BUILD, SHIP), null));

    @Test
    void a_plan_that_keeps_every_rule_is_valid() {
        CheckedPlan checked = check(10, 71, "1 1 0", "2 1 5", "3 2 9");
        assertThat(checked.broken()).isEmpty();
        assertThat(checked.measures()).containsExactly("makespan 10", "cost 71", "late 1");
    }

    @Test
    void everything_that_is_broken_is_said_with_the_rule() {
        assertThat(check(99, 5, "1 2 0", "2 1 3", "3 1 5").broken())
                .containsExactly(
                        "capable: Cy may not do task 1: it needs java at level 2. Who does a task has each skill it needs, at its"
                                + " level or above.",
                        "precedence: task 2 starts at 3; it comes after task 1, which finishes at 3, with a lag of 1. A task"
                                + " starts when all it comes after are finished, and their lags are over.",
                        "one at a time: Bea does task 3 from 5, and another until 7. Nobody does two tasks at once.",
                        "not before: task 2 starts at 3, and may not before 5. A task does not start before the day from which"
                                + " it may.",
                        "pinned: task 3 is settled otherwise than Bea from 5. What is settled of a task, who does it and from"
                                + " when, stays so.",
                        "makespan: the plan says 99, it is 7",
                        "cost: the plan says 5, it is 53");
    }

    @Test
    void nobody_works_over_a_day_off() {
        assertThat(check(13, 71, "1 1 0", "2 1 9", "3 2 9").broken())
                .containsExactly(
                        "away: Bea does task 2 from 9 to 13, and is away from 10 to 12. Nobody works on their days"
                                + " off, and no task goes on over them.");
    }

    @Test
    void a_task_that_is_left_out_is_missed() {
        assertThat(check(10, 31, "1 1 0", "3 2 9").broken())
                .containsExactly("once: task 2 is not in the plan. Every task is done once.");
    }

    private CheckedPlan check(int makespan, int cost, String... assignments) {
        String list = String.join(
                ",",
                List.of(assignments).stream()
                        .map(each -> each.split(" "))
                        .map(each -> "{\"task\": %s, \"resource\": %s, \"start\": %s}".formatted((Object[]) each))
                        .toList());
        String plan = "{\"makespan\": %d, \"cost\": %d, \"assignments\": [%s]}".formatted(makespan, cost, list);
        return problem.check(new ProblemFile("plan.json", plan.getBytes(StandardCharsets.UTF_8)));
    }
}
