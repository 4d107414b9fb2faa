package meridian.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import meridian.access.Sight;
import meridian.access.SignedIn;
import meridian.access.Wall;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows a request what the organisations of whoever it is from may see of the database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SightOfRequest extends OncePerRequestFilter {

    private final Wall wall;

    SightOfRequest(Wall wall) {
        this.wall = wall;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Sight sight = request.getUserPrincipal() instanceof SignedIn person ? person.sight() : Sight.NOBODY;
        try {
            wall.in(sight, () -> {
                chain.doFilter(request, response);
                return sight;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}
