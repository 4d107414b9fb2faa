package meridian.access.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/** Days that are neither weekend nor a bank holiday of England and Wales; single ones that the Crown proclaims are not known here. */
final class WorkingDays {

    private WorkingDays() {}

    static LocalDate sameOrNext(LocalDate day) {
        LocalDate working = day;
        while (isWeekend(working) || bankHolidays(working.getYear()).contains(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Set<LocalDate> bankHolidays(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new HashSet<>(Set.of(
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))));
        // On a weekend they are kept on the next day that is free.
        for (LocalDate day : new LocalDate[] {
            LocalDate.of(year, Month.JANUARY, 1),
            LocalDate.of(year, Month.DECEMBER, 25),
            LocalDate.of(year, Month.DECEMBER, 26)
        }) {
            LocalDate kept = day;
            while (isWeekend(kept) || days.contains(kept)) {
                kept = kept.plusDays(1);
            }
            days.add(kept);
        }
        return days;
    }

    /** Easter Sunday by the Gregorian calendar, after Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * a + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (a + 11 * epact + 22 * weekday) / 451;
        int month = (epact + weekday - 7 * late + 114) / 31;
        int day = (epact + weekday - 7 * late + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
