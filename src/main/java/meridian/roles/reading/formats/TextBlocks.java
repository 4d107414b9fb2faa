package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Labels;

/** The blocks of a text without markup, told by how its lines look. */
final class TextBlocks {

    private final SourceText source;
    private final List<Block> blocks = new ArrayList<>();
    private final TextFlow flow = new TextFlow(blocks);
    private final List<TextFlow.Row> open = new ArrayList<>();

    private TextBlocks(SourceText source) {
        this.source = source;
    }

    static List<Block> of(SourceText source) {
        TextBlocks text = new TextBlocks(source);
        int number = 1;
        while (number <= source.size()) {
            number += text.take(number);
        }
        text.close();
        return text.blocks;
    }

    /** Takes the line of this number, and says how many lines that took. */
    private int take(int number) {
        String line = source.line(number);
        String words = Letters.folded(line);
        if (words.isEmpty() || isRule(words)) {
            close();
            return 1;
        }
        if (number < source.size() && isUnderline(source.line(number + 1), words)) {
            close();
            flow.interrupt();
            int level = source.line(number + 1).strip().charAt(0) == '=' ? 1 : 2;
            blocks.add(new Block.Heading(level, Words.of(words), new Lines(number, number + 1)));
            return 2;
        }
        int gap = gap(line.strip());
        if (gap > 0 && HeaderField.of(Letters.folded(line.strip().substring(0, gap))) != null) {
            close();
            String stripped = line.strip();
            blocks.add(new Block.Pair(
                    Words.of(Labels.withoutColon(Letters.folded(stripped.substring(0, gap)))),
                    Words.of(Letters.folded(stripped.substring(gap))),
                    Lines.of(number)));
            return 1;
        }
        if (isWeighted(line)) {
            close();
            flow.interrupt();
        }
        int indent = Letters.indent(line);
        if (open.isEmpty() && indent == 0 && ListMarker.of(words) == null) {
            flow.interrupt();
        }
        open.add(new TextFlow.Row(
                Words.of(isWeighted(line) ? "[" + words.charAt(0) + "]" + words.substring(1) : words),
                Lines.of(number),
                indent));
        return 1;
    }

    private void close() {
        if (!open.isEmpty()) {
            flow.paragraph(0, List.copyOf(open));
            open.clear();
        }
    }

    /** Where a column gap (a tab, or three spaces) parts a line in two, 0 where none does. */
    private static int gap(String line) {
        for (int at = 1; at < Math.min(line.length(), 60); at++) {
            if (line.charAt(at) == '\t' || (line.charAt(at) == ' ' && line.startsWith("   ", at))) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isRule(String words) {
        for (int at = 0; at < words.length(); at++) {
            if ("=-_~*#^. ".indexOf(words.charAt(at)) < 0) {
                return false;
            }
        }
        return words.length() >= 3;
    }

    private static boolean isUnderline(String line, String above) {
        String rule = line.strip();
        if (rule.length() < 3 || "=-~_#*^+".indexOf(rule.charAt(0)) < 0 || isRule(above) || above.length() > 100) {
            return false;
        }
        for (int at = 1; at < rule.length(); at++) {
            if (rule.charAt(at) != rule.charAt(0)) {
                return false;
            }
        }
        return ListMarker.of(above) == null || rule.length() >= above.length() - 2;
    }

    /** "E  Writes SQL": a criterion with its weight before it. */
    private static boolean isWeighted(String line) {
        String text = line.strip();
        return text.length() > 4
                && (text.charAt(0) == 'E' || text.charAt(0) == 'D')
                && (text.startsWith("  ", 1) || text.charAt(1) == '\t');
    }
}
