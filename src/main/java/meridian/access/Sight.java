package meridian.access;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the database shows to whoever asks: what is of these organisations, and what others show to them or to everybody.
 *
 * @param organisations those they belong to, or the one they work for
 */
public record Sight(Set<OrganisationId> organisations) {

    /** Of what is public. */
    public static final Sight NOBODY = new Sight(Set.of());

    public Sight {
        organisations = Set.copyOf(organisations);
    }

    public static Sight of(OrganisationId organisation) {
        return new Sight(Set.of(organisation));
    }

    /** As the database is told of it. */
    String told() {
        return organisations.stream().map(OrganisationId::toString).sorted().collect(Collectors.joining(","));
    }
}
