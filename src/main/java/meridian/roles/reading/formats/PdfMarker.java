package meridian.roles.reading.formats;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a printed line of a list begins with. */
final class PdfMarker {

    private static final String SIGNS = "•◦▪▫●○■□‣⁃∙·–—-*➢➤✓✔";
    private static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]");

    private PdfMarker() {}

    /** The marker a word is: "-" for every sign, a number as it stands; null for a word. */
    static @Nullable String of(String word) {
        if (word.length() == 1) {
            char c = word.charAt(0);
            // Symbol fonts print their signs from the private area, and "o" is Word's second bullet.
            return SIGNS.indexOf(c) >= 0 || c >= '\uE000' && c <= '\uF8FF' ? "-" : null;
        }
        return NUMBER.matcher(word).matches() ? word : null;
    }
}
