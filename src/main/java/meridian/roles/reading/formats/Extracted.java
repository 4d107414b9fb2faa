package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.blocks.Words;

/**
 * What a document that is no text by itself (Word, ODT, PDF, HTML) is brought to: its blocks, and a text they point into,
 * one line for each heading, list item, table row and line of a paragraph.
 */
public record Extracted(SourceText text, List<Block> blocks) {

    public Extracted {
        blocks = List.copyOf(blocks);
    }

    /** Takes the pieces of a document in reading order and keeps within {@link ReadingLimits}. */
    public static final class Builder {

        private final List<String> lines = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final TextFlow flow = new TextFlow(blocks);
        private int characters;
        private int tableRows;

        void heading(int level, List<Words> rows) throws UnreadableDocument {
            List<Words> said = said(rows);
            if (said.isEmpty()) {
                return;
            }
            if (!lines.isEmpty()) {
                lines.add("");
            }
            // A heading that breaks over lines is one heading.
            Lines at = write("", List.of(Words.of(Block.joined(said))));
            Words first = said.getFirst();
            Words words = said.size() == 1 ? first : Words.of(Block.joined(said));
            blocks.add(new Block.Heading(Math.clamp(level, 1, 6), words, at));
        }

        void paragraph(int depth, List<Words> rows) throws UnreadableDocument {
            List<Words> open = new ArrayList<>();
            for (Words row : RunTogether.part(said(rows))) {
                int level = RunTogether.level(row.text());
                if (level == 0) {
                    open.add(row);
                    continue;
                }
                flow(depth, open);
                open.clear();
                heading(level, List.of(row.from(level)));
            }
            flow(depth, open);
        }

        private void flow(int depth, List<Words> rows) throws UnreadableDocument {
            if (!rows.isEmpty()) {
                flow.paragraph(depth, standing(rows, write("  ".repeat(depth), rows)));
            }
        }

        void item(int depth, String marker, List<Words> rows) throws UnreadableDocument {
            List<Words> said = RunTogether.part(said(rows));
            if (said.isEmpty()) {
                return;
            }
            if (depth > ReadingLimits.DEPTH) {
                throw UnreadableDocument.tooDeep();
            }
            String indent = "  ".repeat(depth - 1);
            List<Words> shown = new ArrayList<>(said);
            shown.set(0, Words.of(marker + " " + said.getFirst().text()));
            flow.item(depth, marker, standing(said, write(indent, shown)), 0);
        }

        /** Rows with the line each was written on; they keep apart what the format's own line breaks part. */
        private static List<TextFlow.Row> standing(List<Words> rows, Lines at) {
            List<TextFlow.Row> standing = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                standing.add(new TextFlow.Row(rows.get(row), Lines.of(Math.min(at.first() + row, at.last())), 0));
            }
            return standing;
        }

        void row(List<Words> cells, boolean head) throws UnreadableDocument {
            if (cells.stream().allMatch(Words::isBlank)) {
                return;
            }
            if (++tableRows > ReadingLimits.TABLE_ROWS) {
                throw UnreadableDocument.tooManyRows();
            }
            String shown = cells.stream().map(Words::text).collect(Collectors.joining(" | "));
            blocks.add(new Block.Row(cells, head, write("", List.of(Words.of(shown)))));
        }

        void pair(Words key, Words value) throws UnreadableDocument {
            String shown = key.text() + (key.text().endsWith(":") ? " " : ": ") + value.text();
            blocks.add(new Block.Pair(key, value, write("", List.of(Words.of(shown)))));
        }

        void verbatim(String text) throws UnreadableDocument {
            List<Words> rows = text.lines()
                    .map(line -> line.strip())
                    .filter(line -> !line.isEmpty())
                    .map(Words::of)
                    .toList();
            if (!rows.isEmpty()) {
                blocks.add(new Block.Verbatim(text, write("", rows)));
            }
        }

        /**
         * What was taken.
         *
         * @throws UnreadableDocument where no piece held any text
         */
        Extracted build() throws UnreadableDocument {
            if (blocks.isEmpty()) {
                throw UnreadableDocument.empty();
            }
            return new Extracted(new SourceText(lines), blocks);
        }

        private static List<Words> said(List<Words> rows) {
            return rows.stream().filter(row -> !row.isBlank()).toList();
        }

        private Lines write(String indent, List<Words> rows) throws UnreadableDocument {
            // Nobody waits any more for what this thread reads.
            if (Thread.currentThread().isInterrupted()) {
                throw UnreadableDocument.tooSlow(ReadingLimits.TIME);
            }
            int first = lines.size() + 1;
            for (Words row : rows) {
                String line = indent + row.text();
                characters += line.length() + 1;
                if (line.length() > ReadingLimits.LINE_CHARACTERS) {
                    throw UnreadableDocument.lineTooLong();
                }
                if (characters > ReadingLimits.TEXT_CHARACTERS) {
                    throw UnreadableDocument.tooMuchText();
                }
                lines.add(line);
            }
            return new Lines(first, lines.size());
        }
    }
}
