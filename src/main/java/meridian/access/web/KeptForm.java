package meridian.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form whose session had ended: it waits in the browser, in the sign-in page, and is sent again
 * after signing in by a button, not by itself. The server keeps nothing of it.
 *
 * @param fields by name, in the order of the form
 * @param lost what a page cannot or must not keep, for which nothing of the form is kept; null where it is
 */
public record KeptForm(
        Map<String, List<String>> fields, @Nullable String lost) {

    private static final String PREFIX = "kept.";

    /** The field by which a sign-in form says that it holds another, which may have no fields. */
    private static final String MARK = "kept";

    /**
     * The form as it was sent. One with files is not read: they may be large, and whoever sends them is not known. One with
     * a password is not kept: a page is no place for it.
     */
    static KeptForm of(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return new KeptForm(Map.of(), "the files you sent");
        }
        if (request.getParameter(NewPassword.FIELD) != null || request.getParameter(CurrentPassword.FIELD) != null) {
            return new KeptForm(Map.of(), "the passwords you typed");
        }
        if (request.getParameter(PasskeyPages.ANSWER) != null) {
            return new KeptForm(Map.of(), "the passkey and what you typed");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return new KeptForm(fields, null);
    }

    /** The same from the sign-in form that held it; null where that held none. */
    static @Nullable KeptForm within(Map<String, List<String>> typed) {
        if (!typed.containsKey(MARK)) {
            return null;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), values);
            }
        });
        return new KeptForm(fields, null);
    }

    /** What a field is called while the sign-in form holds it. */
    public static String name(String field) {
        return PREFIX + field;
    }
}
