package meridian.access.privacy;

import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long rows are kept.
 *
 * @param words as the person is told: "1 year after the invitation could be used", "until you remove it"
 * @param period how long after {@code since}; null where it ends by an act instead
 * @param since the column of the row with the time from which on it counts, or {@link #LEAVING}; null with {@code period}
 */
public record Retention(
        String words, @Nullable Period period, @Nullable String since) {

    /** From when the person belongs to no organisation any more. */
    public static final String LEAVING = "leaving";

    private static final Pattern TIMED = Pattern.compile("(\\d+) (day|month|year)s? after (\\w+): (.+)");

    public Retention {
        if (words.isBlank() || (period == null) != (since == null)) {
            throw new IllegalArgumentException(
                    "How long something is kept is said in words, and a period has a beginning");
        }
    }

    /** Of {@code 90 days after ends_at: it would have ended}, or of words alone. */
    static Retention of(String text) {
        Matcher timed = TIMED.matcher(text);
        if (!timed.matches()) {
            return new Retention(text, null, null);
        }
        int count = Integer.parseInt(timed.group(1));
        String unit = timed.group(2);
        Period period = switch (unit) {
            case "year" -> Period.ofYears(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofDays(count);
        };
        String words = "%d %s after %s".formatted(count, count == 1 ? unit : unit + "s", timed.group(4));
        return new Retention(words, period, timed.group(3));
    }
}
