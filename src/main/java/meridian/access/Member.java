package meridian.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to an organisation, as its administrators see them.
 *
 * @param position what they do there
 * @param relations what they are to it besides
 * @param undelivered why the last message to their address did not arrive, or not yet; null where it did or none was sent
 * @param isService whether it is a program and no person
 */
public record Member(
        Account account,
        String position,
        List<Relation> relations,
        Instant since,
        @Nullable String undelivered,
        boolean isService) {}
