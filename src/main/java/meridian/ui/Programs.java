package meridian.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What every request of a program meets: its JSON has an end, and what it has already is not sent again. */
@Configuration
class Programs {

    private static final long MOST_BYTES = 4L * 1024 * 1024;

    /** Gives an answer that has no entity tag one of its content, so that any GET can be asked with If-None-Match. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !request.getMethod().equals("GET");
            }

            /** Also of what no browser may keep: a program asks with a tag that it kept itself. */
            @Override
            protected boolean isEligibleForEtag(
                    HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
                return !response.isCommitted() && HttpStatusCode.valueOf(status).is2xxSuccessful();
            }
        };
        filter.setWriteWeakETag(true);
        return under(filter, Ordered.LOWEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> boundedJson() {
        return under(new BoundedJson(), Ordered.HIGHEST_PRECEDENCE + 3);
    }

    private static <T extends OncePerRequestFilter> FilterRegistrationBean<T> under(T filter, int order) {
        FilterRegistrationBean<T> registered = new FilterRegistrationBean<>(filter);
        registered.addUrlPatterns("/api/*");
        registered.setOrder(order);
        return registered;
    }

    /** Forms are measured by the server; JSON is measured here, before any of it is read. */
    private static final class BoundedJson extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String type = request.getContentType();
            boolean measured = type != null && (type.startsWith("multipart/") || type.contains("form-urlencoded"));
            if (measured || request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
                chain.doFilter(request, response);
            } else if (request.getContentLengthLong() < 0) {
                response.sendError(411);
            } else if (request.getContentLengthLong() > MOST_BYTES) {
                response.sendError(413, "JSON may have up to 4 MB. Send less at once.");
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
