package meridian.roles.reading.formats;

import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Vocabulary;

/**
 * The fields a Markdown file may begin with, between {@code ---} lines (as much of YAML and JSON as sites write there) or
 * {@code +++} lines (TOML).
 */
final class FrontMatter {

    /** Inside an object of JSON, the key of the words that stand for the whole of it. */
    private static final Set<String> NAMES = Set.of("original", "name", "text", "value");

    /** What the ends of a range of pay are called below the key for it. */
    private static final Set<String> ENDS = Set.of("min", "max", "minimum", "maximum", "from", "to");

    private static final Read NONE = new Read(0, BlockScalars.NONE);

    private final List<Block> blocks;

    /** The last key that stands at the margin, where what it holds stands below it. */
    private String above = "";

    private final char separator;

    /** What an entry of a list of skills or duties calls its words where it is an object. */
    private static final Set<String> ENTRY_NAMES =
            Set.of("skill", "name", "text", "item", "title", "description", "requirement", "responsibility");

    /** Whether a list of criteria or duties has begun: its key was a heading, and so are those after it. */
    private boolean listing;

    /** Whether an entry of a list stands on the next line. */
    private boolean opensList;

    /** The field whose object is open, empty where none is. */
    private String around = "";

    private FrontMatter(List<Block> blocks, char separator) {
        this.blocks = blocks;
        this.separator = separator;
    }

    /**
     * What of a text is front matter.
     *
     * @param end the number of the line that ends it, 0 where there is none
     * @param scalars which of its lines are of a page that was folded into it
     */
    record Read(int end, BlockScalars scalars) {}

    /** Takes the fields into {@code blocks}: a field is a pair, a nested title or level a heading, a list entry an item. */
    static Read read(SourceText source, List<Block> blocks) {
        int start = 1;
        while (start <= source.size() && source.line(start).isBlank()) {
            start++;
        }
        String fence = start > source.size() ? "" : source.line(start).strip();
        if (!fence.equals("---") && !fence.equals("+++")) {
            return NONE;
        }
        char separator = fence.equals("---") ? ':' : '=';
        int end = start + 1;
        boolean fields = false;
        while (end <= source.size() && !isEnd(source.line(end), fence)) {
            fields |= source.line(end).indexOf(separator) > 0;
            end++;
        }
        if (end > source.size() || !fields || source.line(start + 1).isBlank()) {
            return NONE;
        }
        BlockScalars scalars = BlockScalars.in(source, start + 1, end);
        FrontMatter matter = new FrontMatter(blocks, separator);
        for (int number = start + 1; number < end; number++) {
            matter.opensList =
                    number + 1 < end && source.line(number + 1).strip().startsWith("- ");
            if (!scalars.hold(number)) {
                matter.take(source.line(number), Lines.of(number));
            }
        }
        matter.headBody();
        return new Read(end, scalars);
    }

    private static boolean isEnd(String line, String fence) {
        String rule = line.strip();
        boolean afterKey = rule.endsWith(": " + fence) && rule.indexOf(' ') == rule.length() - fence.length() - 1;
        return rule.equals(fence) || afterKey || (rule.equals("...") && fence.equals("---"));
    }

    private void take(String line, Lines lines) {
        String text = line.strip();
        if (text.isEmpty()) {
            return;
        }
        int indent = Letters.indent(line);
        boolean entry = text.startsWith("- ");
        String field = entry ? text.substring(2).strip() : text;
        int colon = colon(field);
        if (text.charAt(0) == '#') {
            blocks.add(new Block.Verbatim(text, lines));
        } else if ("\"{}[]".indexOf(text.charAt(0)) >= 0) {
            json(text, lines);
        } else if (listing && (entry || weighs(field, colon, indent))) {
            listed(field, colon, entry, lines);
        } else if (colon >= 0) {
            // The name of another page or person, which a list tells of, is no name of this one.
            blocks.add(field.startsWith("name:") && entry ? named(field, lines) : field(field, colon, indent, lines));
        } else if (!entry && indent > 0 && !blocks.isEmpty() && blocks.getLast() instanceof Block.Pair pair) {
            blocks.set(
                    blocks.size() - 1,
                    new Block.Pair(
                            pair.key(),
                            Words.join(List.of(pair.value(), Words.of(Letters.folded(text)))),
                            pair.lines().through(lines)));
        } else if (entry && !blocks.isEmpty() && namesGrade(blocks.getLast())) {
            grade(field, lines);
        } else {
            blocks.add(new Block.Item(1, "-", Words.of(unquoted(field)), lines));
        }
    }

    private static boolean namesGrade(Block before) {
        return before instanceof Block.Pair pair && HeaderField.of(pair.key().text()) == Field.GRADE;
    }

    /** "grade:" over a list: its entries are the grades the post may be of. */
    private void grade(String entry, Lines lines) {
        Block.Pair pair = (Block.Pair) blocks.getLast();
        String before = pair.value().text();
        blocks.set(
                blocks.size() - 1,
                new Block.Pair(
                        pair.key(),
                        Words.of((before.isEmpty() ? "" : before + "/") + unquoted(entry)),
                        pair.lines().through(lines)));
    }

    /** The page's title heads its body, which is no part of the last list. */
    private void headBody() {
        for (int at = 0; listing && at < blocks.size(); at++) {
            if (blocks.get(at) instanceof Block.Pair pair && pair.key().text().equals("title")) {
                blocks.add(new Block.Heading(1, pair.value(), pair.lines()));
                return;
            }
        }
    }

    /** An entry of a list of criteria or duties, or what the last one weighs. */
    private void listed(String field, int colon, boolean entry, Lines lines) {
        if (entry) {
            boolean named = colon > 0 && ENTRY_NAMES.contains(field.substring(0, colon));
            blocks.add(new Block.Item(
                    1, "-", Words.of(unquoted(named ? field.substring(colon + 1).strip() : field)), lines));
        } else if (blocks.getLast() instanceof Block.Item item) {
            String weight = unquoted(field.substring(colon + 1).strip());
            Words words = Words.of(item.words().text() + " (" + weight + ")");
            blocks.set(
                    blocks.size() - 1,
                    new Block.Item(1, item.marker(), words, item.lines().through(lines)));
        }
    }

    /** "importance: essential" below an entry. */
    private static boolean weighs(String field, int colon, int indent) {
        return indent > 0 && colon > 0 && field.startsWith("importance");
    }

    private boolean beginsList(String key) {
        Vocabulary.Meaning meaning = Vocabulary.exactly(key);
        return meaning != null && (meaning.kind() == Kind.CRITERIA || meaning.kind() == Kind.DUTIES);
    }

    private static Block named(String field, Lines lines) {
        return new Block.Pair(
                Words.of("- name"), Words.of(unquoted(field.substring(5).strip())), lines);
    }

    private Block field(String field, int colon, int indent, Lines lines) {
        String key = spaced(field.substring(0, colon));
        String value = unquoted(field.substring(colon + 1).strip());
        if (indent == 0) {
            above = value.isEmpty() ? key : "";
        } else if (ENDS.contains(key) && !above.isEmpty() && HeaderField.of(above) == Field.PAY) {
            key = "salary " + key;
        }
        if (indent > 0 && !value.isEmpty() && (key.equals("title") || key.equals("heading"))) {
            return new Block.Heading(2, Words.of(value), lines);
        }
        if (indent > 0 && key.equals("level") && !value.isEmpty()) {
            return new Block.Heading(3, Words.of("Level " + value), lines);
        }
        if (indent == 0 && value.isEmpty() && opensList && (listing || beginsList(key))) {
            listing = true;
            return new Block.Heading(2, Words.of(key), lines);
        }
        boolean folded = value.equals(">") || value.equals(">-") || value.equals("|") || value.equals("|-");
        return new Block.Pair(Words.of(key), Words.of(folded ? "" : value), lines);
    }

    /** A key as words: "job_title", "job-title" and "jobTitle" are all "job title". */
    private static String spaced(String key) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < key.length(); at++) {
            char c = key.charAt(at);
            boolean hump = at > 0 && Character.isUpperCase(c) && Character.isLowerCase(key.charAt(at - 1));
            words.append(hump ? " " : "").append(c == '_' || c == '-' ? ' ' : c);
        }
        return words.toString().strip();
    }

    /** A line of JSON: a field, or the words that an object of that name stands for. */
    private void json(String text, Lines lines) {
        int end = text.indexOf('"', 1);
        int colon = end < 0 ? -1 : text.indexOf(':', end);
        String key = colon < 0 ? "" : text.substring(1, end);
        String value = colon < 0 ? "" : text.substring(colon + 1).strip();
        value = unquoted(value.endsWith(",") ? value.substring(0, value.length() - 1) : value);
        boolean stands = NAMES.contains(key) && !around.isEmpty();
        if (!value.isEmpty() && "{[".indexOf(value.charAt(0)) < 0 && (stands || HeaderField.of(key) != null)) {
            blocks.add(new Block.Pair(Words.of(stands ? around : key), Words.of(value), lines));
            around = "";
        } else {
            around = value.equals("{") && HeaderField.of(key) != null ? key : "";
            blocks.add(new Block.Verbatim(text, lines));
        }
    }

    /** Where a plain key ends, -1 where the text is no field. */
    private int colon(String field) {
        for (int at = 0; at < field.length() && at < 60; at++) {
            char c = field.charAt(at);
            if (c == separator) {
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
