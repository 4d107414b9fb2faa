package meridian.access;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * Who a request is from.
 *
 * @param session which of their sessions
 * @param name as others read it
 * @param relations what they are to which organisation
 */
public record SignedIn(AccountId account, UUID session, String name, Set<Relation> relations) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
