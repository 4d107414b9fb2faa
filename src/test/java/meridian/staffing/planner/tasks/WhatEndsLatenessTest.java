package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import meridian.staffing.planner.tasks.rules.Change;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What would have a late task finished in time: each way is enough, and no part of it is. */
class WhatEndsLatenessTest {

    private static final int LATEST = 12;

    @Test
    void somebody_who_could_do_it_were_less_skill_needed() {
        assertThat(remedies("""
                {"id": "search", "name": "Build the search", "duration": 5, "needs": {"java": 3}},
                {"id": "edit", "name": "Build the editing", "duration": 4, "needs": {"java": 3}, "deadline": "2027-01-07"}
                """.replace("\"duration\": 5,", "\"duration\": 5, \"start\": \"2027-01-04\",")))
                .containsExactly(
                        "It would be in time, done by Ben Ives from 2027-01-04, if it needs java at level 2 instead of 3.",
                        "It would be in time if there is somebody more with java at level 3 from 2027-01-04 to 2027-01-07.");
    }

    @Test
    void what_it_comes_after_in_less_time() {
        assertThat(remedies("""
                {"id": "talk", "name": "Talk to users", "duration": 4},
                {"id": "draw", "name": "Draw the pages", "duration": 3, "after": [{"task": "talk", "lag": 2}], "deadline": "2027-01-13"}
                """))
                .containsExactly(
                        "It would be in time, done by Ada Okafor from 2027-01-11, if it waits 1 day after Talk to users instead of 2.",
                        "It would be in time if it takes 2 days instead of 3.",
                        "It would be in time if its deadline is 2027-01-14 instead of 2027-01-13.");
    }

    @Test
    void is_said_in_the_summary_and_in_the_plan() {
        PlannedTasks planned = planned(project("""
                {"id": "talk", "name": "Talk to users", "duration": 4, "resource": "ada", "deadline": "2027-01-06"}
                """));
        assertThat(planned.summary())
                .contains("Talk to users is finished 1 day late: nobody could finish it before"
                        + " 2027-01-07, for it takes 4 days. It would be in time if it takes 3 days instead of 4.");
        JsonNode late = JsonMapper.shared()
                .readTree(planned.written(Format.json))
                .path("late")
                .path(0);
        assertThat(late.path("task").asString()).isEqualTo("talk");
        assertThat(late.path("by").asInt()).isEqualTo(1);
        assertThat(late.at("/remedies/0/changes/0/rule").asString()).isEqualTo("duration");
        assertThat(late.at("/remedies/1/text").asString())
                .isEqualTo("It would be in time if its deadline is 2027-01-07 instead of 2027-01-06.");
    }

    @Test
    void the_reason_says_what_nobody_could_help_and_what_stands_in_the_way_here() {
        PlannedTasks planned = planned(project("""
                {"id": "dig", "name": "Dig", "duration": 5, "resource": "ada"},
                {"id": "fill", "name": "Fill", "duration": 2, "resource": "ada", "start": "2027-01-12"},
                {"id": "pave", "name": "Pave", "duration": 3, "resource": "ada", "after": [{"task": "dig", "lag": 1}],
                 "deadline": "2027-01-12"}
                """));
        assertThat(planned.summary())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "Pave is finished 4 days late: nobody could finish it before 2027-01-14, for it comes after"
                                        + " Dig, which nobody could finish before 2027-01-08, and waits 1 day after that; and here"
                                        + " Ada Okafor does Fill until 2027-01-13, and nobody else who may do it is free for so long"
                                        + " before."));
    }

    @Property(tries = 1000)
    void with_it_the_task_is_in_time_and_with_no_part_of_it(@ForAll long seed) {
        check(seed);
    }

    @Example
    void there_are_many_kinds_of_them() {
        Map<String, AtomicInteger> kinds = new TreeMap<>();
        for (long seed = 0; seed < 400; seed++) {
            check(seed)
                    .forEach(rule -> kinds.computeIfAbsent(rule, each -> new AtomicInteger())
                            .incrementAndGet());
        }
        assertThat(kinds.keySet())
                .containsExactly(
                        "away", "capable", "deadline", "duration", "not before", "pinned", "precedence", "resources");
    }

    /** Checks all remedies in a plan of a random tiny project; the rules that they change something of. */
    private static List<String> check(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Project project = project(random);
        TaskPlan plan = plan(project, random);
        List<String> kinds = new ArrayList<>();
        for (Lateness.Late late : new Lateness(project, plan).all()) {
            assertThat(late.remedies()).isNotEmpty();
            for (Remedy remedy : late.remedies()) {
                assertThat(PlanCheck.broken(remedy.plan(), remedy.project())).isEmpty();
                assertThat(TaskPlan.late(remedy.there())).isZero();
                assertThat(others(remedy.plan(), late)).isEqualTo(others(plan, late));
                for (Change change : remedy.changes()) {
                    kinds.add(change.rule());
                    Project less = with(
                            project,
                            remedy.changes().stream()
                                    .filter(each -> each != change)
                                    .toList());
                    assertThat(isInTime(less, plan, remedy.there()))
                            .as(remedy.text())
                            .isFalse();
                }
            }
        }
        return kinds;
    }

    private static List<String> others(TaskPlan plan, Lateness.Late late) {
        return plan.placed().stream()
                .filter(each -> !each.task().id().equals(late.placed().task().id()))
                .map(each -> each.task().id() + each.resource().id() + each.start())
                .toList();
    }

    private static Project with(Project project, List<Change> changes) {
        Project changed = project;
        for (Change change : changes) {
            changed = change.made().apply(changed);
        }
        return changed;
    }

    private static boolean isInTime(Project project, TaskPlan plan, Placed there) {
        TaskPlan other = plan.with(there).in(project);
        return PlanCheck.broken(other, project).isEmpty()
                && project.resources().stream()
                        .anyMatch(each -> each.id().equals(there.resource().id()))
                && other.placed().stream()
                        .filter(each -> each.task().id().equals(there.task().id()))
                        .allMatch(each -> TaskPlan.late(each) == 0);
    }

    private static Project project(SplittableRandom random) {
        List<Resource> people = Stream.of("p", "q", "r")
                .map(id -> new Resource(
                        id,
                        id,
                        BigDecimal.ONE,
                        Map.of("s", id.equals("p") ? 3 : random.nextInt(4)),
                        random.nextInt(3) == 0 ? List.of(new Span(2, 4)) : List.of()))
                .toList();
        List<Task> tasks = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int before = random.nextInt(-1, t);
            int duration = 1 + random.nextInt(3);
            tasks.add(new Task(
                    "t" + t,
                    "T" + t,
                    duration,
                    random.nextInt(3) > 0 ? List.of(new Need("s", 1 + random.nextInt(3))) : List.of(),
                    before < 0 ? List.of() : List.of(new Link("t" + before, random.nextInt(3))),
                    random.nextInt(3) == 0 ? random.nextInt(5) : 0,
                    duration + random.nextInt(6),
                    random.nextInt(4) == 0 ? new Pin("p", null) : Pin.NONE));
        }
        return new Project("p.json", false, people, tasks, null);
    }

    /** Each task after the other, by anybody who may do it, at any of the first times that fit. */
    private static TaskPlan plan(Project project, SplittableRandom random) {
        TaskPlan plan = new TaskPlan(List.of());
        for (Task task : project.tasks()) {
            List<Placed> before = plan.placed();
            List<TaskPlan> valid = IntStream.range(0, LATEST * LATEST)
                    .boxed()
                    .flatMap(start -> project.resources().stream().map(who -> new Placed(task, who, start)))
                    .map(each -> new TaskPlan(
                            Stream.concat(before.stream(), Stream.of(each)).toList()))
                    .filter(each -> PlanCheck.broken(each, project).isEmpty())
                    .limit(LATEST)
                    .toList();
            plan = valid.get(random.nextInt(valid.size()));
        }
        return plan;
    }

    private static List<String> remedies(String tasks) {
        PlannedTasks planned = planned(project(tasks));
        return new Lateness(planned.project(), planned.found().plan())
                .all().stream()
                        .flatMap(each -> each.remedies().stream())
                        .map(Remedy::text)
                        .toList();
    }

    private static Project project(String tasks) {
        String text = """
                {"name": "A move", "calendar": {"first": "2027-01-04"}, "resources": [
                {"id": "ada", "name": "Ada Okafor", "salary": 5, "skills": {"java": 3}},
                {"id": "ben", "name": "Ben Ives", "salary": 5, "skills": {"java": 2}}],
                "tasks": [%s]}""".formatted(tasks);
        return ProjectJson.read(new ProblemFile("p.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PlannedTasks planned(Project project) {
        return (PlannedTasks)
                new TaskProblem(project).plan(PlanRequest.of(Duration.ofSeconds(20), Objective.MAKESPAN, 1));
    }
}
