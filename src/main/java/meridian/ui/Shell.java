package meridian.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What the frame round a page needs to know of the request.
 *
 * @param path the path asked for, to mark where one is
 * @param words what was searched for, to keep it in the bar's search field; empty where nothing was
 * @param person whose request it is, null where nobody is signed in
 * @param readsAudit whether they read what was done
 * @param preview that they see pages as somebody else may, in whole sentences; null where they see them as themself
 * @param emergency that they have emergency access, in whole sentences; null where they have none
 * @param notice what the last request has to say, null where nothing
 * @param assets addresses of style sheets and scripts
 */
public record Shell(
        String path,
        String words,
        @Nullable String person,
        boolean readsAudit,
        @Nullable String preview,
        @Nullable String emergency,
        @Nullable String notice,
        Assets assets) {

    /** What a request's {@code isUserInRole} is asked: whether whoever it is from reads what was done. */
    public static final String READS_AUDIT = "reads-audit";

    /** The attribute of a request that says so. */
    public static final String PREVIEW = Shell.class.getName() + ".preview";

    /** The attribute of a request that says that whoever it is from has emergency access. */
    public static final String EMERGENCY = Shell.class.getName() + ".emergency";

    /** The attribute of a request with the number of the account it is from; none where nobody is signed in. */
    public static final String ACCOUNT = Shell.class.getName() + ".account";

    static Shell of(HttpServletRequest request, @Nullable String notice, Assets assets) {
        String path = request.getRequestURI();
        String words = path.equals("/roles") ? request.getParameter("q") : null;
        Principal principal = request.getUserPrincipal();
        String person = principal == null ? null : principal.getName();
        return new Shell(
                path,
                words == null ? "" : words,
                person,
                request.isUserInRole(READS_AUDIT),
                (String) request.getAttribute(PREVIEW),
                (String) request.getAttribute(EMERGENCY),
                notice,
                assets);
    }

    public boolean isIn(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }
}
