package meridian.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a reader's browser send: a change whose {@code Sec-Fetch-Site} or {@code Origin} is not
 * our own, and anything at all under a host name that is not ours (DNS rebinding). Programs send neither header and pass.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OwnRequests extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SortedSet<String> hosts;

    /** @param hosts the names Meridian answers to, without ports */
    OwnRequests(@Value("${meridian.hosts:127.0.0.1,localhost,[::1]}") Set<String> hosts) {
        this.hosts = new TreeSet<>(hosts);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hosts.contains(request.getServerName())) {
            response.sendError(
                    421, "Meridian does not answer to that name. It is reached as " + String.join(", ", hosts) + ".");
        } else if (!READING.contains(request.getMethod()) && isFromElsewhere(request)) {
            response.sendError(403, "Nothing was changed. Open Meridian itself and do it there.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String origin = request.getHeader("Origin");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        return origin != null && !origin.equals(OwnPages.address(request));
    }
}
