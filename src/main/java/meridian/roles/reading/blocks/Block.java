package meridian.roles.reading.blocks;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.understanding.Understanding;

/** A piece of a document as its format marks it, in reading order; what it means is decided by {@link Understanding}. */
public sealed interface Block {

    /** Where it stands in the source text. */
    Lines lines();

    /** A heading the format marks as one; level 1 is the highest. */
    record Heading(int level, Words words, Lines lines) implements Block {}

    /**
     * A paragraph.
     *
     * @param depth 0, or the depth of the list item it belongs to
     */
    record Paragraph(int depth, Words words, Lines lines) implements Block {
        public Paragraph(Words words, Lines lines) {
            this(0, words, lines);
        }
    }

    /**
     * A list item, without the items nested in it: those follow as items one deeper.
     *
     * @param depth 1 for an item of the outermost list
     * @param marker what stood before it: "-", "3.", "(a)"
     */
    record Item(int depth, String marker, Words words, Lines lines) implements Block {}

    /** A table row; {@code head} where the format marks it as the table's head. */
    record Row(List<Words> cells, boolean head, Lines lines) implements Block {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The words of its cells as one text, a space before each. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Words cell : cells) {
                text.append(' ').append(cell.text());
            }
            return text.toString();
        }

        /** Whether one cell of it says anything. */
        public boolean isOneCell() {
            int filled = 0;
            for (Words cell : cells) {
                filled += cell.isBlank() ? 0 : 1;
            }
            return filled == 1;
        }
    }

    /** A term and what is said of it, where the format marks the two: a {@code dl} entry, a field of the front matter. */
    record Pair(Words key, Words value, Lines lines) implements Block {}

    /** What is no prose: code, a comment, a template's own tags. */
    record Verbatim(String text, Lines lines) implements Block {}

    /** Rows as one text. */
    static String joined(List<Words> rows) {
        return Words.join(rows).text();
    }
}
