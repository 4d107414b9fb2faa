package meridian.staffing.planner.tasks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mpxj.ConstraintType;
import org.mpxj.CostRateTable;
import org.mpxj.CostRateTableEntry;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.MPXJException;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Rate;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.ResourceType;
import org.mpxj.TimeUnit;
import org.mpxj.common.LocalDateTimeHelper;
import org.mpxj.common.NumberHelper;

/** A project of another kind of file as one of Microsoft Project: all of it that such a file has a place for. */
final class NewProjectFile {

    /** The day that unit 0 is where units are only counted: a Monday. */
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final int ID = 1;

    private final Project project;
    private final WorkingDays days;
    private final ProjectFile file = new ProjectFile();
    private final Map<String, org.mpxj.Task> tasks = new HashMap<>();
    private final Map<String, org.mpxj.Resource> resources = new HashMap<>();

    NewProjectFile(Project project) {
        this.project = project;
        days = days(project);
        calendar();
        file.getProjectProperties().setProjectTitle(project.name());
        file.getProjectProperties().setStartDate(days.first().atTime(MORNING));
        project.resources().forEach(this::resource);
        project.tasks().forEach(this::task);
        project.tasks().forEach(this::links);
    }

    /** The project's days; where units are only counted, one after the other from Monday to Friday. */
    static WorkingDays days(Project project) {
        return project.calendar() == null
                ? new WorkingDays(FIRST, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of())
                : project.calendar();
    }

    ProjectFile file() {
        return file;
    }

    Map<String, org.mpxj.Task> tasks() {
        return tasks;
    }

    Map<String, org.mpxj.Resource> resources() {
        return resources;
    }

    private void calendar() {
        ProjectCalendar calendar = file.addDefaultBaseCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean works = days.week().contains(day);
            calendar.setCalendarDayType(day, works ? DayType.WORKING : DayType.NON_WORKING);
            calendar.removeCalendarHours(day);
            calendar.addCalendarHours(day);
            if (works) {
                calendar.getCalendarHours(day).add(ProjectCalendar.DEFAULT_WORKING_MORNING);
                calendar.getCalendarHours(day).add(ProjectCalendar.DEFAULT_WORKING_AFTERNOON);
            }
        }
        days.off().stream().sorted().forEach(calendar::addCalendarException);
        file.setDefaultCalendar(calendar);
    }

    private void resource(Resource resource) {
        org.mpxj.Resource added = file.addResource();
        added.setName(resource.name());
        added.setType(ResourceType.WORK);
        if (!resource.id().equals(resource.name())) {
            added.setText(ID, resource.id());
        }
        CostRateTable rates = new CostRateTable();
        Rate aDay = new Rate(resource.salary(), TimeUnit.DAYS);
        rates.add(new CostRateTableEntry(
                LocalDateTimeHelper.START_DATE_NA, LocalDateTimeHelper.END_DATE_NA, NumberHelper.DOUBLE_ZERO, aDay));
        added.setCostRateTable(0, rates);
        ProjectCalendar own = own(added);
        for (Span away : resource.away()) {
            if (away.to() > away.from()) {
                own.addCalendarException(days.day(away.from()), days.day(away.to() - 1));
            }
        }
        resources.put(resource.id(), added);
    }

    private ProjectCalendar own(org.mpxj.Resource added) {
        try {
            ProjectCalendar own = added.addCalendar();
            own.setParent(file.getDefaultCalendar());
            own.setName(added.getName());
            return own;
        } catch (MPXJException second) {
            throw new IllegalStateException(second);
        }
    }

    private void task(Task task) {
        org.mpxj.Task added = file.addTask();
        added.setName(task.name());
        if (!task.id().equals(task.name())) {
            added.setText(ID, task.id());
        }
        added.setDuration(Duration.getInstance(task.duration(), TimeUnit.DAYS));
        added.setMilestone(task.duration() == 0);
        Integer start = task.pin().start();
        if (start != null) {
            hold(added, ConstraintType.MUST_START_ON, start);
        } else if (task.earliest() > 0) {
            hold(added, ConstraintType.START_NO_EARLIER_THAN, task.earliest());
        }
        if (task.deadline() != null) {
            added.setDeadline(end(task.deadline()));
        }
        tasks.put(task.id(), added);
    }

    private void hold(org.mpxj.Task task, ConstraintType how, int unit) {
        task.setConstraintType(how);
        task.setConstraintDate(days.day(unit).atTime(MORNING));
    }

    private LocalDateTime end(int finish) {
        return finish == 0
                ? days.first().minusDays(1).atTime(EVENING)
                : days.day(finish - 1).atTime(EVENING);
    }

    private void links(Task task) {
        for (Link link : task.after()) {
            Objects.requireNonNull(tasks.get(task.id()))
                    .addPredecessor(new Relation.Builder()
                            .predecessorTask(tasks.get(link.task()))
                            .type(RelationType.FINISH_START)
                            .lag(Duration.getInstance(link.lag(), TimeUnit.DAYS)));
        }
    }
}
