package meridian.access;

import java.security.Principal;
import java.util.UUID;

/**
 * Who a request is from.
 *
 * @param session which of their sessions
 * @param name as others read it
 */
public record SignedIn(AccountId account, UUID session, String name) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
