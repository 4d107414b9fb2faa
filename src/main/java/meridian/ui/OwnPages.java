package meridian.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages of Meridian as a request names them. */
public final class OwnPages {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private OwnPages() {}

    /** Where a request reached Meridian, as the proxy in front of it says where there is one; without a slash at the end. */
    public static String address(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(request.getServerPort() == (request.isSecure() ? HTTPS : HTTP) ? -1 : request.getServerPort())
                .toUriString();
    }

    /** The path, with its query, of the page of ours that led to a request; empty where another site did, or nothing says. */
    public static Optional<String> cameFrom(HttpServletRequest request) {
        @Nullable String from = request.getHeader("Referer");
        String ours = address(request);
        return from == null || !from.startsWith(ours + "/")
                ? Optional.empty()
                : Optional.of(from.substring(ours.length()));
    }
}
