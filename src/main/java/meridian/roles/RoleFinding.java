package meridian.roles;

import java.time.Instant;
import meridian.roles.profile.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A finding in what the library shows of a role.
 *
 * @param position in reading order among the role's findings
 * @param rule the name of the check, or of what the reading was unsure of
 * @param severity "error", "warning" or "advice"
 * @param fingerprint stays the same while the text it is about does
 * @param unsure whether the reading was unsure of it, rather than a check having found it
 * @param acceptance null where nobody accepted it
 */
public record RoleFinding(
        String slug,
        String title,
        int position,
        String rule,
        String severity,
        String message,
        String fingerprint,
        Lines lines,
        boolean unsure,
        @Nullable Acceptance acceptance) {

    /** Why somebody keeps the text as it is. */
    public record Acceptance(String reason, Instant at, String by) {}
}
