package meridian.roles.reading.blocks;

import org.jspecify.annotations.Nullable;

/**
 * What an author puts before a list item where no format marks it: "•", "–", "o", "1.", "a)", "(iv)", "2.3".
 *
 * @param text the marker itself
 * @param style the same for the markers of one list: 'b' with the glyph for bullets, '1', 'a', 'i' with its brackets
 * @param end where the item's own words begin
 */
public record ListMarker(String text, String style, int end) {

    private static final String GLYPHS = "•◦▪▫●○■□➢➤►▶✓✔‣⁃∙·";
    private static final String DASHES = "-–—*+o§";

    /** The marker a text begins with, null where it begins with none. */
    public static @Nullable ListMarker of(String text) {
        if (text.length() < 2) {
            return null;
        }
        char first = text.charAt(0);
        if (GLYPHS.indexOf(first) >= 0 || (first >= '\uf000' && first <= '\uf0ff')) {
            return bullet(text, first, 1);
        }
        if (DASHES.indexOf(first) >= 0) {
            int at = 1;
            while (first == '-' && at < 3 && at < text.length() && text.charAt(at) == '-') {
                at++;
            }
            return at < text.length() && Letters.isSpace(text.charAt(at)) ? bullet(text, first, at) : null;
        }
        if (text.startsWith("[E] ") || text.startsWith("[D] ") || text.startsWith("(E) ") || text.startsWith("(D) ")) {
            return new ListMarker(text.substring(0, 3), "w", 4);
        }
        return first == '(' || Character.isLetterOrDigit(first) ? numbered(text, first == '(') : null;
    }

    /** A text without the marker it may begin with. */
    public static String without(String text) {
        ListMarker marker = of(text);
        return marker == null ? text : text.substring(marker.end());
    }

    private static @Nullable ListMarker bullet(String text, char glyph, int length) {
        int end = length;
        while (end < text.length() && Letters.isSpace(text.charAt(end))) {
            end++;
        }
        return end < text.length() ? new ListMarker(text.substring(0, length), "b" + glyph, end) : null;
    }

    private static @Nullable ListMarker numbered(String text, boolean bracketed) {
        int start = bracketed ? 1 : 0;
        int at = start;
        int figures = 0;
        int letters = 0;
        int dots = 0;
        while (at < text.length() && at - start < 8) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                figures++;
            } else if (c == '.' && at + 1 < text.length() && text.charAt(at + 1) >= '0' && text.charAt(at + 1) <= '9') {
                dots++;
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                letters++;
            } else {
                break;
            }
            at++;
        }
        boolean closed = at < text.length() && (text.charAt(at) == ')' || (!bracketed && text.charAt(at) == '.'));
        if (!closed && (bracketed || dots == 0)) {
            return null;
        }
        String label = text.substring(start, at);
        boolean number = letters == 0 && figures > 0 && label.length() - dots <= 3 + 2 * dots;
        if (!number && !(figures == 0 && dots == 0 && (letters == 1 || isRoman(label)))) {
            return null;
        }
        int end = closed ? at + 1 : at;
        if (end >= text.length() || !Letters.isSpace(text.charAt(end))) {
            return null;
        }
        String style = (number ? "1".repeat(dots + 1) : letters == 1 ? "a" : "i")
                + (bracketed ? "(" : text.charAt(end - 1) == ')' ? ")" : ".");
        int words = end;
        while (words < text.length() && Letters.isSpace(text.charAt(words))) {
            words++;
        }
        return words < text.length() ? new ListMarker(text.substring(0, end), style, words) : null;
    }

    private static boolean isRoman(String label) {
        return !label.isEmpty() && label.length() <= 5 && label.chars().allMatch(c -> "ivx".indexOf(c) >= 0);
    }

    public boolean isBullet() {
        return style.charAt(0) == 'b';
    }
}
