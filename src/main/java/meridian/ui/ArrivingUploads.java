package meridian.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an upload that the disk it would arrive on has no room for, before any of it is taken. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class ArrivingUploads extends OncePerRequestFilter {

    private final DataSize most;

    /** @param most of an upload: what is larger is refused by the server, however much room there is */
    ArrivingUploads(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        long room = isUpload(request) ? room(request.getServletContext()) : Long.MAX_VALUE;
        if (length > room && length <= most.toBytes()) {
            response.sendError(
                    507,
                    "What was sent is %s, and the disk it arrives on has room for %s. Send less at once, or ask whoever runs"
                                    .formatted(Sizes.of(length), Sizes.of(room))
                            + " Meridian to make room.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** Free bytes where the server puts what arrives. */
    private static long room(ServletContext server) {
        return server.getAttribute(ServletContext.TEMPDIR) instanceof File folder
                ? folder.getUsableSpace()
                : Long.MAX_VALUE;
    }
}
