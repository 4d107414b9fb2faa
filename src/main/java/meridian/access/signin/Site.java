package meridian.access.signin;

import java.net.URI;

/**
 * Where passkeys are made and used: one of another site opens nothing here.
 *
 * @param origin as browsers write it: {@code https://meridian.council.example}
 */
public record Site(String origin) {

    /** The name that passkeys are bound to: the host without scheme and port. */
    public String id() {
        return URI.create(origin).getHost();
    }
}
