package meridian.access.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.Organisation;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * That somebody complains about how an organisation uses their data.
 *
 * @param acknowledgedAt when they were told that it came in; null while they were not
 * @param outcome what became of it, as they are told; null while it is looked into
 */
public record Complaint(
        UUID id,
        Organisation organisation,
        Account by,
        String words,
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String outcome,
        @Nullable Instant closedAt) {

    /** Within 30 days, of which the one it came in on is the first: section 164A of the Data Protection Act 2018. */
    private static final int DAYS_AFTER_THE_FIRST = 29;

    /** The last day to acknowledge it. */
    public LocalDate acknowledgeBy() {
        return LocalDate.ofInstant(receivedAt, Dates.ZONE).plusDays(DAYS_AFTER_THE_FIRST);
    }

    /** "Acknowledge: due in 12 days", "Being looked into", "Closed". */
    public String state(LocalDate today) {
        if (outcome != null) {
            return "Closed";
        }
        return acknowledgedAt != null
                ? "Being looked into"
                : DataRequest.inWords(ChronoUnit.DAYS.between(today, acknowledgeBy())) + " to acknowledge";
    }

    /** What a tag shows it by. */
    public String tone(LocalDate today) {
        if (outcome != null) {
            return "good";
        }
        return acknowledgedAt != null ? "info" : DataRequest.tone(ChronoUnit.DAYS.between(today, acknowledgeBy()));
    }
}
