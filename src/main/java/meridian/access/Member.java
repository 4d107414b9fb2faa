package meridian.access;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who belongs to an organisation, as its administrators see them.
 *
 * @param position what they do there
 * @param relations what they are to it besides
 */
public record Member(Account account, String position, List<Relation> relations, Instant since) {}
