package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * Decides of lines that stand together which go on and which begin something new: an item, a label, a paragraph.
 *
 * <p>A line goes on from the one before unless it begins as an item does, stands out where the other does not, or was
 * broken off although its first word would still have fitted.
 */
final class TextFlow {

    /** One line: its words, where it stands and how far it is indented, in columns. */
    record Row(Words words, Lines lines, int indent) {}

    /** How many columns a wrapped line may stay short of the widest one. */
    private static final int SLACK = 5;

    /** How many columns most wrapped lines may stay short of the widest one. */
    private static final int RAGGED = 16;

    /** So many lines show whether they were wrapped. */
    private static final int MANY = 6;

    /** Text is wrapped no narrower than this, in columns: shorter lines were broken on purpose. */
    private static final int NARROW = 56;

    /** No editor wraps lines as wide as this, in columns. */
    private static final int WIDE = 120;

    private static final Set<String> OPEN_ENDS = Set.of(
            "to", "and", "or", "of", "the", "a", "an", "in", "for", "with", "by", "on", "at", "from", "that", "which",
            "is", "are", "as");

    private record Level(int indent, String style) {}

    private final List<Block> blocks;
    private final List<Level> levels = new ArrayList<>();

    TextFlow(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Ends the list the lines before stood in. */
    void interrupt() {
        levels.clear();
    }

    /** Takes the lines of a paragraph that stands in a list item {@code depth} deep, or in none. */
    void paragraph(int depth, List<Row> rows) {
        flow(depth, null, rows, -1);
    }

    /** Takes the lines of a list item the format marks; those indented no less than {@code indent} belong to it. */
    void item(int depth, String marker, List<Row> rows, int indent) {
        flow(depth, marker, rows, indent);
    }

    private void flow(int depth, @Nullable String marker, List<Row> rows, int ownIndent) {
        if (rows.size() == 1 && isOneBlock(marker, rows.getFirst().words())) {
            add(depth, marker == null ? 0 : depth, marker == null ? "" : marker, rows);
            return;
        }
        int width = 0;
        for (Row row : rows) {
            width = Math.max(width, row.words().text().length());
        }
        width = isWrapped(rows, width) ? width : 0;
        int itemDepth = marker == null ? 0 : depth;
        int around = depth;
        String itemMarker = marker == null ? "" : marker;
        List<Row> open = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (row.words().isBlank()) {
                continue;
            }
            ListMarker found =
                    at == 0 && marker != null ? null : ListMarker.of(row.words().text());
            if (found != null && !wrapsIntoFigure(found, open)) {
                close(around, itemDepth, itemMarker, open);
                itemDepth = depth + level(row.indent(), found.style());
                itemMarker = found.text();
                open.add(new Row(row.words().from(found.end()), row.lines(), row.indent() + found.end()));
                continue;
            }
            boolean inside = !open.isEmpty() && marker != null && ownIndent >= 0 && row.indent() >= ownIndent;
            boolean statements = !marked(marker)
                    && allEnd(rows, at)
                    && Letters.beginsUpper(row.words().text());
            if (!open.isEmpty()
                    && !inside
                    && (statements
                            || marked(marker) && beginsBelowWide(open.getLast(), row)
                            || begins(open.getLast(), row, at + 1 < rows.size() ? rows.get(at + 1) : null, width))) {
                close(around, itemDepth, itemMarker, open);
                // A line out of the item's indent that begins anew is no part of the list.
                around = marker == null ? depth : 0;
                itemDepth = 0;
                if (depth == 0 || marker != null) {
                    levels.clear();
                }
            }
            open.add(row);
        }
        close(around, itemDepth, itemMarker, open);
    }

    /** Whether a line that stands alone is the item, or the paragraph, that its format says. */
    private static boolean isOneBlock(@Nullable String marker, Words words) {
        return !words.isBlank() && (marker != null || ListMarker.of(words.text()) == null);
    }

    /** Whether most lines come near the widest: of many lines that do not, each was ended on purpose. */
    private static boolean isWrapped(List<Row> rows, int width) {
        int wide = 0;
        for (Row row : rows) {
            wide += row.words().text().length() >= width - RAGGED ? 1 : 0;
        }
        return rows.size() < MANY || wide * 2 >= rows.size();
    }

    /** A line that begins "12. " in the middle of a sentence goes on with it. */
    private static boolean wrapsIntoFigure(ListMarker marker, List<Row> open) {
        if (open.isEmpty() || marker.isBullet()) {
            return false;
        }
        String before = open.getLast().words().text();
        return before.length() > 60
                && Character.isLowerCase(Letters.last(before))
                && marker.text().length() > 2
                && !Letters.beginsUpper(marker.text());
    }

    private void close(int depth, int itemDepth, String marker, List<Row> open) {
        if (!open.isEmpty()) {
            add(depth, itemDepth, marker, open);
            open.clear();
        }
    }

    private void add(int depth, int itemDepth, String marker, List<Row> open) {
        Lines lines = open.size() == 1
                ? open.getFirst().lines()
                : open.getFirst().lines().through(open.getLast().lines());
        Words words = open.size() == 1 ? open.getFirst().words() : joined(open);
        blocks.add(
                itemDepth > 0
                        ? new Block.Item(itemDepth, marker, words, lines)
                        : new Block.Paragraph(depth, words, lines));
    }

    private static Words joined(List<Row> rows) {
        List<Words> words = new ArrayList<>(rows.size());
        for (Row row : rows) {
            words.add(row.words());
        }
        return Words.join(words);
    }

    /** The depth, from 1, of an item by its indent and its kind of marker. */
    private int level(int indent, String markerStyle) {
        String style = alike(markerStyle);
        while (!levels.isEmpty() && levels.getLast().indent() > indent + 1) {
            levels.removeLast();
        }
        int same = -1;
        for (int at = 0; at < levels.size(); at++) {
            if (levels.get(at).style().equals(style) && Math.abs(levels.get(at).indent() - indent) <= 1) {
                same = at;
            }
        }
        if (same >= 0) {
            while (levels.size() > same + 1) {
                levels.removeLast();
            }
        } else if (levels.size() < 8) {
            levels.add(new Level(indent, style));
        }
        return levels.size();
    }

    private static String alike(String style) {
        return switch (style) {
            case "b-", "b–", "b—", "b*", "b+" -> "b-";
            case "b•", "b·", "b∙", "b●" -> "b•";
            default -> style;
        };
    }

    /** Whether a line out of an item's indent stands below one that is too wide to have been wrapped, and begins as an item does. */
    private static boolean beginsBelowWide(Row before, Row row) {
        return before.words().text().length() >= WIDE
                && Letters.beginsUpper(row.words().text())
                && !isOpen(before.words().text());
    }

    private static boolean begins(Row before, Row row, @Nullable Row next, int width) {
        String text = row.words().text();
        String previous = before.words().text();
        if (isOpen(previous) && !row.words().isStrong()) {
            return false;
        }
        if (standsOut(row.words())
                        && (Letters.beginsUpper(text)
                                || !Character.isLetter(text.charAt(0))
                                || Letters.endsSentence(previous))
                || (before.words().isStrong() && row.words().strong() == 0)) {
            return true;
        }
        if (Letters.isCapitals(previous) != Letters.isCapitals(text)
                && Math.max(previous.length(), text.length()) > 12) {
            return Letters.isCapitals(previous) ? previous.length() < 80 : text.length() < 80;
        }
        if (HeaderField.isPair(text) || (HeaderField.isPair(previous) && Letters.beginsUpper(text))) {
            return true;
        }
        if (!Letters.beginsUpper(text)) {
            return false;
        }
        int first = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        boolean broken = previous.length() + 1 + first <= width - SLACK || width < NARROW || endsWithMark(previous);
        boolean label = next != null
                && text.length() < 60
                && !Letters.endsSentence(text)
                && ListMarker.of(next.words().text()) != null;
        return broken || (label && (Letters.endsSentence(previous) || previous.length() < 60));
    }

    /** Whether a line ends where no sentence can: on "to", "and", a comma, a dash. */
    private static boolean isOpen(String text) {
        char last = Letters.last(text);
        if (last == ',' || last == '/' || last == '&') {
            return true;
        }
        int space = text.lastIndexOf(' ');
        return space > 0 && OPEN_ENDS.contains(text.substring(space + 1));
    }

    /** Whether a line begins with words that stand out as a lead-in or a label does. */
    private static boolean standsOut(Words words) {
        if (words.strong() < 2) {
            return false;
        }
        if (words.isStrong()) {
            return true;
        }
        String text = words.text();
        char end = text.charAt(words.strong() - 1);
        char after = words.strong() < text.length() ? text.charAt(words.strong()) : ' ';
        return end == ':' || after == ':' || end == '.';
    }

    /** Whether a line ends with a mark in brackets, as "(E)" is, or as a sentence does. */
    private static boolean endsWithMark(String text) {
        int open = text.lastIndexOf('(');
        return Letters.last(text) == ')' && open > 0 && text.length() - open <= 13;
    }

    private static boolean marked(@Nullable String marker) {
        return marker != null;
    }

    /** Whether each of the lines before this one is a sentence to its end. */
    private static boolean allEnd(List<Row> rows, int end) {
        for (int at = Math.max(0, end - 3); at < end; at++) {
            if (Letters.last(rows.get(at).words().text()) != '.') {
                return false;
            }
        }
        return end > 0;
    }
}
