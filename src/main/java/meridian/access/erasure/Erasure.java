package meridian.access.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import meridian.access.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that was asked for, and what became of it.
 *
 * @param account whose; null once it is done
 * @param name theirs as long as there is one
 * @param isWhole whether the account goes, or what is the organisation's
 * @param decision what was decided; null until somebody has
 * @param begunAt when the first row went; null before
 * @param lines what becomes of what, by purpose; in a list of several, none
 */
public record Erasure(
        UUID id,
        @Nullable AccountId account,
        @Nullable String name,
        boolean isWhole,
        State state,
        String reason,
        Instant askedAt,
        String askedBy,
        AccountId askedByAccount,
        @Nullable Decision decision,
        @Nullable Instant begunAt,
        @Nullable Instant doneAt,
        List<ErasureLine> lines) {

    /** How far it is. */
    public enum State {
        ASKED("Waits for a second person"),
        CONFIRMED("Being erased"),
        DONE("Erased"),
        REFUSED("Refused"),
        WITHDRAWN("Withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** @param because why it was refused or withdrawn; null where it was confirmed */
    public record Decision(Instant at, String by, @Nullable String because) {}

    public Erasure {
        lines = List.copyOf(lines);
    }

    Erasure with(List<ErasureLine> these) {
        return new Erasure(
                id,
                account,
                name,
                isWhole,
                state,
                reason,
                askedAt,
                askedBy,
                askedByAccount,
                decision,
                begunAt,
                doneAt,
                these);
    }
}
