package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import meridian.roles.reading.blocks.Letters;
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

    /** Words of the longest label before points in small letters. */
    private static final int LONGEST_LABEL = 6;

    /** Words of the longest heading looked for in a text that ran on. */
    private static final int LONGEST_HEADING = 9;

    private RunTogether() {}

    /** The rows, each parted where it holds several. */
    static List<Words> part(List<Words> rows) {
        boolean listed = rows.stream().anyMatch(row -> row.text().startsWith("- "));
        List<Words> parted = new ArrayList<>();
        for (Words row : rows) {
            for (Words part : part(row, listed)) {
                if (level(part.text()) > 0) {
                    parted.addAll(headed(part));
                } else {
                    parted.add(part);
                }
            }
        }
        return parted;
    }

    /** How many "#" the text begins with as a heading of Markdown does, 0 where it does not. */
    static int level(String text) {
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        boolean marked = level > 0 && level <= 6 && level + 1 < text.length() && text.charAt(level) == ' ';
        return marked ? level : 0;
    }

    /** A heading that a paragraph ran on from, and that paragraph. */
    private static List<Words> headed(Words row) {
        int end = headingEnd(row);
        return end >= row.text().length()
                ? List.of(row)
                : List.of(between(row, 0, end), between(row, end, row.text().length()));
    }

    /** The heading ends before a link, else with words that are known as one, else where a sentence begins. */
    private static int headingEnd(Words row) {
        String text = row.text();
        int start = level(text) + 1;
        int known = 0;
        int sentence = 0;
        int words = 0;
        for (int space = text.indexOf(' ', start);
                space > 0 && ++words <= LONGEST_HEADING;
                space = text.indexOf(' ', space + 1)) {
            if (isKnown(text.substring(start, space))) {
                known = space;
            }
            String before = text.substring(text.lastIndexOf(' ', space - 1) + 1, space);
            if (sentence == 0 && Letters.beginsLower(before) && Letters.beginsUpper(text.substring(space + 1))) {
                sentence = space;
            }
        }
        int link =
                row.links().isEmpty() ? -1 : text.indexOf(row.links().getFirst().text(), start);
        if (link > start && Letters.wordCount(text.substring(start, link)) <= LONGEST_HEADING) {
            return link;
        }
        if (isKnown(text.substring(start))) {
            return text.length();
        }
        return known > 0 ? known : words < LONGEST_HEADING || sentence == 0 ? text.length() : sentence;
    }

    private static boolean isKnown(String heading) {
        return Vocabulary.exactly(heading) != null
                || Vocabulary.words("attributes").contains(Letters.key(heading));
    }

    private static List<Words> part(Words row, boolean listed) {
        TreeSet<Integer> cuts = new TreeSet<>(keys(row.text()));
        cuts.addAll(bullets(row.text(), listed));
        cuts.addAll(smallPoints(row.text()));
        cuts.addAll(figures(row.text()));
        cuts.addAll(headings(row.text()));
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

    private static List<Integer> headings(String text) {
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf("# "); at >= 0; at = text.indexOf("# ", at + 1)) {
            int start = at;
            while (start > 0 && text.charAt(start - 1) == '#') {
                start--;
            }
            boolean apart = start == 0 || text.charAt(start - 1) == ' ';
            if (apart && at + 2 < text.length() && Letters.beginsUpper(text.substring(at + 2, at + 3))) {
                found.add(start);
            }
        }
        return found;
    }

    /** "Agile working - coach the team - lead by example": a short label, and two points or more in small letters. */
    private static List<Integer> smallPoints(String text) {
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf(" - "); at >= 0; at = text.indexOf(" - ", at + 1)) {
            boolean first = found.isEmpty();
            if (at + 3 >= text.length()
                    || !Character.isLowerCase(text.charAt(at + 3))
                    || first && Letters.wordCount(text.substring(0, at)) > LONGEST_LABEL
                    || !first && at - found.getLast() < SHORTEST_ITEM) {
                return List.of();
            }
            found.add(at + 1);
        }
        boolean label = Letters.beginsUpper(text);
        return found.size() >= 2 && label ? found : List.of();
    }

    private static List<Integer> bullets(String text, boolean listed) {
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
        return found.size() >= 2 || labelled || (listed && !found.isEmpty()) ? found : List.of();
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
