package meridian.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as pages write them: "3 March 2027", with a time "3 March 2027 at 14:05", in the time of the United Kingdom. */
public final class Dates {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Dates() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The minute of the day: "14:05". */
    public static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ZONE));
    }

    /** For the attribute {@code datetime}, which takes no more than milliseconds. */
    public static String attribute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public static String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZONE));
    }

    /** "3 March 2027 at 14:05". */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }
}
