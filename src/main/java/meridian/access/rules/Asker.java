package meridian.access.rules;

import java.util.Collection;
import java.util.Set;
import meridian.access.OrganisationId;
import meridian.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Whoever wants to see or do something, with everything they are: loaded once a request, so that a question costs no more
 * than a look into a set.
 *
 * @param person null where nobody is signed in
 */
public record Asker(@Nullable SignedIn person, Set<Relation> relations) {

    /** Nobody who is known. */
    public static final Asker NOBODY = new Asker(null, Set.of());

    public Asker(@Nullable SignedIn person, Collection<Relation> relations) {
        this(person, Set.copyOf(relations));
    }

    public boolean is(Relation.Kind kind, OrganisationId organisation) {
        return relations.contains(new Relation(kind, organisation));
    }
}
