package meridian.roles.reading;

import java.util.List;

/**
 * A run of text with its markup taken off and white space folded.
 *
 * @param strong how many of the first characters of the text stand out (bold, underlined): 0 where it begins plain, the
 *     length of the text where all of it does
 */
public record Words(String text, int strong, List<Link> links) {

    public Words {
        links = List.copyOf(links);
    }

    /** Words with no markup. */
    public static Words of(String text) {
        return new Words(text, 0, List.of());
    }

    /** Words that stand out from first to last. */
    public static Words strong(String text) {
        return new Words(text, text.length(), List.of());
    }

    /** Whether all of it stands out, a last colon aside. */
    public boolean isStrong() {
        return strong > 0 && strong >= text.length() - 1;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
