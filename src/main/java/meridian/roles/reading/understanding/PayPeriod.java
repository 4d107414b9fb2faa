package meridian.roles.reading.understanding;

import java.math.BigDecimal;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** What a sum is paid for, by the words right before and after it. */
enum PayPeriod {
    HOUR("hour", 1, Phrases.of("hourly"), Phrases.of("hour", "/hr", "p/h", "per hr"), Phrases.of()),
    DAY("day", 1, Phrases.of("day rate", "daily rate"), Phrases.of("per day", "a day", "/day", "daily"), Phrases.of()),
    MONTH("month", 300, Phrases.of("monthly"), Phrases.of("per month", "a month"), Phrases.of("monthly", "/month")),
    WEEK("week", 50, Phrases.of(), Phrases.of(), Phrases.of("per week", "a week", "/week", "weekly")),
    /** What a sum is paid for that says nothing. */
    YEAR("year", 5000, Phrases.of(), Phrases.of(), Phrases.of());

    private static final Phrases NAMED =
            Phrases.of("hour", "/hr", "day rate", "daily", "per day", "a day", "/day", "month");

    /** One of which stands beside every sum that is not paid for a year. */
    private static final Phrases ANY = Phrases.of("hour", "/hr", "p/h", "per hr", "day", "dail", "month", "week");

    private static final int REACH_BEFORE = 40;
    private static final int REACH_AFTER = 30;

    private static final int REACH_RIGHT_AFTER = 10;

    private final String code;

    /** A smaller sum is no pay. */
    private final BigDecimal least;

    private final Phrases before;
    private final Phrases after;

    /** What says it only right after the sum: "3 days a week", "paid monthly" soon follow a sum that is paid for a year. */
    private final Phrases rightAfter;

    PayPeriod(String code, long least, Phrases before, Phrases after, Phrases rightAfter) {
        this.code = code;
        this.least = BigDecimal.valueOf(least);
        this.before = before;
        this.after = after;
        this.rightAfter = rightAfter;
    }

    /** Whether a text speaks of less than a year that something is paid for. */
    static boolean isNamed(String text) {
        return NAMED.isIn(text);
    }

    /** What a sum of this text is paid for. */
    static PayPeriod of(String text, Amounts.Range sum) {
        int from = Math.max(0, sum.start() - REACH_BEFORE);
        if (!ANY.isIn(text, from, Math.min(text.length(), sum.end() + REACH_AFTER))) {
            return YEAR;
        }
        for (PayPeriod period : values()) {
            if (period.after.isIn(text, sum.end(), Math.min(text.length(), sum.end() + REACH_AFTER))
                    || period.rightAfter.isIn(text, sum.end(), Math.min(text.length(), sum.end() + REACH_RIGHT_AFTER))
                    || period.before.isIn(text, Math.max(0, sum.start() - REACH_BEFORE), sum.start())) {
                return period;
            }
        }
        return YEAR;
    }

    /** Its name in a profile. */
    String code() {
        return code;
    }

    /** Whether a sum is less than anybody is paid for it. */
    boolean isTooLittle(Amounts.Range sum) {
        return isTooLittle(sum.min()) || isTooLittle(sum.max());
    }

    private boolean isTooLittle(@Nullable BigDecimal sum) {
        return sum != null && sum.compareTo(least) < 0;
    }
}
