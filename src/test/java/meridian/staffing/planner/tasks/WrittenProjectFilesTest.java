package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import org.junit.jupiter.api.Test;
import org.mpxj.ConstraintType;
import org.mpxj.ProjectFile;
import org.mpxj.RelationType;
import org.mpxj.ResourceAssignment;
import org.mpxj.TimeUnit;

/** Plans as XML of Microsoft Project, read again by MPXJ. */
class WrittenProjectFilesTest {

    private static final ProblemFile SAMPLE = ProblemFile.at(Path.of("samples/plan/office-move.json"));

    @Test
    void each_task_has_the_days_and_the_person_of_the_plan() {
        PlannedTasks planned = planned(ProjectFileSamples.officeMove().xml());
        ProjectFile written = written(planned);
        assertDaysAndPeople(planned, written);
        assertThat(ProjectFileSamples.named(written, "Open").getStart())
                .isEqualTo(ProjectFileSamples.named(written, "Open").getFinish());
    }

    @Test
    void a_plan_that_goes_on_after_the_last_day_that_microsoft_project_knows_is_refused() {
        List<Task> two = List.of(Task.of("1", 40_000, List.of(), List.of()), Task.of("2", 1, List.of(), List.of("1")));
        Resource ann = new Resource("ann", "Ann", BigDecimal.ONE, Map.of(), List.of());
        PlannedTasks planned = planned(new TaskProblem(new Project("long.json", false, List.of(ann), two, null)));
        assertThatThrownBy(() -> planned.written(Format.mspdi))
                .isInstanceOf(FaultyInput.class)
                .hasMessage("file: dates: the plan goes on until 2177-04-28, and Microsoft Project knows no day after"
                        + " 2149-12-31: choose another --format");
    }

    @Test
    void a_summary_lasts_from_the_first_to_the_last_day_of_what_is_below_it() {
        ProjectFile written = written(planned(ProjectFileSamples.officeMove().xml()));
        org.mpxj.Task summary = ProjectFileSamples.named(written, "Building");
        List<org.mpxj.Task> below = summary.getChildTasks();
        assertThat(below).extracting(org.mpxj.Task::getName).containsExactly("Walls", "Floor");
        assertThat(summary.getStart())
                .isEqualTo(below.stream()
                        .map(org.mpxj.Task::getStart)
                        .sorted()
                        .findFirst()
                        .orElseThrow());
        assertThat(summary.getFinish())
                .isEqualTo(below.stream()
                        .map(org.mpxj.Task::getFinish)
                        .sorted()
                        .toList()
                        .getLast());
    }

    @Test
    void what_the_planner_does_not_know_of_stays() {
        ProjectFile written = written(planned(ProjectFileSamples.officeMove().xml()));
        assertThat(ProjectFileSamples.named(written, "Building").getNotes()).isEqualTo("Mind the stairs.");
        org.mpxj.Task paint = ProjectFileSamples.named(written, "Paint");
        assertThat(paint.getText(7)).isEqualTo("blue");
        assertThat(paint.getDuration().getDuration()).isEqualTo(1.5);
        assertThat(paint.getPredecessors()).singleElement().satisfies(link -> {
            assertThat(link.getPredecessorTask().getName()).isEqualTo("Building");
            assertThat(link.getType()).isEqualTo(RelationType.FINISH_START);
            assertThat(link.getLag()
                            .convertUnits(TimeUnit.DAYS, written.getProjectProperties())
                            .getDuration())
                    .isEqualTo(1);
        });
        assertThat(ProjectFileSamples.named(written, "Permit").getConstraintType())
                .isEqualTo(ConstraintType.START_NO_EARLIER_THAN);
        assertThat(ProjectFileSamples.named(written, "Open").getDeadline().toLocalDate())
                .isEqualTo(LocalDate.of(2027, 1, 29));
    }

    @Test
    void what_is_written_is_read_as_the_same_project() {
        ProblemFile given = ProjectFileSamples.officeMove().xml();
        Project read = project(given);
        Project again = project(new ProblemFile("move.xml", planned(given).written(Format.mspdi)));
        assertThat(again.resources()).isEqualTo(read.resources());
        assertThat(again.calendar()).isEqualTo(read.calendar());
        assertThat(again.tasks())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("needs", "pin")
                .isEqualTo(read.tasks());
        assertThat(ReadingProjectFilesTest.task(again, "Walls").needs()).containsExactly(new Need("Builders", 1));
    }

    @Test
    void a_start_that_is_later_than_it_could_be_is_said_as_a_delay_of_levelling() {
        PlannedTasks planned = planned(ProjectFileSamples.empty()
                .with(made -> {
                    org.mpxj.Resource ann = made.resource("Ann", null, 10);
                    made.task("One", 3).addResourceAssignment(ann);
                    made.task("Two", 2).addResourceAssignment(ann);
                })
                .xml());
        ProjectFile written = written(planned);
        org.mpxj.Task later = written.getTasks().stream()
                .filter(task ->
                        task.getName() != null && task.getStart().toLocalDate().isAfter(ProjectFileSamples.FIRST))
                .filter(task -> !task.getSummary())
                .findFirst()
                .orElseThrow();
        long days = ChronoUnit.DAYS.between(
                ProjectFileSamples.FIRST, later.getStart().toLocalDate());
        assertThat(later.getLevelingDelay()
                        .convertUnits(TimeUnit.ELAPSED_DAYS, written.getProjectProperties())
                        .getDuration())
                .isEqualTo(days);
    }

    @Test
    void what_is_begun_stays_as_it_was_reported() {
        ProjectFile written = written(planned(ProjectFileSamples.officeMove()
                .with(made -> {
                    org.mpxj.Task walls = made.named("Walls");
                    walls.setStart(ProjectFileSamples.at(LocalDate.of(2027, 1, 5), 10));
                    walls.setFinish(ProjectFileSamples.at(LocalDate.of(2027, 1, 8), 10));
                    walls.setActualStart(walls.getStart());
                    walls.setPercentageComplete(30);
                })
                .xml()));
        org.mpxj.Task walls = ProjectFileSamples.named(written, "Walls");
        assertThat(walls.getActualStart()).isEqualTo(ProjectFileSamples.at(LocalDate.of(2027, 1, 5), 10));
        assertThat(walls.getFinish()).isEqualTo(ProjectFileSamples.at(LocalDate.of(2027, 1, 8), 10));
        assertThat(walls.getPercentageComplete().intValue()).isEqualTo(30);
    }

    @Test
    void meridians_json_becomes_a_project_with_the_same_tasks_links_people_and_days() {
        Project given = project(SAMPLE);
        PlannedTasks planned = planned(SAMPLE);
        byte[] xml = planned.written(Format.mspdi);
        assertDaysAndPeople(planned, ProjectFileSamples.opened(xml));

        Project again = project(new ProblemFile("plan.xml", xml));
        assertThat(again.calendar()).isEqualTo(given.calendar());
        assertThat(again.resources()).extracting(Resource::name).isEqualTo(names(given.resources()));
        for (int i = 0; i < given.resources().size(); i++) {
            assertThat(again.resources().get(i).salary())
                    .isEqualByComparingTo(given.resources().get(i).salary());
            assertThat(again.resources().get(i).away())
                    .isEqualTo(given.resources().get(i).away());
        }
        assertThat(said(again)).isEqualTo(said(given));
    }

    @Test
    void units_that_are_only_counted_are_days_from_a_monday_on() {
        TaskProblem problem = new TaskProblem(GeneratedProjects.project(1, 20, 3, 0.5));
        PlannedTasks planned = planned(problem);
        ProjectFile written = written(planned);
        assertThat(written.getProjectProperties().getStartDate().toLocalDate()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertDaysAndPeople(planned, written);
    }

    private static void assertDaysAndPeople(PlannedTasks planned, ProjectFile written) {
        WorkingDays days = NewProjectFile.days(planned.project());
        for (Placed each : planned.found().plan().placed()) {
            org.mpxj.Task task = ProjectFileSamples.named(written, each.task().name());
            int last = each.task().duration() == 0 ? each.start() : each.finish() - 1;
            assertThat(task.getStart().toLocalDate()).as(task.getName()).isEqualTo(days.day(each.start()));
            assertThat(task.getFinish().toLocalDate()).as(task.getName()).isEqualTo(days.day(last));
            assertThat(task.getResourceAssignments())
                    .as(task.getName())
                    .extracting(ResourceAssignment::getResource)
                    .extracting(org.mpxj.Resource::getName)
                    .containsExactly(each.resource().name());
        }
    }

    /** What a task says but for skills, which such a file has no place for, and ids, which are numbers there. */
    private static List<String> said(Project project) {
        Map<String, Task> byId = project.tasksById();
        return project.tasks().stream()
                .map(task -> "%s %d %s %d %s"
                        .formatted(
                                task.name(),
                                task.duration(),
                                task.after().stream()
                                        .map(link -> Objects.requireNonNull(byId.get(link.task()))
                                                        .name() + " " + link.lag())
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                task.earliest(),
                                task.deadline()))
                .toList();
    }

    private static List<String> names(List<Resource> resources) {
        return resources.stream().map(Resource::name).toList();
    }

    private static Project project(ProblemFile file) {
        return ((TaskProblem) new TaskFiles().read(file)).project();
    }

    private static PlannedTasks planned(ProblemFile file) {
        return planned((TaskProblem) new TaskFiles().read(file));
    }

    private static PlannedTasks planned(TaskProblem problem) {
        return (PlannedTasks) problem.plan(
                new PlanRequest(Duration.ofSeconds(60), Objective.MAKESPAN, 1, 5, null, standing -> {}, () -> false));
    }

    private static ProjectFile written(PlannedTasks planned) {
        return ProjectFileSamples.opened(planned.written(Format.mspdi));
    }
}
