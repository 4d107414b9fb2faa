package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is settled of tasks that cannot all be kept: no less of it is named than stands together, and no more. */
class ContradictoryPinsTest {

    private static final int LAST_START = 13;
    private static final String PLACE = "/tasks/";

    @Test
    void one_person_on_two_tasks_at_once() {
        assertThat(faults("""
                {"id": "draw", "name": "Draw the pages", "duration": 3, "resource": "ada", "start": "2027-01-05"},
                {"id": "talk", "name": "Talk to users", "duration": 2},
                {"id": "letters", "name": "Write the letters", "duration": 2, "resource": "ada", "start": "2027-01-06"}
                """))
                .containsExactly("/tasks/0, /tasks/2: pinned: these cannot all be kept, any one less could:"
                        + " Draw the pages is done by Ada Okafor; Draw the pages starts on 2027-01-05;"
                        + " Write the letters is done by Ada Okafor; Write the letters starts on 2027-01-06."
                        + " In the way is: Nobody does two tasks at once.");
    }

    @Test
    void a_task_before_what_it_comes_after_and_one_by_somebody_who_is_away() {
        assertThat(faults("""
                {"id": "draw", "name": "Draw the pages", "duration": 3, "start": "2027-01-06"},
                {"id": "build", "name": "Build them", "duration": 2, "start": "2027-01-07", "after": ["draw"]},
                {"id": "talk", "name": "Talk to users", "duration": 2, "resource": "ben", "start": "2027-01-12"}
                """))
                .containsExactlyInAnyOrder(
                        "/tasks/0, /tasks/1: pinned: these cannot all be kept, any one less could:"
                                + " Draw the pages starts on 2027-01-06; Build them starts on 2027-01-07."
                                + " In the way is: A task starts when all it comes after are finished, and their lags are over.",
                        "/tasks/2: pinned: these cannot all be kept, any one less could:"
                                + " Talk to users is done by Ben Ives; Talk to users starts on 2027-01-12."
                                + " In the way is: Nobody works on their days off, and no task goes on over them.");
    }

    @Test
    void a_task_that_nobody_could_have_begun_by_then() {
        assertThat(faults("""
                {"id": "talk", "name": "Talk to users", "duration": 4},
                {"id": "draw", "name": "Draw the pages", "duration": 2, "start": "2027-01-06", "after": ["talk"]}
                """))
                .containsExactly(
                        "/tasks/1: pinned: this cannot be kept: Draw the pages starts on 2027-01-06."
                                + " In the way is: A task starts when all it comes after are finished, and their lags are over.");
    }

    @Test
    void a_task_of_somebody_without_its_skill() {
        assertThat(faults("""
                {"id": "talk", "name": "Talk to users", "duration": 4, "needs": {"research": 2}, "resource": "ada"}
                """))
                .containsExactly("/tasks/0: pinned: this cannot be kept: Talk to users is done by Ada Okafor."
                        + " In the way is: Who does a task has each skill it needs, at its level or above.");
    }

    @Property(tries = 150)
    void are_named_so_that_any_one_less_could_be_kept(@ForAll long seed) {
        Project project = project(new SplittableRandom(seed));
        if (isPossible(project)) {
            assertThat(planned(project).found().plan().placed()).hasSize(3);
            return;
        }
        FaultyInput faulty = catchThrowableOfType(FaultyInput.class, () -> planned(project));
        assertThat(faulty.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.place()).startsWith(PLACE);
            List<Settled> named = settled(project).stream()
                    .filter(each -> fault.text().contains(each.text(project)))
                    .toList();
            assertThat(isPossible(only(project, named))).isFalse();
            for (Settled one : named) {
                List<Settled> less = named.stream().filter(each -> each != one).toList();
                assertThat(isPossible(only(project, less))).isTrue();
            }
        });
    }

    private static PlannedTasks planned(Project project) {
        return (PlannedTasks)
                new TaskProblem(project).plan(PlanRequest.of(Duration.ofSeconds(20), Objective.MAKESPAN, 1));
    }

    private static List<String> faults(String tasks) {
        String text = """
                {"name": "A move", "calendar": {"first": "2027-01-04"}, "resources": [
                {"id": "ada", "name": "Ada Okafor", "salary": 5},
                {"id": "ben", "name": "Ben Ives", "salary": 5, "skills": {"research": 3},
                 "away": [{"from": "2027-01-12", "to": "2027-01-15"}]}],
                "tasks": [%s]}""".formatted(tasks);
        Project project = ProjectJson.read(new ProblemFile("p.json", text.getBytes(StandardCharsets.UTF_8)));
        return catchThrowableOfType(FaultyInput.class, () -> planned(project)).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    private static Project project(SplittableRandom random) {
        List<Resource> people = Stream.of("p", "q")
                .map(id -> new Resource(
                        id,
                        id.toUpperCase(Locale.ROOT),
                        BigDecimal.ONE,
                        Map.of("s", id.equals("p") ? 2 : random.nextInt(3)),
                        random.nextInt(3) == 0 ? List.of(new Span(2, 4)) : List.of()))
                .toList();
        List<Task> tasks = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            int before = random.nextInt(-1, t);
            tasks.add(new Task(
                    "t" + t,
                    "T" + t,
                    1 + random.nextInt(2),
                    random.nextInt(3) == 0 ? List.of(new Need("s", random.nextInt(2))) : List.of(),
                    before < 0 ? List.of() : List.of(new Link("t" + before, random.nextInt(2))),
                    0,
                    null,
                    new Pin(
                            random.nextBoolean() ? people.get(random.nextInt(2)).id() : null,
                            random.nextBoolean() ? random.nextInt(6) : null)));
        }
        return new Project("p.json", false, people, tasks, null);
    }

    private static List<Settled> settled(Project project) {
        return IntStream.range(0, project.tasks().size())
                .boxed()
                .flatMap(number -> {
                    Task task = project.tasks().get(number);
                    return Stream.of(
                                    new Pin(task.pin().resource(), null),
                                    new Pin(null, task.pin().start()))
                            .filter(pin -> !pin.equals(Pin.NONE))
                            .map(pin -> new Settled(number, task, pin));
                })
                .toList();
    }

    private static Project only(Project project, List<Settled> kept) {
        return project.with(IntStream.range(0, project.tasks().size())
                .mapToObj(number -> project.tasks()
                        .get(number)
                        .with(kept.stream()
                                .filter(each -> each.number() == number)
                                .map(Settled::pin)
                                .reduce(Pin.NONE, Pin::and)))
                .toList());
    }

    /** Whether there is a plan at all, by trying every person and start. */
    private static boolean isPossible(Project project) {
        return isPossible(project, List.of());
    }

    private static boolean isPossible(Project project, List<Placed> placed) {
        if (placed.size() == project.tasks().size()) {
            return true;
        }
        Task task = project.tasks().get(placed.size());
        return project.resources().stream()
                .flatMap(who -> IntStream.rangeClosed(0, LAST_START).mapToObj(start -> new Placed(task, who, start)))
                .map(each -> Stream.concat(placed.stream(), Stream.of(each)).toList())
                .anyMatch(more -> PlanCheck.broken(new TaskPlan(more), project).isEmpty() && isPossible(project, more));
    }
}
