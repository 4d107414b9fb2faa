package meridian.platform;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this installation. A request does not say it: whoever sends one names any host they like. */
@Component
public class PublicAddress {

    private final @Nullable String address;

    PublicAddress(@Value("${meridian.public-address:}") String address) {
        this.address = address.isEmpty() ? null : address;
    }

    /**
     * Reads {@code https://meridian.council.example}.
     *
     * @return without a slash at the end
     * @throws CannotStart if it is no such address
     */
    public static URI parse(String given) {
        try {
            URI uri = URI.create(given.replaceFirst("/$", ""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && (uri.getScheme() + "://" + uri.getAuthority()).equals(uri.toString())) {
                return uri;
            }
        } catch (IllegalArgumentException wrong) {
            // Said below.
        }
        throw new CannotStart("The public address " + given
                + " is not of the form https://meridian.council.example. Give it so with --public-address.");
    }

    /** Without a slash at the end; empty where nobody said it. */
    public Optional<String> given() {
        return Optional.ofNullable(address);
    }

    /**
     * The whole address of a page.
     *
     * @param path such as {@code /roles}
     * @throws IllegalStateException where nobody said where this is
     */
    public String of(String path) {
        if (address == null) {
            throw new IllegalStateException("No public address is given");
        }
        return address + path;
    }
}
