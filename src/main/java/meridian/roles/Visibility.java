package meridian.roles;

import java.util.Locale;

/** Who sees a published role. */
public enum Visibility {

    /** The people of its organisation. */
    PRIVATE,

    /** They, and the people of organisations that it is shared with. */
    SHARED,

    /** Everybody, signed in or not. */
    PUBLIC;

    /** As the API has it: {@code shared}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
