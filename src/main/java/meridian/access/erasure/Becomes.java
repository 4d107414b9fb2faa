package meridian.access.erasure;

import java.util.Locale;

/** What becomes of rows when their person is erased. */
public enum Becomes {
    /** They go. */
    ERASED,
    /** They stay, and what they said of the person is overwritten. */
    REPLACED,
    /** They stay, for the reason that their category gives. */
    KEPT,
    /** They are found by a name that somebody else has too, and a person has to look at them. */
    LEFT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Becomes of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
