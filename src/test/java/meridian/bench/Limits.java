package meridian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures that were promised a limit, and whether each kept it. */
final class Limits {

    private final List<String> missed = new ArrayList<>();

    /** Says beside a figure whether it is within its limit, and remembers it if it is not. */
    String check(String figure, boolean kept, String limit) {
        if (!kept) {
            missed.add(figure + " (" + limit + ")");
        }
        return limit + (kept ? "" : "  MISSED");
    }

    /** Prints the verdict; whether every limit was kept. */
    boolean verdict() {
        System.out.println(
                missed.isEmpty() ? "Every figure is within its limit." : "Missed: " + String.join("; ", missed) + ".");
        return missed.isEmpty();
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.UK, format + "%n", values);
    }
}
