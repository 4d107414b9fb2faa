package meridian.roles.reading;

import java.util.List;

/** Texts brought to {@link Block}s. */
public final class Blocks {

    private Blocks() {}

    /** The blocks of a Markdown text, with the front matter and the HTML that may stand in it. */
    public static List<Block> ofMarkdown(SourceText source) {
        return MarkdownBlocks.of(source);
    }

    /** The blocks of a text without markup: headings and lists are told by how its lines look. */
    public static List<Block> ofText(SourceText source) {
        return TextBlocks.of(source);
    }

    /**
     * Whether a text is written in Markdown: a heading, a table, a link, bold words or HTML say so. One stray sign does
     * not.
     */
    public static boolean isMarkdown(SourceText source) {
        int signs = 0;
        for (String line : source.lines()) {
            String text = line.stripLeading();
            if (text.isEmpty()) {
                continue;
            }
            if (isHeading(text) || (text.startsWith("|") && text.indexOf('|', 1) > 0)) {
                return true;
            }
            if (text.startsWith("**")
                    || text.startsWith(">")
                    || text.startsWith("<")
                    || text.contains("](")
                    || text.contains("**")) {
                signs++;
            }
            if (signs > 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeading(String text) {
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == '#') {
            marks++;
        }
        return marks > 0 && marks < 7 && marks < text.length() && text.charAt(marks) == ' ';
    }
}
