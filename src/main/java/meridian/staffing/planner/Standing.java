package meridian.staffing.planner;

import java.util.Locale;

/** How good the best plan so far is: its value, and the bound below which none can be. */
public record Standing(String measure, double value, double bound) {

    /** In parts of the value; 0 is proven best. */
    public double gap() {
        return value == bound ? 0 : (value - bound) / Math.max(Math.abs(value), 1e-9);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s %s, none below %s, gap %.2f %%", measure, plain(value), plain(bound), 100 * gap());
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }
}
