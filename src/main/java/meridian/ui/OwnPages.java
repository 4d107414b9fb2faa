package meridian.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of Meridian as a request names them. */
public final class OwnPages {

    private OwnPages() {}

    /** The path, with its query, of the page of ours that led to a request; empty where another site did, or nothing says. */
    public static Optional<String> cameFrom(HttpServletRequest request) {
        @Nullable String from = request.getHeader("Referer");
        String ours = request.getScheme() + "://" + request.getHeader("Host");
        return from == null || !from.startsWith(ours + "/")
                ? Optional.empty()
                : Optional.of(from.substring(ours.length()));
    }
}
