package meridian.access;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a request is from.
 *
 * @param session which of their sessions, or of their tokens
 * @param name as others read it
 * @param relations what they are to which organisation; with a token, of the organisations it is good for
 * @param scopes what their token is good for; null where they are signed in themselves and no token bounds them
 */
public record SignedIn(
        AccountId account,
        UUID session,
        String name,
        Set<Relation> relations,
        @Nullable Set<Scope> scopes) implements Principal {

    public SignedIn(AccountId account, UUID session, String name, Set<Relation> relations) {
        this(account, session, name, relations, null);
    }

    /** What the database shows them. */
    public Sight sight() {
        return new Sight(relations.stream()
                .filter(it -> it.kind() == Relation.Kind.MEMBER)
                .map(Relation::organisation)
                .collect(Collectors.toSet()));
    }

    @Override
    public String getName() {
        return name;
    }

    public boolean isByToken() {
        return scopes != null;
    }

    /** Whether a token of theirs, if they come with one, is good for this. */
    public boolean covers(Scope scope) {
        return scopes == null || scopes.contains(scope);
    }
}
