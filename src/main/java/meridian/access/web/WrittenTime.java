package meridian.access.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import meridian.ui.Dates;

/**
 * A time as somebody writes it: a day, a minute of it, or as programs do a moment with its offset.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
record WrittenTime(Instant from, Instant until) {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-MM-dd][d/M/uuuu][d MMMM uuuu][d MMM uuuu][d M uuuu][['T'][', '][' ']H:mm]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Empty where it is none. */
    static Optional<WrittenTime> read(String written) {
        try {
            return Optional.of(written.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)") ? moment(written) : local(written));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static WrittenTime moment(String written) {
        Instant moment = OffsetDateTime.parse(written).toInstant();
        return new WrittenTime(moment, moment.plus(1, ChronoUnit.MICROS));
    }

    private static WrittenTime local(String written) {
        TemporalAccessor parsed = FORMAT.parse(written.replaceAll("\\s+", " "));
        LocalDate day = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneId zone = Dates.ZONE;
        if (time == null) {
            return new WrittenTime(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }
        Instant minute = LocalDateTime.of(day, time).atZone(zone).toInstant();
        return new WrittenTime(minute, minute.plus(1, ChronoUnit.MINUTES));
    }
}
