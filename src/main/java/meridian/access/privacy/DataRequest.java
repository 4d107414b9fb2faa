package meridian.access.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import meridian.access.AccountId;
import meridian.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asks what is kept of them.
 *
 * @param organisation whom they asked; null where they asked here, of all that is kept
 * @param account null where they have none that the organisation knows of
 * @param extendedBecause why two months more are needed; null where they are not
 * @param parts how many parts there are to gather; 0 where nobody has asked for it yet, or it was taken out again
 * @param gathered how many of them are
 * @param gatheredAt when all were
 */
public record DataRequest(
        UUID id,
        @Nullable OrganisationId organisation,
        @Nullable AccountId account,
        String name,
        String address,
        LocalDate receivedOn,
        String recordedBy,
        @Nullable String extendedBecause,
        List<Pause> pauses,
        int parts,
        int gathered,
        @Nullable Instant gatheredAt,
        @Nullable Instant answeredAt) {

    public DataRequest {
        pauses = List.copyOf(pauses);
    }

    public AnswerBy answerBy() {
        return new AnswerBy(receivedOn, pauses, extendedBecause != null);
    }

    /** Whether it is being gathered now. */
    public boolean isGathering() {
        return gathered < parts;
    }

    /** Whether what was gathered is there to be fetched. */
    public boolean isReady() {
        return parts > 0 && gathered == parts;
    }

    /** How it is with the clock: "Due in 12 days", "2 days late", "Waits for proof of who they are". */
    public String clock(LocalDate today) {
        if (answeredAt != null) {
            return "Answered";
        }
        return answerBy()
                .day()
                .map(day -> inWords(ChronoUnit.DAYS.between(today, day)))
                .orElseGet(() -> "Waits for "
                        + answerBy().pause().map(it -> it.reason().words()).orElse(""));
    }

    /** What a tag shows it by: calm, soon or late. */
    public String tone(LocalDate today) {
        if (answeredAt != null) {
            return "good";
        }
        return answerBy()
                .day()
                .map(day -> tone(ChronoUnit.DAYS.between(today, day)))
                .orElse("plain");
    }

    static String inWords(long days) {
        if (days == 0) {
            return "Due today";
        }
        String count = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        return days > 0 ? "Due in " + count : count + " late";
    }

    private static final int SOON = 7;

    static String tone(long days) {
        return days < 0 ? "bad" : days <= SOON ? "warn" : "info";
    }
}
