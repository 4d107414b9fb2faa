package meridian.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import meridian.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * With what a program acts for an account. Its secret is shown once and is not here.
 *
 * @param name what its owner calls it
 * @param organisations the names of those it is good for
 * @param lastUsedAt to the minute; null where it never was
 */
public record Token(
        UUID id,
        String name,
        List<Scope> scopes,
        List<String> organisations,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant lastUsedAt) {

    /** "Read roles, Import". */
    public String covers() {
        return String.join(", ", scopes.stream().map(Scope::words).toList());
    }
}
