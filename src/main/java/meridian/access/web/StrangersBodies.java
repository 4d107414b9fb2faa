package meridian.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much whoever is nobody may send, before any of it is read: enough for a form that was filled in while the session ended,
 * and of all of them together no more than the memory holds.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class StrangersBodies extends OncePerRequestFilter {

    private static final int KILOBYTE = 1_024;
    private static final int MOST = 8 * KILOBYTE;
    private static final int MOST_TOGETHER = 4 * MOST;
    private static final int SECONDS = 5;

    /** In kilobytes. */
    private final Semaphore room = new Semaphore(MOST_TOGETHER);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean unmeasured = length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (request.getUserPrincipal() != null || length <= 0 && !unmeasured) {
            chain.doFilter(request, response);
        } else if (unmeasured) {
            response.sendError(411, "Say how long what you send is, with Content-Length, or sign in first.");
        } else if (length > (long) MOST * KILOBYTE) {
            response.sendError(413, "Whoever is not signed in may send 8 MB. Sign in first.");
        } else {
            within((int) (length / KILOBYTE) + 1, request, response, chain);
        }
    }

    private void within(int kilobytes, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!room.tryAcquire(kilobytes)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS));
            response.sendError(503, "Very much is being sent just now. Try again in a moment.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release(kilobytes);
        }
    }
}
