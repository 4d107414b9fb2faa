package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import org.junit.jupiter.api.Test;

class ReadingProjectJsonTest {

    private static final String OFFICE_MOVE = """
            {
              "calendar": {"first": "2027-01-04", "off": ["2027-01-06"]},
              "resources": [
                {"id": "bea", "name": "Bea", "salary": 480, "skills": {"java": 3}, "away": [{"from": "2027-01-11", "to": "2027-01-12"}]},
                {"id": "cy", "salary": 300.5, "skills": {"java": 2, "test": 3}}
              ],
              "tasks": [
                {"id": "draw", "duration": 2, "needs": {"java": 3}},
                {"id": "build", "name": "Build it", "duration": 3, "needs": {"java": 2}, "after": ["draw"], "deadline": "2027-01-13"},
                {"id": "try", "duration": 1, "needs": {"test": 1}, "after": [{"task": "build", "lag": 1}], "notBefore": "2027-01-14"},
                {"id": "show", "duration": 1, "resource": "bea", "start": "2027-01-20"}
              ]
            }
            """;

    @Test
    void days_become_units_that_nobody_is_off() {
        Project project = read(OFFICE_MOVE);
        assertThat(project.resources().getFirst().away()).containsExactly(new Span(4, 6));
        assertThat(project.tasks().get(1).deadline()).isEqualTo(7);
        assertThat(project.tasks().get(2).earliest()).isEqualTo(7);
        assertThat(project.tasks().get(2).after()).containsExactly(new Link("build", 1));
        assertThat(project.tasks().get(3).pin()).isEqualTo(new Pin("bea", 11));
        assertThat(project.when(2)).isEqualTo("2027-01-07");
    }

    @Test
    void it_is_planned_within_its_calendar_and_pins() {
        TaskProblem problem = new TaskProblem(read(OFFICE_MOVE));
        PlannedTasks planned =
                (PlannedTasks) problem.plan(PlanRequest.of(Duration.ofSeconds(20), Objective.MAKESPAN, 1));
        assertThat(planned.found().proven()).isTrue();
        assertThat(planned.found().plan().makespan()).isEqualTo(12);
        assertThat(planned.found().plan().late()).isZero();
        assertThat(problem.check(new ProblemFile("plan.json", planned.written(Format.json)))
                        .broken())
                .isEmpty();
    }

    @Test
    void what_is_late_is_as_little_late_as_can_be_and_says_why() {
        String late = OFFICE_MOVE.replace("\"deadline\": \"2027-01-13\"", "\"deadline\": \"2027-01-08\"");
        PlannedTasks planned = (PlannedTasks)
                new TaskProblem(read(late)).plan(PlanRequest.of(Duration.ofSeconds(20), Objective.MAKESPAN, 1));
        assertThat(planned.found().plan().late()).isEqualTo(1);
        assertThat(planned.summary())
                .contains(
                        "Build it is finished 1 day late: nobody could finish it before 2027-01-11, for it comes after draw, which nobody"
                                + " could finish before 2027-01-05. It would be in time, done by cy from 2027-01-05, if draw takes 1 day instead of 2.",
                        "Proven: no plan is less late in all, nor as late and shorter.");
    }

    @Test
    void everything_wrong_is_said_at_once_with_where_it_stands() {
        assertThat(faults("""
                {"calendar": {"first": "soon"}, "colour": 1,
                 "resources": [{"id": "bea", "salary": -1, "skills": {"java": "much"}}, {"id": "bea", "salary": 1, "away": [{"from": 5, "to": 2}]}],
                 "tasks": [{"id": "draw", "duration": 1.5, "needs": {"swim": 1}, "after": ["fly", {"task": "draw"}], "resource": "dan"}, {}]}
                """))
                .containsExactly(
                        "/colour: form: nothing of this name is known here; known are calendar, name, resources, tasks",
                        "/calendar/first: date: \"soon\" is no date like 2027-01-04",
                        "/resources/0/salary: number: an amount from 0 to 1000000 with 4 decimals at most is expected here",
                        "/resources/0/skills/java: number: \"much\" is no whole number from 0 to 100",
                        "/resources/1: duplicate: resource bea stands at /resources/0 already",
                        "/resources/1/away/0: order: ends before it begins",
                        "/tasks/0/resource: resource: there is no resource dan",
                        "/tasks/0/duration: number: 1.5 is no whole number from 0 to 100000",
                        "/tasks/1/id: form: a text is expected here",
                        "/tasks/1/duration: number: nothing is no whole number from 0 to 100000",
                        "/tasks/0: predecessor: task draw comes after fly, which there is not",
                        "/tasks/0: skill: task draw needs swim at level 1, which nobody has",
                        "/tasks/0: cycle: tasks wait for each other: draw after draw");
    }

    @Test
    void whatever_is_of_another_kind_is_named_and_nothing_is_left_out_in_silence() {
        assertThat(faults("""
                {"calendar": {"first": "+999999999-12-31", "off": "2027-01-05"},
                 "resources": [null, {"id": "a", "salary": 1e999, "skills": "x", "away": {"from": 0}},
                  {"id": "b\\u001b", "name": 7, "salary": 1, "skills": {"x/y": -1}, "away": [{"from": 0, "to": 1, "why": 2}]}],
                 "tasks": [{"id": "1", "duration": 1, "needs": ["x"], "after": "2"},
                  {"id": "2", "duration": 1, "after": [{"task": "1", "lag": 1.5}, {"task": "3", "lag": 9223372036854775807}]},
                  {"id": "3", "duration": 1, "after": ["3"]}, {"id": "4", "duration": 1, "after": ["4"]}]}
                """))
                .containsExactlyInAnyOrder(
                        "/calendar/first: date: +999999999-12-31 is not from 1970-01-01 to 2149-12-31",
                        "/calendar/off: form: a list is expected here",
                        "/resources/0: form: an object is expected here",
                        "/resources/1/salary: number: an amount from 0 to 1000000 with 4 decimals at most is expected here",
                        "/resources/1/skills: form: an object is expected here",
                        "/resources/1/away: form: a list is expected here",
                        "/resources/2/id: form: line breaks and other signs that are not printed cannot be in it",
                        "/resources/2/name: form: a text is expected here",
                        "/resources/2/skills/x~1y: number: -1 is no whole number from 0 to 100",
                        "/resources/2/away/0/why: form: nothing of this name is known here; known are from, to",
                        "/tasks/0/needs: form: an object is expected here",
                        "/tasks/0/after: form: a list is expected here",
                        "/tasks/1/after/0/lag: number: 1.5 is no whole number from -100000 to 100000",
                        "/tasks/1/after/1/lag: number: 9223372036854775807 is no whole number from -100000 to 100000",
                        "/tasks/2: cycle: tasks wait for each other: 3 after 3",
                        "/tasks/3: cycle: tasks wait for each other: 4 after 4");
    }

    @Test
    void a_cycle_is_found_also_by_way_of_a_task_that_stands_twice() {
        assertThat(faults("""
                {"resources": [{"id": "r", "salary": 1}],
                 "tasks": [{"id": "a", "duration": 1}, {"id": "a", "duration": 1, "after": ["a"]}]}
                """))
                .containsExactly(
                        "/tasks/1: duplicate: task a stands at /tasks/0 already",
                        "/tasks/0: cycle: tasks wait for each other: a after a");
    }

    @Test
    void what_stands_twice_under_one_name_is_no_json() {
        assertThat(faults("{\"resources\": [], \"tasks\": [{\"id\": \"1\", \"duration\": 1, \"duration\": 2}]}"))
                .containsExactly("line 1: form: this is no JSON: Duplicate Object property \"duration\"");
    }

    @Test
    void a_day_that_nobody_works_is_none_to_start_on() {
        assertThat(faults(OFFICE_MOVE.replace(
                        "{\"id\": \"draw\", \"duration\": 2,",
                        "{\"id\": \"draw\", \"duration\": 2, \"start\": \"2027-01-09\",")))
                .containsExactly(
                        "/tasks/0/start: date: nobody works on 2027-01-09; the next day that is worked is 2027-01-11");
    }

    @Test
    void text_that_breaks_off_is_no_json() {
        assertThat(faults(OFFICE_MOVE.substring(0, 100)))
                .singleElement()
                .asString()
                .startsWith("line 4: form: this is no JSON:");
    }

    @Test
    void pins_that_contradict_each_other_are_said_to() {
        String twice = OFFICE_MOVE.replace(
                "{\"id\": \"draw\", \"duration\": 2,",
                "{\"id\": \"draw\", \"duration\": 2, \"start\": \"2027-01-20\",");
        FaultyInput faulty = catchThrowableOfType(
                FaultyInput.class,
                () -> new TaskProblem(read(twice.replace("\"needs\": {\"java\": 3}}", "\"resource\": \"bea\"}")))
                        .plan(PlanRequest.of(Duration.ofSeconds(20), Objective.MAKESPAN, 1)));
        assertThat(faulty.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "/tasks/0, /tasks/3: pinned: these cannot all be kept, any one less could: draw is done by Bea;"
                                + " draw starts on 2027-01-20; show is done by Bea; show starts on 2027-01-20."
                                + " In the way is: Nobody does two tasks at once.");
    }

    private static Project read(String text) {
        return ProjectJson.read(new ProblemFile("p.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(String text) {
        FaultyInput faulty = catchThrowableOfType(FaultyInput.class, () -> read(text));
        return faulty.faults().stream().map(Fault::toString).toList();
    }
}
