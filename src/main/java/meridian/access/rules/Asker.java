package meridian.access.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whoever wants to see or do something, with everything they are: loaded with who they are, so that a question costs no more
 * than a look into a set.
 */
public final class Asker {

    /** Nobody who is known. */
    public static final Asker NOBODY = new Asker(Set.of(), none -> List.of());

    private final Set<Relation> relations;
    private final Function<Relation, List<String>> holders;

    /** @param holders the names of those who are something, asked for only where somebody is refused */
    public Asker(Set<Relation> relations, Function<Relation, List<String>> holders) {
        this.relations = Set.copyOf(relations);
        this.holders = holders;
    }

    public Set<Relation> relations() {
        return relations;
    }

    /** That they are this to the organisation; empty where they are not. */
    public Optional<Relation> as(Kind kind, OrganisationId organisation) {
        Relation byHand = new Relation(kind, organisation);
        return relations.contains(byHand)
                ? Optional.of(byHand)
                : relations.stream()
                        .filter(it -> it.kind() == kind && it.organisation().equals(organisation))
                        .min(Comparator.comparing(Relation::words));
    }

    /** Until when they have emergency access there; empty where they have none. */
    public Optional<Instant> emergencyUntil(OrganisationId organisation) {
        return as(Kind.EMERGENCY, organisation).map(Relation::until);
    }

    public boolean belongsTo(OrganisationId organisation) {
        return as(Kind.MEMBER, organisation).isPresent();
    }

    /**
     * That they head the profession of a family of roles, or every one; empty where they do not.
     *
     * @param family null for a role of no family, which whoever heads any profession answers for
     */
    public Optional<Relation> asHead(OrganisationId organisation, @Nullable String family) {
        return relations.stream()
                .filter(it -> it.kind() == Kind.HEAD_OF_PROFESSION
                        && it.organisation().equals(organisation))
                .filter(it ->
                        it.family() == null || family == null || it.family().equalsIgnoreCase(family))
                .min(Comparator.comparing(Relation::words));
    }

    /** That they are this to an organisation, whichever; empty where they are to none. */
    public Optional<Relation> anywhere(Kind kind) {
        return relations.stream().filter(it -> it.kind() == kind).min(Comparator.comparing(Relation::words));
    }

    /** Who is something, by name. */
    List<String> holders(Relation relation) {
        return holders.apply(relation);
    }
}
