package meridian.staffing.planner.tasks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The days that are counted: from the first on, without those that nobody works. */
public record WorkingDays(LocalDate first, Set<DayOfWeek> week, Set<LocalDate> off) {

    public WorkingDays {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a week without a working day");
        }
    }

    /** The day that this unit is. */
    public LocalDate day(int unit) {
        return worked().skip(unit).findFirst().orElseThrow();
    }

    /** The days that the first so many units are. */
    List<LocalDate> days(int units) {
        return worked().limit(units).toList();
    }

    /** All of them before a day. */
    List<LocalDate> before(LocalDate day) {
        return worked().takeWhile(each -> each.isBefore(day)).toList();
    }

    /** The unit of this day, or of the next that is worked. */
    public int unit(LocalDate day) {
        return before(day).size();
    }

    private Stream<LocalDate> worked() {
        return Stream.iterate(first, day -> day.plusDays(1))
                .filter(day -> week.contains(day.getDayOfWeek()) && !off.contains(day));
    }
}
