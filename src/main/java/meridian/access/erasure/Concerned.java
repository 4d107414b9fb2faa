package meridian.access.erasure;

import java.time.Instant;
import java.util.UUID;
import meridian.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * Whom an erasure is or would be about, as an organisation knows them.
 *
 * @param leftAt when they left it; null where they belong to it
 * @param isWhole whether the organisation answers for the account: they belong to it alone, or to none and left it last. Else
 *     what is the organisation's goes, and the account stays
 * @param hold that the organisation has to keep what it holds; null where it has not
 * @param isHeld whether any organisation has to
 * @param isNameShared whether somebody else has the same name
 * @param open an erasure that was asked for and is not done; null where there is none
 */
public record Concerned(
        Account account,
        @Nullable Instant leftAt,
        boolean isWhole,
        @Nullable LegalHold hold,
        boolean isHeld,
        boolean isNameShared,
        @Nullable UUID open) {

    /** Whether an erasure has to wait: where all goes, for a hold of any organisation. */
    public boolean hasToBeKept() {
        return isWhole ? isHeld : hold != null;
    }
}
