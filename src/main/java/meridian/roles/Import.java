package meridian.roles;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload and how far its reading is.
 *
 * @param counts how many documents became what; an outcome none had is not in it
 * @param finishedAt null while documents wait, or where it was stopped
 * @param stoppedAt null unless somebody stopped it
 */
public record Import(
        ImportId id,
        String organisation,
        int total,
        Map<ItemOutcome, Integer> counts,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        @Nullable Instant stoppedAt) {

    public int count(ItemOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many documents were read, or could not be. */
    public int done() {
        return total - count(ItemOutcome.WAITING) - count(ItemOutcome.STOPPED);
    }

    public boolean isRunning() {
        return finishedAt == null && stoppedAt == null;
    }

    public String address() {
        return "/imports/" + id;
    }
}
