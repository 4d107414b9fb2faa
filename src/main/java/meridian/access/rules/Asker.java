package meridian.access.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import meridian.access.OrganisationId;
import meridian.access.Relation;
import meridian.access.Relation.Kind;
import meridian.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Whoever wants to see or do something, with everything they are: loaded with who they are, so that a question costs no more
 * than a look into a set.
 */
public final class Asker {

    /** Nobody who is known. */
    public static final Asker NOBODY = new Asker(null, none -> List.of());

    private final @Nullable SignedIn person;
    private final Set<Relation> relations;
    private final Function<Relation, List<String>> holders;

    /**
     * @param person null where nobody is signed in
     * @param holders the names of those who are something, asked for only where somebody is refused
     */
    public Asker(@Nullable SignedIn person, Function<Relation, List<String>> holders) {
        this.person = person;
        this.relations = person == null ? Set.of() : person.relations();
        this.holders = holders;
    }

    /** Null where nobody is signed in. */
    public @Nullable SignedIn person() {
        return person;
    }

    public Set<Relation> relations() {
        return relations;
    }

    public boolean is(Kind kind, OrganisationId organisation) {
        return relations.contains(new Relation(kind, organisation));
    }

    public boolean belongsTo(OrganisationId organisation) {
        return is(Kind.MEMBER, organisation);
    }

    /**
     * Whether they head the profession of a family of roles.
     *
     * @param family null for a role of no family, which whoever heads any profession answers for
     */
    public boolean heads(OrganisationId organisation, @Nullable String family) {
        return relations.stream()
                .filter(it -> it.kind() == Kind.HEAD_OF_PROFESSION
                        && it.organisation().equals(organisation))
                .anyMatch(it ->
                        it.family() == null || family == null || it.family().equalsIgnoreCase(family));
    }

    /** Whether they are this to any organisation. */
    public boolean isAnywhere(Kind kind) {
        return relations.stream().anyMatch(it -> it.kind() == kind);
    }

    /** Who is something, by name. */
    List<String> holders(Relation relation) {
        return holders.apply(relation);
    }
}
