package meridian.roles.web;

import meridian.ui.Refusal;
import org.jspecify.annotations.Nullable;

/** The revision of a draft as HTTP writes it: the entity tag {@code "draft-7"}. */
final class IfMatch {

    private static final String BEFORE = "\"draft-";

    private IfMatch() {}

    static String tag(int revision) {
        return BEFORE + revision + "\"";
    }

    /**
     * The revision a change is meant for.
     *
     * @throws Refusal 428 where the header is missing, 412 where it is no tag of a draft
     */
    static int revision(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Refusal.unconditional(
                    "Give the header If-Match with the ETag of the draft you saw, so that nobody's change is lost.");
        }
        String tag = header.strip();
        try {
            return tag.startsWith(BEFORE) && tag.endsWith("\"")
                    ? Integer.parseInt(tag.substring(BEFORE.length(), tag.length() - 1))
                    : -1;
        } catch (NumberFormatException notATag) {
            return -1;
        }
    }
}
