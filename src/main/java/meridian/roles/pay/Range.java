package meridian.roles.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import meridian.roles.profile.ProfileJson;

/**
 * From the least to the most that is paid, in one currency for one period.
 *
 * @param currency ISO 4217
 * @param period "year", "month", "day" or "hour"
 */
public record Range(BigDecimal min, BigDecimal max, String currency, String period) {

    /** A pound: what rounding a weighted amount may leave. */
    private static final BigDecimal TOLERANCE = BigDecimal.ONE;

    public Range {
        if (min.signum() < 0 || max.compareTo(min) < 0) {
            throw new IllegalArgumentException(
                    "Pay from %s to %s: the most is not below the least".formatted(min, max));
        }
        min = ProfileJson.plain(min);
        max = ProfileJson.plain(max);
    }

    /** Multiplied by a place's factor, to whole pounds a year and to pence for shorter periods. */
    public Range times(BigDecimal factor) {
        int decimals = period.equals("year") ? 0 : 2;
        return new Range(
                min.multiply(factor).setScale(decimals, RoundingMode.HALF_UP),
                max.multiply(factor).setScale(decimals, RoundingMode.HALF_UP),
                currency,
                period);
    }

    /** Whether both ends are within £1 (one of any currency) of the other's. */
    public boolean agreesWith(Range other) {
        return currency.equals(other.currency)
                && period.equals(other.period)
                && min.subtract(other.min).abs().compareTo(TOLERANCE) <= 0
                && max.subtract(other.max).abs().compareTo(TOLERANCE) <= 0;
    }

    /** "£59,500 to £85,000", "£45.50 an hour". */
    @Override
    public String toString() {
        String amounts = min.compareTo(max) == 0 ? amount(min) : amount(min) + " to " + amount(max);
        return switch (period) {
            case "year" -> amounts;
            case "hour" -> amounts + " an hour";
            default -> amounts + " a " + period;
        };
    }

    private String amount(BigDecimal amount) {
        String digits = amount.scale() > 0 ? "%,.2f".formatted(amount) : "%,.0f".formatted(amount);
        return switch (currency) {
            case "GBP" -> "£" + digits;
            case "EUR" -> "€" + digits;
            case "USD" -> "$" + digits;
            default -> digits + " " + currency;
        };
    }
}
