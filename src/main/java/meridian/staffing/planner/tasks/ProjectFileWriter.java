package meridian.staffing.planner.tasks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import meridian.staffing.planner.Fault;
import meridian.staffing.planner.FaultyInput;
import meridian.staffing.planner.Fields;
import meridian.staffing.planner.ProblemFile;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ResourceAssignment;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/**
 * Writes a plan as XML of Microsoft Project (MSPDI): who does each task, and its start and finish. In a file of a project that was
 * read everything else stays as it was.
 */
final class ProjectFileWriter {

    private static final double WHOLE = 100;

    private final List<LocalDate> days;
    private final ProjectFile file;
    private final ProjectCalendar calendar;
    private final Map<String, Placed> placed;
    private final Map<String, org.mpxj.Task> tasks;
    private final Map<String, org.mpxj.Resource> resources;

    private ProjectFileWriter(
            Project project,
            TaskPlan plan,
            ProjectFile file,
            Map<String, org.mpxj.Task> tasks,
            Map<String, org.mpxj.Resource> resources) {
        days = NewProjectFile.days(project).days(plan.makespan() + 1);
        this.file = file;
        calendar = ProjectFileDays.calendar(file);
        placed = plan.byTask();
        this.tasks = tasks;
        this.resources = resources;
    }

    /**
     * The plan as XML.
     *
     * @param source the file that the project was read from, where that was one MPXJ opens; null: another
     * @throws FaultyInput where the plan goes on longer than Microsoft Project knows days
     */
    static byte[] mspdi(Project project, TaskPlan plan, @Nullable ProblemFile source) {
        LocalDate last = NewProjectFile.days(project).day(Math.max(0, plan.makespan() - 1));
        if (last.isAfter(Fields.LAST_DAY)) {
            throw new FaultyInput(List.of(new Fault(
                    "file",
                    "dates",
                    "the plan goes on until %s, and Microsoft Project knows no day after %s: choose another --format"
                            .formatted(last, Fields.LAST_DAY))));
        }
        if (source == null) {
            NewProjectFile made = new NewProjectFile(project);
            return new ProjectFileWriter(project, plan, made.file(), made.tasks(), made.resources()).written();
        }
        ProjectFile file = OpenedProjectFile.open(source);
        Map<String, org.mpxj.Task> tasks = new HashMap<>();
        file.getTasks().forEach(task -> tasks.put(OpenedProjectFile.id(task), task));
        Map<String, org.mpxj.Resource> resources = new HashMap<>();
        file.getResources().forEach(resource -> resources.put(OpenedProjectFile.id(resource), resource));
        return new ProjectFileWriter(project, plan, file, tasks, resources).written();
    }

    private byte[] written() {
        placed.values().forEach(this::place);
        placed.values().forEach(this::delay);
        file.getChildTasks().forEach(this::sum);
        if (file.getProjectProperties().getStartDate() == null) {
            file.getProjectProperties().setStartDate(morning(days.getFirst()));
        }
        tasks.values().stream()
                .map(org.mpxj.Task::getFinish)
                .filter(Objects::nonNull)
                .max(LocalDateTime::compareTo)
                .ifPresent(file.getProjectProperties()::setFinishDate);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            new MSPDIWriter().write(file, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    private org.mpxj.Task task(Placed each) {
        return Objects.requireNonNull(tasks.get(each.task().id()));
    }

    /** What is begun already stays as it is reported. */
    private void place(Placed each) {
        org.mpxj.Task task = task(each);
        if (OpenedProjectFile.isBegun(task)) {
            return;
        }
        LocalDateTime start = morning(days.get(each.start()));
        LocalDateTime finish = finish(each, task, start);
        task.setStart(start);
        task.setFinish(finish);
        task.setEarlyStart(start);
        task.setEarlyFinish(finish);
        task.setLateStart(null);
        task.setLateFinish(null);
        task.setRemainingDuration(task.getDuration());
        assign(task, Objects.requireNonNull(resources.get(each.resource().id())), start, finish);
    }

    /** On the last day of the plan, at the hour that the duration says where it ends on that day. */
    private LocalDateTime finish(Placed each, org.mpxj.Task task, LocalDateTime start) {
        if (each.task().duration() == 0) {
            return start;
        }
        LocalDate last = days.get(each.finish() - 1);
        LocalDateTime exact = calendar.getDate(start, task.getDuration());
        return exact.toLocalDate().equals(last)
                ? exact
                : calendar.getPreviousWorkFinish(last.plusDays(1).atStartOfDay());
    }

    private LocalDateTime morning(LocalDate day) {
        return calendar.getNextWorkStart(day.atStartOfDay());
    }

    private static void assign(org.mpxj.Task task, org.mpxj.Resource who, LocalDateTime start, LocalDateTime finish) {
        boolean there = false;
        for (ResourceAssignment each : List.copyOf(task.getResourceAssignments())) {
            boolean same = who.equals(each.getResource());
            if (OpenedProjectFile.isWorker(each.getResource()) && (!same || there)) {
                each.remove();
            } else {
                there |= same;
                each.setStart(start);
                each.setFinish(finish);
            }
        }
        if (!there) {
            add(task, who, start, finish);
        }
    }

    private static void add(org.mpxj.Task task, org.mpxj.Resource who, LocalDateTime start, LocalDateTime finish) {
        Duration work = task.getDuration()
                .convertUnits(TimeUnit.HOURS, task.getParentFile().getProjectProperties());
        ResourceAssignment added = task.addResourceAssignment(who);
        added.setUnits(WHOLE);
        added.setWork(work);
        added.setRemainingWork(work);
        added.setStart(start);
        added.setFinish(finish);
        task.setWork(work);
        task.setRemainingWork(work);
    }

    /**
     * How much later than its links and constraint allow a task starts, so that Microsoft Project, which reckons starts anew, comes
     * to those of the plan.
     */
    private void delay(Placed each) {
        org.mpxj.Task task = task(each);
        if (OpenedProjectFile.isBegun(task)) {
            return;
        }
        boolean fixed = task.getConstraintType() == ConstraintType.MUST_START_ON;
        LocalDateTime soonest = calendar.getNextWorkStart(soonest(each));
        long minutes = fixed ? 0 : Math.max(0, ChronoUnit.MINUTES.between(soonest, task.getStart()));
        task.setLevelingDelay(Duration.getInstance(minutes, TimeUnit.ELAPSED_MINUTES));
        task.setLevelingDelayFormat(TimeUnit.ELAPSED_DAYS);
    }

    private LocalDateTime soonest(Placed each) {
        LocalDateTime soonest = days.get(each.task().earliest()).atStartOfDay();
        for (Link link : each.task().after()) {
            Placed before = Objects.requireNonNull(placed.get(link.task()));
            LocalDateTime over = link.lag() == 0
                    ? task(before).getFinish()
                    : days.get(Math.max(0, before.finish() + link.lag())).atStartOfDay();
            soonest = over != null && over.isAfter(soonest) ? over : soonest;
        }
        return soonest;
    }

    /** A summary task lasts from the first start to the last finish below it. */
    private void sum(org.mpxj.Task task) {
        task.getChildTasks().forEach(this::sum);
        List<org.mpxj.Task> below =
                task.getChildTasks().stream().filter(org.mpxj.Task::getActive).toList();
        LocalDateTime start = below.stream()
                .map(org.mpxj.Task::getStart)
                .filter(Objects::nonNull)
                .min(LocalDateTime::compareTo)
                .orElse(null);
        LocalDateTime finish = below.stream()
                .map(org.mpxj.Task::getFinish)
                .filter(Objects::nonNull)
                .max(LocalDateTime::compareTo)
                .orElse(null);
        if (start != null && finish != null) {
            task.setStart(start);
            task.setFinish(finish);
            task.setDuration(calendar.getWork(start, finish, TimeUnit.DAYS));
        }
    }
}
