package meridian.access.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something of the person's is waited for.
 *
 * @param until null while it is
 */
public record Pause(
        Reason reason, LocalDate since, @Nullable LocalDate until) {

    /** What is waited for. */
    public enum Reason {
        /** Proof of who they are: without it the month has not begun. */
        IDENTITY("proof of who they are"),
        /** What it is that they want: those days do not count. */
        CLARIFICATION("what they want");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Pause {
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("A pause ends no earlier than it began");
        }
    }
}
