package meridian.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements side by side: review, comparison and differences are all drawn from it. Two columns or more, each row aligned
 * across all of them.
 *
 * @param columns what stands over each column
 */
public record Sides(List<Column> columns, List<Section> sections) {

    public Sides {
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
    }

    /** What stands over a column: its name, what says more about it, and where it leads, null where nowhere. */
    public record Column(
            String name, @Nullable String note, @Nullable String href) {}

    /** Rows under one heading: "Responsibilities". */
    public record Section(String heading, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** One statement across the columns; a column that has nothing of it is null. */
    public record Row(Change change, List<@Nullable Cell> cells) {}

    /**
     * A statement in a column.
     *
     * @param runs its text, cut where the marking changes
     * @param source where it was read ("line 17"), null where not known
     */
    public record Cell(List<Run> runs, @Nullable String source) {
        public Cell {
            runs = List.copyOf(runs);
        }

        public static Cell plain(String text, @Nullable String source) {
            return new Cell(List.of(new Run(text, false)), source);
        }
    }

    /** How a row differs, each with its word and its sign. */
    public enum Change {
        SAME("Same", "=", "plain"),
        REWORDED("Reworded", "~", "info"),
        MOVED("Moved", "↕", "info"),
        ADDED("Added", "+", "good"),
        REMOVED("Removed", "−", "bad"),
        GROWS("Grows", "↑", "good"),
        SHRINKS("Shrinks", "↓", "warn"),
        ONLY("Only here", "•", "warn");

        private final String word;
        private final String sign;
        private final String tone;

        Change(String word, String sign, String tone) {
            this.word = word;
            this.sign = sign;
            this.tone = tone;
        }

        public String word() {
            return word;
        }

        public String sign() {
            return sign;
        }

        /** The colour pair of its mark: good, bad, warn, info or plain. */
        public String tone() {
            return tone;
        }
    }
}
