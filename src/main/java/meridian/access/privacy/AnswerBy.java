package meridian.access.privacy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * By when a request is to be answered, as Article 12A of the UK GDPR counts: by the same day of the next month, or its last day
 * where it has no such day; on a weekend or a bank holiday, by the next working day. Until they have shown who they are the month
 * has not begun, and days on which they were asked what they want do not count.
 *
 * @param receivedOn when it came in
 * @param isExtended whether it has two months more, as a complex one may
 */
public record AnswerBy(LocalDate receivedOn, List<Pause> pauses, boolean isExtended) {

    private static final int MONTHS = 1;
    private static final int MONTHS_OF_COMPLEX_ONES = 3;

    public AnswerBy {
        pauses = List.copyOf(pauses);
    }

    /** What is waited for; empty where the clock runs. */
    public Optional<Pause> pause() {
        return pauses.stream().filter(it -> it.until() == null).findFirst();
    }

    /** The last day; empty while the clock stands. */
    public Optional<LocalDate> day() {
        if (pause().isPresent()) {
            return Optional.empty();
        }
        LocalDate from = receivedOn;
        long notCounted = 0;
        for (Pause pause : pauses) {
            LocalDate until = pause.until();
            if (until != null && pause.reason() == Pause.Reason.IDENTITY && until.isAfter(from)) {
                from = until;
            } else if (until != null && pause.reason() == Pause.Reason.CLARIFICATION) {
                notCounted += ChronoUnit.DAYS.between(pause.since(), until);
            }
        }
        // The last day of a shorter month is what Java gives too.
        return Optional.of(WorkingDays.sameOrNext(
                from.plusMonths(isExtended ? MONTHS_OF_COMPLEX_ONES : MONTHS).plusDays(notCounted)));
    }
}
