package meridian.ui;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the frame round a page needs to know of the request.
 *
 * @param path the path asked for, to mark where one is
 * @param assets addresses of style sheets and scripts
 */
public record Shell(String path, Assets assets) {

    static Shell of(HttpServletRequest request, Assets assets) {
        return new Shell(request.getRequestURI(), assets);
    }

    public boolean isIn(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }
}
