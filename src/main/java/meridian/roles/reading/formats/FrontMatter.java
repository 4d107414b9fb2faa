package meridian.roles.reading.formats;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.blocks.Words;
import org.jspecify.annotations.Nullable;

/** The fields between the {@code ---} lines a Markdown file may begin with: as much of YAML as sites write there. */
final class FrontMatter {

    private FrontMatter() {}

    /**
     * Takes the fields into {@code blocks}: a field is a pair, a nested title or level a heading, a list entry an item.
     *
     * @return the number of the line that ends the front matter, 0 where there is none
     */
    static int read(SourceText source, List<Block> blocks) {
        int start = 1;
        while (start <= source.size() && source.line(start).isBlank()) {
            start++;
        }
        if (start > source.size() || !source.line(start).strip().equals("---")) {
            return 0;
        }
        int end = start + 1;
        boolean fields = false;
        while (end <= source.size() && !isEnd(source.line(end))) {
            fields |= source.line(end).indexOf(':') > 0;
            end++;
        }
        if (end > source.size() || !fields || source.line(start + 1).isBlank()) {
            return 0;
        }
        for (int number = start + 1; number < end; number++) {
            Block block = block(source.line(number), Lines.of(number));
            if (block != null) {
                blocks.add(block);
            }
        }
        return end;
    }

    private static boolean isEnd(String line) {
        String rule = line.strip();
        return rule.equals("---") || rule.equals("...");
    }

    private static @Nullable Block block(String line, Lines lines) {
        int indent = Letters.indent(line);
        String text = line.strip();
        if (text.isEmpty() || text.charAt(0) == '#') {
            return text.isEmpty() ? null : new Block.Verbatim(text, lines);
        }
        boolean entry = text.startsWith("- ");
        String field = entry ? text.substring(2).strip() : text;
        int colon = colon(field);
        if (colon < 0) {
            return new Block.Item(1, "-", Words.of(unquoted(field)), lines);
        }
        String key =
                field.substring(0, colon).replace('_', ' ').replace('-', ' ').strip();
        String value = unquoted(field.substring(colon + 1).strip());
        if (indent > 0 && !value.isEmpty() && (key.equals("title") || key.equals("heading"))) {
            return new Block.Heading(2, Words.of(value), lines);
        }
        if (indent > 0 && key.equals("level") && !value.isEmpty()) {
            return new Block.Heading(3, Words.of("Level " + value), lines);
        }
        return new Block.Pair(Words.of(key), Words.of(value), lines);
    }

    /** Where a plain key ends, -1 where the text is no field. */
    private static int colon(String field) {
        for (int at = 0; at < field.length() && at < 60; at++) {
            char c = field.charAt(at);
            if (c == ':') {
                return at > 0 && (at + 1 == field.length() || field.charAt(at + 1) == ' ') ? at : -1;
            }
            if (!Character.isLetterOrDigit(c) && "_-. ".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static String unquoted(String value) {
        int length = value.length();
        if (length >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(length - 1) == value.charAt(0)) {
            return Letters.folded(value.substring(1, length - 1).replace("''", "'"));
        }
        return Letters.folded(value);
    }
}
