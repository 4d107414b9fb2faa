package meridian.staffing.planner.seats.rules;

import java.util.Locale;
import java.util.Set;
import meridian.staffing.planner.seats.Seat;
import org.jspecify.annotations.Nullable;

/** Values of seats and people as a person says them. */
public final class Words {

    private static final String[] CLEARANCES = {"no clearance", "BPSS", "SC", "DV"};

    private Words() {}

    public static String listed(@Nullable Set<String> any) {
        return any == null ? "any" : String.join(" or ", any.stream().sorted().toList());
    }

    public static String clearance(@Nullable Integer level) {
        return level == null || level >= CLEARANCES.length ? "clearance " + level : CLEARANCES[level];
    }

    static String grades(Seat.@Nullable Grades grades) {
        return grades == null ? "any" : grades.least() + " to " + grades.most();
    }

    public static String days(double days) {
        return number(days) + (days == 1 ? " day" : " days");
    }

    /** Without the decimals that say nothing. */
    public static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.2f", number).replaceAll("0$", "");
    }
}
