package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import meridian.ui.Problem;
import org.springframework.http.HttpHeaders;

/** The token a program shows (RFC 6750, 2.1): in the header, and only where programs are answered. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> Problem.isAnsweredAt(request.getRequestURI()))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(it -> it.substring(SCHEME.length()).strip());
    }
}
