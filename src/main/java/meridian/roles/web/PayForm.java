package meridian.roles.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import meridian.roles.pay.PayBand;
import meridian.roles.pay.PayTable;
import meridian.roles.pay.Place;
import meridian.roles.pay.PlaceWeighting;
import meridian.roles.pay.Range;
import meridian.roles.pay.Weighed;
import meridian.ui.Fields;
import org.jspecify.annotations.Nullable;

/** Reads a pay band or a weighting from what was typed; what breaks a rule is rejected on its field. */
final class PayForm {

    private static final Set<String> PERIODS = Set.of("year", "month", "day", "hour");
    private static final BigDecimal MOST = new BigDecimal("9999999");

    private final Fields fields;

    PayForm(Fields fields) {
        this.fields = fields;
    }

    /**
     * The band, null where something was rejected.
     *
     * @param tables what holds on a day, to weigh the band by
     */
    @Nullable
    PayBand band(Function<LocalDate, PayTable> tables) {
        String grade = fields.required("grade", "Give the grade, such as PO8");
        String place = fields.required("place", "Give the place, such as UK or London & South East");
        BigDecimal min = amount("min", "The least that is paid");
        BigDecimal max = amount("max", "The most that is paid");
        LocalDate from = from();
        String period = fields.value("period");
        if (!PERIODS.contains(period)) {
            fields.reject("period", "“" + period + "” is no period", "Choose year, month, day or hour");
        }
        if (min != null && max != null && max.compareTo(min) < 0) {
            fields.reject(
                    "max",
                    "The most, %s, is below the least, %s".formatted(fields.value("max"), fields.value("min")),
                    "Change one of the two");
        }
        if (!fields.isAccepted() || min == null || max == null || from == null) {
            return null;
        }
        Range range = new Range(min, max, "GBP", period);
        String reason = fields.value("reason").isEmpty() ? null : fields.value("reason");
        Weighed weighed = tables.apply(from).weigh(grade, new Place(place), range, reason);
        if (weighed instanceof Weighed.Off(Range expected)) {
            fields.reject(
                    "reason",
                    "The weighting of %s gives %s, and this band is %s".formatted(place, expected, range),
                    "Say why it is an exception, or record what the weighting gives");
            return null;
        }
        return new PayBand(
                grade, new Place(place), range, from, null, weighed instanceof Weighed.Excepted ? reason : null);
    }

    /** The weighting, null where something was rejected. */
    @Nullable
    PlaceWeighting weighting() {
        String place = fields.required("place", "Give the place, such as London & South East");
        String base = fields.required("base", "Give the place it is weighted by, such as UK");
        BigDecimal factor = number("factor");
        if (factor == null || factor.signum() <= 0 || factor.compareTo(BigDecimal.TEN) > 0 || factor.scale() > 4) {
            fields.reject(
                    "factor",
                    "The factor, “%s”, is not a number above 0 and up to 10 with at most 4 decimals"
                            .formatted(fields.value("factor")),
                    "Give one such as 1.05");
        }
        LocalDate from = from();
        if (!place.isEmpty() && !base.isEmpty() && new Place(place).is(new Place(base))) {
            fields.reject("base", "A place cannot be weighted by itself", "Name another one");
        }
        return !fields.isAccepted() || factor == null || from == null
                ? null
                : new PlaceWeighting(new Place(place), new Place(base), factor, from, null);
    }

    private @Nullable LocalDate from() {
        LocalDate from = fields.date("from", "The first day").orElse(null);
        if (from == null && fields.error("from") == null) {
            fields.missing("from", "Give the first day it holds, such as 1 4 2027");
        }
        return from;
    }

    private @Nullable BigDecimal amount(String field, String called) {
        if (fields.value(field).isEmpty()) {
            fields.missing(field, "Give %s, such as 59,500".formatted(called.replaceFirst("^The", "the")));
            return null;
        }
        BigDecimal amount = number(field);
        if (amount == null || amount.signum() < 0 || amount.compareTo(MOST) > 0 || amount.scale() > 2) {
            fields.reject(
                    field,
                    "%s, “%s”, is not an amount of money".formatted(called, fields.value(field)),
                    "Give figures, such as 59,500");
            return null;
        }
        return amount;
    }

    private @Nullable BigDecimal number(String field) {
        try {
            return new BigDecimal(fields.value(field).replaceAll("[£,\\s]", ""));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
