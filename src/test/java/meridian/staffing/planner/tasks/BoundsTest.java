package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import meridian.staffing.planner.tasks.search.Bounds;
import meridian.staffing.planner.tasks.search.TaskNetwork;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BoundsTest {

    @Property(tries = 1500)
    void are_never_above_the_shortest_plan(@ForAll long seed) {
        Project project = GeneratedProjects.tiny(seed);
        assertThat(bound(project)).isLessThanOrEqualTo(new EveryPlan(project).shortest());
    }

    /** After ten units there are the five and, however early it is done, fourteen of the long one, for three people. */
    @Example
    void count_the_part_of_a_task_that_lies_in_a_stretch_of_time_wherever_it_is_done() {
        List<Task> tasks = new ArrayList<>(List.of(task("first", 10), task("short", 4), task("long", 20, "short")));
        Stream.of("a", "b", "c", "d", "e").forEach(id -> tasks.add(task(id, 10, "first")));
        List<Resource> people = Stream.of("1", "2", "3")
                .map(id -> new Resource(id, id, BigDecimal.ONE, Map.of("any", 1), List.of()))
                .toList();
        assertThat(bound(new Project("tasks.def", true, people, tasks, null))).isEqualTo(32);
    }

    @Property(tries = 500)
    void of_cost_by_an_end_are_never_above_the_cheapest_plan(@ForAll long seed) {
        Project project = GeneratedProjects.tiny(seed);
        TaskNetwork network = TaskNetwork.of(project);
        Bounds bounds = new Bounds(network);
        EveryPlan all = new EveryPlan(project);
        for (int end = all.shortest(); end < all.shortest() + 20; end++) {
            assertThat(network.money(bounds.costBy(end))).isLessThanOrEqualTo(all.cheapest(end));
            assertThat(bounds.costBy(end)).isGreaterThanOrEqualTo(bounds.cost());
        }
    }

    /** Two can do what only the dear one could do otherwise: the cheaper leaves it to them as far as time goes. */
    @Example
    void of_cost_are_met_where_work_can_be_shared_out_by_the_unit() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tasks.add(Task.of("t" + i, 1, List.of(new Need(i < 2 ? "rare" : "any", 1)), List.of()));
        }
        List<Resource> people = List.of(
                new Resource("cheap", "cheap", BigDecimal.ONE, Map.of("any", 1, "rare", 1), List.of()),
                new Resource("middling", "middling", BigDecimal.TWO, Map.of("any", 1), List.of()),
                new Resource("dear", "dear", BigDecimal.TEN, Map.of("any", 1, "rare", 1), List.of()));
        Project project = new Project("tasks.def", true, people, tasks, null);
        Bounds bounds = new Bounds(TaskNetwork.of(project));
        EveryPlan all = new EveryPlan(project);
        for (int end = 2; end <= 6; end++) {
            assertThat(BigDecimal.valueOf(bounds.costBy(end))).isEqualByComparingTo(all.cheapest(end));
        }
        assertThat(bounds.costBy(1)).isEqualTo(Long.MAX_VALUE);
    }

    private static int bound(Project project) {
        return new Bounds(TaskNetwork.of(project)).makespan();
    }

    private static Task task(String id, int duration, String... after) {
        return Task.of(id, duration, List.of(new Need("any", 1)), List.of(after));
    }
}
