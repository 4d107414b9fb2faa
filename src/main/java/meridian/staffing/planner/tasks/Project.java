package meridian.staffing.planner.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The problem: who there is and what is to do.
 *
 * @param name of the file it was read from
 * @param numbered whether ids are numbers, in which case plans write them so
 * @param calendar which day each unit of time is, null where units are only counted
 */
public record Project(
        String name,
        boolean numbered,
        List<Resource> resources,
        List<Task> tasks,
        @Nullable WorkingDays calendar) {

    /** The same with other tasks. */
    public Project with(List<Task> others) {
        return new Project(name, numbered, resources, others, calendar);
    }

    /** The same with other people. */
    public Project withResources(List<Resource> others) {
        return new Project(name, numbered, others, tasks, calendar);
    }

    public Map<String, Task> tasksById() {
        return tasks.stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    public Map<String, Resource> resourcesById() {
        return resources.stream().collect(Collectors.toMap(Resource::id, Function.identity()));
    }

    /** A moment for a person: the day where there is a calendar, else the number of the unit. */
    public String when(int unit) {
        return calendar == null ? Integer.toString(unit) : calendar.day(unit).toString();
    }

    /** How long something is, for a person: in days where there is a calendar. */
    public String time(int units) {
        return calendar == null ? Integer.toString(units) : units == 1 ? "1 day" : units + " days";
    }

    /** The last day worked of something that finishes at this unit. */
    public String until(int finish) {
        LocalDate day = calendar == null ? null : calendar.day(Math.max(0, finish - 1));
        return day == null ? Integer.toString(finish) : day.toString();
    }
}
