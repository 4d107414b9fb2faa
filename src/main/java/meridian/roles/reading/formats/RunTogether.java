package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.reading.blocks.Link;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Vocabulary;

/**
 * Parts lines that a conversion ran together: "Grade: PO8 Reports to: Head of Product", "Essential - One thing - Another",
 * "to: 1. Lead 2. Coach". Converters fold the line ends of a text away where the text had no blank line.
 */
final class RunTogether {

    private static final Pattern BULLET = Pattern.compile("(?<=\\s)[-*•–] +(?=\\p{Lu})");
    private static final Pattern FIGURE = Pattern.compile("(?<=^|\\s)(?:(\\d{1,2})|([a-z]))[.)] +(?=\\p{Lu})");

    /** Words of the longest key looked for before a colon. */
    private static final int KEY_WORDS = 7;

    /** Shorter pieces are a title with dashes in it, not a list. */
    private static final int SHORTEST_ITEM = 12;

    private RunTogether() {}

    /** The rows, each parted where it holds several. */
    static List<Words> part(List<Words> rows) {
        List<Words> parted = new ArrayList<>();
        rows.forEach(row -> parted.addAll(part(row)));
        return parted;
    }

    private static List<Words> part(Words row) {
        TreeSet<Integer> cuts = new TreeSet<>(keys(row.text()));
        cuts.addAll(bullets(row.text()));
        cuts.addAll(figures(row.text()));
        cuts.remove(0);
        if (cuts.isEmpty()) {
            return List.of(row);
        }
        List<Words> parts = new ArrayList<>();
        int start = 0;
        for (int cut : cuts) {
            parts.add(between(row, start, cut));
            start = cut;
        }
        parts.add(between(row, start, row.text().length()));
        return parts;
    }

    private static Words between(Words row, int start, int end) {
        Words part = row.until(end).from(start);
        List<Link> links = part.links().stream()
                .filter(link -> part.text().contains(link.text()))
                .toList();
        return new Words(part.text(), part.strong(), links);
    }

    /** Where known keys begin, if the row begins with one. */
    private static List<Integer> keys(String text) {
        List<Integer> found = new ArrayList<>();
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int key = keyBefore(text, colon);
            if (key < 0 && found.isEmpty()) {
                return List.of();
            }
            if (key >= 0) {
                found.add(key);
            }
        }
        return found.isEmpty() || found.getFirst() != 0 ? List.of() : found;
    }

    /** Where the longest known key that ends here begins, -1 where none does. */
    private static int keyBefore(String text, int colon) {
        int longest = -1;
        int start = colon;
        for (int words = 0; words < KEY_WORDS && start > 0; words++) {
            start = text.lastIndexOf(' ', start - 2) + 1;
            if (Character.isUpperCase(text.charAt(start)) && HeaderField.of(text.substring(start, colon)) != null) {
                longest = start;
            }
        }
        return longest;
    }

    private static List<Integer> bullets(String text) {
        List<Integer> found = new ArrayList<>();
        int last = -SHORTEST_ITEM;
        Matcher bullet = BULLET.matcher(text);
        while (bullet.find()) {
            if (!found.isEmpty() && bullet.start() - last < SHORTEST_ITEM) {
                return List.of();
            }
            last = bullet.start();
            found.add(last);
        }
        boolean labelled = found.size() == 1 && Vocabulary.exactly(text.substring(0, found.getFirst())) != null;
        return found.size() >= 2 || labelled ? found : List.of();
    }

    /** Where 1, 2, 3 or a, b, c begin, if there are at least two in order. */
    private static List<Integer> figures(String text) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> letters = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            if (figure.group(1) != null && Integer.parseInt(figure.group(1)) == numbers.size() + 1) {
                numbers.add(figure.start());
            } else if (figure.group(2) != null && figure.group(2).charAt(0) == 'a' + letters.size()) {
                letters.add(figure.start());
            }
        }
        List<Integer> found = new ArrayList<>(numbers.size() >= 2 ? numbers : List.of());
        found.addAll(letters.size() >= 2 ? letters : List.of());
        return found;
    }
}
