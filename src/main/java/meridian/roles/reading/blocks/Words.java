package meridian.roles.reading.blocks;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of text with its markup taken off and white space folded.
 *
 * @param strong how many of the first characters of the text stand out (bold, italic, underlined): 0 where it begins
 *     plain, the length of the text where all of it does
 */
public record Words(String text, int strong, List<Link> links) {

    public static final Words NONE = of("");

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

    /** Whether all of it stands out, a last colon or full stop aside. */
    public boolean isStrong() {
        return strong > 0 && strong >= text.length() - 1;
    }

    /** Whether all of it is one link, a mark at its end aside. */
    public boolean isLink() {
        return links.size() == 1 && links.getFirst().text().length() + 1 >= text.length();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The words from a character on, without the white space they then begin with. */
    public Words from(int start) {
        int from = start;
        while (from < text.length() && Letters.isSpace(text.charAt(from))) {
            from++;
        }
        return new Words(text.substring(from), Math.max(0, strong - from), links);
    }

    /** The words before a character, without the white space they then end with. */
    public Words until(int end) {
        String kept = text.substring(0, end).stripTrailing();
        return new Words(kept, Math.min(strong, kept.length()), links);
    }

    /** Several runs as one, a space between them. */
    public static Words join(List<Words> runs) {
        if (runs.size() == 1) {
            return runs.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Link> links = new ArrayList<>();
        int strong = 0;
        for (Words run : runs) {
            if (run.isBlank()) {
                continue;
            }
            boolean strongSoFar = strong == text.length();
            if (!text.isEmpty()) {
                text.append(' ');
            }
            if (strongSoFar && run.strong > 0) {
                strong = text.length() + run.strong;
            }
            text.append(run.text);
            links.addAll(run.links);
        }
        return new Words(text.toString(), strong, links);
    }
}
