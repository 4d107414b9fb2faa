package meridian.staffing.planner.tasks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import meridian.staffing.planner.Faults;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.TimeUnit;

/** The days of a project file's calendar as units of time: a unit is a day on which it works at all. */
final class ProjectFileDays {

    /** How far the calendar is looked at. */
    private static final int YEARS = 30;

    private static final double ROUNDING = 1e-6;

    private final ProjectFile file;
    private final WorkingDays days;
    private final List<LocalDate> worked;

    private ProjectFileDays(ProjectFile file, WorkingDays days) {
        this.file = file;
        this.days = days;
        worked = days.before(days.first().plusYears(YEARS));
    }

    /** The file's days; null, and a fault, where there is none on which anybody works. */
    static @Nullable ProjectFileDays of(ProjectFile file, Faults faults) {
        ProjectCalendar calendar = calendar(file);
        LocalDate first = first(file);
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        Set<LocalDate> off = new HashSet<>();
        first.datesUntil(first.plusYears(YEARS)).forEach(day -> {
            if (calendar.isWorkingDate(day)) {
                week.add(day.getDayOfWeek());
            } else {
                off.add(day);
            }
        });
        if (week.isEmpty()) {
            faults.add(
                    "/",
                    "calendar",
                    "the calendar “%s” has no working day",
                    Objects.requireNonNullElse(calendar.getName(), ""));
            return null;
        }
        off.removeIf(day -> !week.contains(day.getDayOfWeek()));
        return new ProjectFileDays(file, new WorkingDays(first, week, off));
    }

    /** The project's calendar; where it names none, the usual one. */
    static ProjectCalendar calendar(ProjectFile file) {
        ProjectCalendar calendar = file.getDefaultCalendar();
        if (calendar == null) {
            calendar = file.addDefaultBaseCalendar();
            file.setDefaultCalendar(calendar);
        }
        return calendar;
    }

    /** The project's start, or what began or is held before it. */
    private static LocalDate first(ProjectFile file) {
        LocalDateTime start = start(file.getProjectProperties());
        Stream<LocalDateTime> begun = file.getTasks().stream()
                .filter(OpenedProjectFile::isWork)
                .flatMap(task -> start == null
                        ? Stream.of(task.getStart(), task.getActualStart())
                        : Stream.ofNullable(task.getActualStart()));
        return Stream.concat(Stream.ofNullable(start), begun.filter(Objects::nonNull))
                .map(LocalDateTime::toLocalDate)
                .min(LocalDate::compareTo)
                .orElse(NewProjectFile.FIRST);
    }

    /** As Microsoft Project says it, else as Primavera does. */
    private static @Nullable LocalDateTime start(ProjectProperties properties) {
        return properties.getStartDate() == null ? properties.getPlannedStart() : properties.getStartDate();
    }

    WorkingDays workingDays() {
        return days;
    }

    /** The unit of this day, or of the next that is worked. */
    int unit(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        int low = 0;
        int high = worked.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (worked.get(middle).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The unit at which the day of this moment is over. */
    int end(LocalDateTime moment) {
        return unit(moment.plusDays(1));
    }

    /** The first unit after something that finished at this moment: the same day where it had not begun to be worked. */
    int after(LocalDateTime finish) {
        LocalTime begins = calendar(file).getStartTime(finish.toLocalDate());
        boolean before = begins != null && !finish.toLocalTime().isAfter(begins);
        return before ? unit(finish) : end(finish);
    }

    /** Whole days of the project's hours that this takes, rounded up; null where it is elapsed time, which is no work. */
    @Nullable
    Integer whole(Duration duration) {
        if (duration.getUnits().isElapsed()) {
            return null;
        }
        double minutes = duration.convertUnits(TimeUnit.MINUTES, file.getProjectProperties())
                .getDuration();
        return up(minutes / file.getProjectProperties().getMinutesPerDay());
    }

    /** The whole number from this on. */
    static int up(double number) {
        return (int) Math.ceil(number - ROUNDING);
    }

    /** When somebody with a calendar of their own does not work though the project does, up to a unit. */
    List<Span> away(ProjectCalendar own, int horizon) {
        List<Span> away = new ArrayList<>();
        int from = -1;
        int until = Math.min(horizon, worked.size());
        for (int unit = 0; unit <= until; unit++) {
            LocalDate day = unit == until ? null : worked.get(unit);
            boolean there = day == null || own.isWorkingDate(day);
            if (!there && from < 0) {
                from = unit;
            } else if (there && from >= 0) {
                away.add(new Span(from, unit));
                from = -1;
            }
        }
        return away;
    }
}
