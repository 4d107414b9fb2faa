package meridian.staffing.planner.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Format;
import meridian.staffing.planner.Objective;
import meridian.staffing.planner.PlanRequest;
import meridian.staffing.planner.ProblemFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpxj.Availability;
import org.mpxj.ConstraintType;
import org.mpxj.ProjectFile;
import org.mpxj.RelationType;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.common.LocalDateTimeHelper;
import org.mpxj.writer.FileFormat;
import org.mpxj.writer.UniversalProjectWriter;

/** Files of Microsoft Project, made by MPXJ. */
class ReadingProjectFilesTest {

    @Test
    void tasks_with_nothing_below_them_become_work_in_whole_days() {
        Project project = read(ProjectFileSamples.officeMove());
        assertThat(project.tasks()).extracting(Task::name).containsExactly("Walls", "Floor", "Paint", "Permit", "Open");
        assertThat(project.tasks()).extracting(Task::duration).containsExactly(3, 2, 2, 1, 0);
    }

    @Test
    void links_of_a_summary_are_those_of_what_is_below_it() {
        Project project = read(ProjectFileSamples.officeMove());
        assertThat(task(project, "Paint").after())
                .containsExactlyInAnyOrder(
                        new Link(task(project, "Walls").id(), 1),
                        new Link(task(project, "Floor").id(), 1));
    }

    @Test
    void days_are_those_that_the_calendar_works() {
        Project project = read(ProjectFileSamples.officeMove());
        assertThat(project.when(2)).isEqualTo("2027-01-07");
        assertThat(task(project, "Permit").earliest()).isEqualTo(3);
        assertThat(task(project, "Open").deadline()).isEqualTo(19);
    }

    @Test
    void a_saturday_that_is_worked_is_a_day_like_others() {
        Project project = read(ProjectFileSamples.officeMove()
                .with(made -> made.calendar
                        .addCalendarException(LocalDate.of(2027, 1, 9))
                        .add(org.mpxj.ProjectCalendar.DEFAULT_WORKING_MORNING)));
        assertThat(List.of(project.when(4), project.when(5), project.when(9)))
                .containsExactly("2027-01-09", "2027-01-11", "2027-01-15");
        assertThat(project.when(10)).isEqualTo("2027-01-18");
    }

    @Test
    void people_have_days_off_their_group_and_what_a_day_costs() {
        Project project = read(ProjectFileSamples.officeMove());
        assertThat(project.resources())
                .extracting(each -> each.name() + " " + each.salary().toPlainString() + " " + each.skills())
                .containsExactly("Ann 480 {Builders=1}", "Ben 320 {Builders=1}", "Cy 404 {}");
        assertThat(project.resources().getLast().away()).containsExactly(new Span(4, 6));
    }

    @Test
    void who_is_assigned_does_it_or_anybody_of_the_same_group() {
        Project project = read(ProjectFileSamples.officeMove());
        assertThat(task(project, "Walls").needs()).containsExactly(new Need("Builders", 1));
        assertThat(task(project, "Walls").pin()).isEqualTo(Pin.NONE);
        assertThat(task(project, "Paint").pin())
                .isEqualTo(new Pin(project.resources().getLast().id(), null));
        assertThat(task(project, "Permit").needs()).isEmpty();
        assertThat(task(project, "Permit").pin()).isEqualTo(Pin.NONE);
    }

    @Test
    void what_is_begun_stays_and_what_must_start_on_a_day_does() {
        Project project = read(ProjectFileSamples.officeMove().with(made -> {
            org.mpxj.Task walls = made.named("Walls");
            walls.setStart(ProjectFileSamples.at(LocalDate.of(2027, 1, 5), 8));
            walls.setActualStart(walls.getStart());
            walls.setPercentageComplete(30);
            made.named("Permit").setConstraintType(ConstraintType.MUST_START_ON);
        }));
        assertThat(task(project, "Walls").pin())
                .isEqualTo(new Pin(project.resources().getFirst().id(), 1));
        assertThat(task(project, "Permit").pin()).isEqualTo(new Pin(null, 3));
    }

    @Test
    void what_is_finished_is_past_and_what_comes_after_it_waits_for_its_end() {
        Project project = read(ProjectFileSamples.officeMove().with(made -> {
            org.mpxj.Task walls = made.named("Walls");
            walls.addResourceAssignment(ProjectFileSamples.person(made.file, "Ben"));
            walls.setStart(ProjectFileSamples.at(LocalDate.of(2027, 1, 4), 8));
            walls.setFinish(ProjectFileSamples.at(LocalDate.of(2027, 1, 7), 17));
            walls.setActualStart(walls.getStart());
            walls.setActualFinish(walls.getFinish());
            walls.setPercentageComplete(100);
        }));
        assertThat(project.tasks()).extracting(Task::name).containsExactly("Floor", "Paint", "Permit", "Open");
        assertThat(task(project, "Paint").after()).hasSize(1);
        assertThat(task(project, "Paint").earliest()).isEqualTo(4);
    }

    @Test
    void days_off_give_way_to_what_is_begun() {
        Project project = read(ProjectFileSamples.officeMove().with(made -> {
            org.mpxj.Task paint = made.named("Paint");
            paint.setStart(ProjectFileSamples.at(LocalDate.of(2027, 1, 8), 8));
            paint.setFinish(ProjectFileSamples.at(LocalDate.of(2027, 1, 11), 17));
            paint.setActualStart(paint.getStart());
        }));
        assertThat(task(project, "Paint").duration()).isEqualTo(2);
        assertThat(project.resources().getLast().away()).containsExactly(new Span(5, 6));
    }

    @Test
    void two_tasks_that_one_person_has_begun_at_once_are_said_to_be() {
        ProblemFile file = ProjectFileSamples.officeMove()
                .with(made -> List.of("Walls", "Floor").forEach(name -> {
                    org.mpxj.Task begun = made.named(name);
                    begun.setStart(ProjectFileSamples.at(LocalDate.of(2027, 1, 5), 8));
                    begun.setFinish(ProjectFileSamples.at(LocalDate.of(2027, 1, 8), 17));
                    begun.setActualStart(begun.getStart());
                }))
                .xml();
        assertThat(faults(file))
                .containsExactly(
                        "task 3 “Floor”: one at a time: is settled for days on which the same person does 2 “Walls”: move one of"
                                + " them, or give it to somebody else");
    }

    @Test
    void a_task_too_long_for_everybody_who_may_do_it_is_said_to_be() {
        ProblemFile file = ProjectFileSamples.officeMove()
                .with(made -> ProjectFileSamples.person(made.file, "Cy")
                        .getCalendar()
                        .setCalendarDayType(java.time.DayOfWeek.THURSDAY, org.mpxj.DayType.NON_WORKING))
                .with(made -> made.named("Paint").setDuration(org.mpxj.Duration.getInstance(5, TimeUnit.DAYS)))
                .xml();
        assertThat(faults(file))
                .containsExactly(
                        "task 4 “Paint”: away: takes 5 days in a row, and nobody who may do it is there for more than 4: split it");
    }

    @Test
    void a_task_that_is_switched_off_is_not_planned() {
        Project project = read(ProjectFileSamples.officeMove()
                .with(made -> made.named("Permit").setActive(false)));
        assertThat(project.tasks()).extracting(Task::name).containsExactly("Walls", "Floor", "Paint", "Open");
        assertThat(task(project, "Open").after()).hasSize(1);
    }

    @Test
    void everything_that_cannot_be_planned_is_said_at_once() {
        ProjectFileSamples made = ProjectFileSamples.officeMove().with(each -> {
            org.mpxj.Task walls = each.named("Walls");
            walls.addResourceAssignment(ProjectFileSamples.person(each.file, "Cy"));
            ProjectFileSamples.link(walls, each.named("Floor"), 0, RelationType.START_START);
            ProjectFileSamples.link(each.named("Open"), each.named("Permit"), 0, RelationType.FINISH_START);
            each.named("Paint").setConstraintType(ConstraintType.MUST_FINISH_ON);
            each.named("Paint").setConstraintDate(ProjectFileSamples.at(LocalDate.of(2027, 1, 20), 17));
            each.named("Floor").setDuration(org.mpxj.Duration.getInstance(3, TimeUnit.ELAPSED_DAYS));
        });
        assertThat(faults(made.xml()))
                .containsExactly(
                        "task 3 “Floor”: link: is linked from start to start to 2 “Walls”; only links from finish to start are"
                                + " planned: change it, or split the task that is waited for",
                        "task 2 “Walls”: one person: is assigned to Ann and Cy; here one person does a task: give each of them a"
                                + " task of their own, or leave one",
                        "task 3 “Floor”: duration: takes elapsed time; give it in working days",
                        "task 4 “Paint”: constraint: has the constraint must finish on; planned are as soon as possible, start no"
                                + " earlier than, must start on and finish no later than",
                        "task 5 “Permit”: cycle: tasks wait for each other: 5 after 6 after 5");
    }

    @Test
    void a_file_that_breaks_off_is_said_to() {
        byte[] whole = ProjectFileSamples.officeMove().xml().content();
        for (int part = 1; part < 20; part++) {
            byte[] half = Arrays.copyOf(whole, whole.length * part / 20);
            assertThat(faults(new ProblemFile("move.xml", half)))
                    .singleElement()
                    .asString()
                    .matches(
                            "file: readable: the project cannot be read from line \\d+: the file is damaged or breaks off\\."
                                    + " Save it anew, as XML where it can be");
        }
    }

    @Test
    void what_is_no_project_is_said_to_be_none() {
        for (String text : List.of("", "Dear all,\nplease find attached", "<html><body>Hello</body></html>")) {
            assertThat(faults(new ProblemFile("letter.txt", text.getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .singleElement()
                    .asString()
                    .startsWith("file: readable: this is no project that is known. Known are iMOPSE's .def");
        }
    }

    @Test
    void a_packed_file_is_not_unpacked() {
        assertThat(faults(new ProblemFile("move.zip", new byte[] {'P', 'K', 3, 4, 0})))
                .containsExactly(
                        "file: packed: this file is packed: unpack it, and plan the file of the project that is in it");
    }

    @Test
    void nothing_that_a_file_names_is_fetched(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String xml = new String(ProjectFileSamples.officeMove().xml().content(), StandardCharsets.UTF_8);
        String hostile = xml.replaceFirst(
                        "<Project ", "<!DOCTYPE Project [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<Project ")
                .replace("Permit", "&x;");
        assertThat(faults(new ProblemFile("move.xml", hostile.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .asString()
                .startsWith("file: readable: the project cannot be read")
                .doesNotContain("SECRET");
    }

    @Test
    void a_project_without_people_or_tasks_is_said_to_be() {
        assertThat(faults(ProjectFileSamples.empty().xml()))
                .containsExactly(
                        "file: resources: there is nobody to do anything", "file: tasks: there is nothing to do");
    }

    @Test
    void tasks_of_manual_mode_are_planned_like_others() {
        Project project = read(ProjectFileSamples.officeMove()
                .with(made -> made.named("Permit").setTaskMode(TaskMode.MANUALLY_SCHEDULED)));
        assertThat(task(project, "Permit").duration()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"MPX", "XER"})
    void files_of_other_programs_are_read_too(FileFormat format) throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ProjectFile file = ProjectFileSamples.officeMove().file;
        file.getProjectProperties().setPlannedStart(file.getProjectProperties().getStartDate());
        file.getTasks().forEach(task -> {
            task.setPlannedDuration(task.getDuration());
            task.setRemainingDuration(task.getDuration());
        });
        new UniversalProjectWriter(format).write(file, written);
        Project project =
                ((TaskProblem) new TaskFiles().read(new ProblemFile("move", written.toByteArray()))).project();
        assertThat(project.tasks()).extracting(Task::name).contains("Walls", "Floor", "Paint", "Permit", "Open");
        assertThat(task(project, "Walls").duration()).isEqualTo(3);
        assertThat(project.resources()).extracting(Resource::name).contains("Ann", "Ben", "Cy");
        assertThat(project.when(2)).isEqualTo("2027-01-07");
        byte[] plan = new TaskProblem(project, new ProblemFile("move", written.toByteArray()))
                .plan(new PlanRequest(
                        Duration.ofSeconds(60), Objective.MAKESPAN, 1, 5, null, standing -> {}, () -> false))
                .written(Format.mspdi);
        assertThat(ProjectFileSamples.named(ProjectFileSamples.opened(plan), "Paint"))
                .isNotNull();
    }

    @Test
    void what_stands_for_several_people_is_to_be_told_apart() {
        ProblemFile file = ProjectFileSamples.officeMove()
                .with(made -> made.file
                        .getResourceByUniqueID(1)
                        .getAvailability()
                        .add(new Availability(LocalDateTimeHelper.START_DATE_NA, LocalDateTimeHelper.END_DATE_NA, 300)))
                .xml();
        assertThat(faults(file))
                .containsExactly(
                        "resource 1 “Ann”: people: stands for more than one person (300 %): give each of them a row");
    }

    @Test
    void the_role_of_a_group_stands_for_everybody_in_it() {
        Project project = read(ProjectFileSamples.officeMove().with(made -> {
            org.mpxj.Resource role = made.resource("A builder", "Builders", 45);
            role.setGeneric(true);
            made.named("Permit").addResourceAssignment(role);
        }));
        assertThat(project.resources()).extracting(Resource::name).containsExactly("Ann", "Ben", "Cy");
        assertThat(task(project, "Permit").needs()).containsExactly(new Need("Builders", 1));
        assertThat(Map.copyOf(project.resources().getLast().skills())).isEmpty();
    }

    static Task task(Project project, String name) {
        return project.tasks().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Project read(ProjectFileSamples made) {
        return ((TaskProblem) new TaskFiles().read(made.xml())).project();
    }

    private static List<String> faults(ProblemFile file) {
        FaultyInput faulty = catchThrowableOfType(FaultyInput.class, () -> new TaskFiles().read(file));
        return faulty.faults().stream().map(Fault::toString).toList();
    }
}
