package meridian.access;

import java.security.Principal;
import java.time.Instant;
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
 * @param preview as whom they look at pages, with that person's relations instead of their own; null where as themself
 * @param scopes what their token is good for; null where they are signed in themselves and no token bounds them
 * @param shut the organisations that they belong to and that what they have shown of themselves does not open
 */
public record SignedIn(
        AccountId account,
        UUID session,
        String name,
        Set<Relation> relations,
        @Nullable Set<Scope> scopes,
        @Nullable Preview preview,
        Set<OrganisationId> shut)
        implements Principal {

    /**
     * That somebody looks at pages as somebody else may see them, and changes nothing.
     *
     * @param name whose pages they see
     * @param until when it ends by itself
     */
    public record Preview(AccountId of, String name, OrganisationId organisation, Instant until) {}

    public SignedIn(AccountId account, UUID session, String name, Set<Relation> relations) {
        this(account, session, name, relations, null, null, Set.of());
    }

    /**
     * The same as somebody else of an organisation may see it: with what that person is there, but for what would show them
     * of people what they may not see themself. Emergency access is whoever's that asked for it, and nobody else's sight.
     */
    public SignedIn as(Preview other, Set<Relation> theirs) {
        Set<Relation> seen = theirs.stream()
                .filter(it -> it.organisation().equals(other.organisation()))
                .filter(it -> it.kind() != Relation.Kind.EMERGENCY)
                .filter(it -> !it.kind().showsPeople() || is(it.kind(), it.organisation()))
                .collect(Collectors.toSet());
        return new SignedIn(account, session, name, seen, scopes, other, shut);
    }

    private boolean is(Relation.Kind kind, OrganisationId organisation) {
        return relations.stream()
                .anyMatch(it -> it.kind() == kind && it.organisation().equals(organisation));
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
