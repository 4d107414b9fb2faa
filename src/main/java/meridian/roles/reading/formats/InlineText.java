package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of a Markdown paragraph, heading or cell, line by line; walked without recursion. */
final class InlineText {

    /** Words that stand on a line, counted from 0 at the first line of the text. */
    record Run(Words words, int line) {}

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<meridian.roles.reading.blocks.Link> links = new ArrayList<>();
    private int strongDepth;
    private int htmlDepth;
    private int strong;
    private boolean onlyStrong = true;
    private int linkStart;
    private int line;

    private InlineText() {}

    /** The runs of a block's inline children: one a line, or several where {@code <br>} parts a line. */
    static List<Run> of(Node block) {
        Node node = block.getFirstChild();
        if (node instanceof PlainInlines.PlainText plain) {
            return plain(plain.lines());
        }
        InlineText inline = new InlineText();
        while (node != null) {
            inline.enter(node);
            Node next = node.getFirstChild();
            while (next == null) {
                inline.leave(node);
                next = node.getNext();
                if (next == null) {
                    node = node.getParent();
                    if (node == null || node == block) {
                        inline.end();
                        return inline.runs;
                    }
                }
            }
            node = next;
        }
        inline.end();
        return inline.runs;
    }

    private static List<Run> plain(List<Words> lines) {
        List<Run> runs = new ArrayList<>(lines.size());
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).text().isEmpty()) {
                runs.add(new Run(lines.get(line), line));
            }
        }
        return runs;
    }

    /** The words of a table's cell; lines of it that {@code <br>} parts and that each begin anew are points. */
    static Words cell(Node cell) {
        List<Run> runs = of(cell);
        if (runs.size() == 1) {
            return runs.getFirst().words();
        }
        List<Words> rows = runs.stream().map(Run::words).toList();
        boolean points = rows.size() > 1
                && rows.stream().allMatch(row -> Letters.beginsUpper(row.text()) && Letters.wordCount(row.text()) > 2);
        return Words.join(points ? rows.stream().map(InlineText::point).toList() : rows);
    }

    private static Words point(Words row) {
        return new Words("• " + row.text(), row.strong() == 0 ? 0 : row.strong() + 2, row.links());
    }

    private void enter(Node node) {
        switch (node) {
            case Text words -> append(words.getLiteral());
            case Code code -> append(code.getLiteral());
            case StrongEmphasis strongWords -> strongDepth++;
            case Emphasis emphasis -> strongDepth++;
            case Link link -> linkStart = text.length();
            case SoftLineBreak soft -> lineBreak();
            case HardLineBreak hard -> lineBreak();
            case HtmlInline html -> tag(html.getLiteral());
            default -> {}
        }
    }

    private void leave(Node node) {
        switch (node) {
            case StrongEmphasis strongWords -> strongDepth--;
            case Emphasis emphasis -> strongDepth--;
            case Link link ->
                links.add(new meridian.roles.reading.blocks.Link(
                        Letters.folded(text.substring(Math.min(linkStart, text.length()))), link.getDestination()));
            default -> {}
        }
    }

    private void append(@Nullable String words) {
        if (words == null || words.isEmpty()) {
            return;
        }
        if (strongDepth + htmlDepth > 0 && onlyStrong) {
            strong = text.length() + words.length();
        } else if (!words.isBlank()) {
            onlyStrong = false;
        }
        text.append(words);
    }

    private void tag(@Nullable String literal) {
        String tag = literal == null ? "" : literal.toLowerCase(Locale.ROOT);
        if (tag.startsWith("<br")) {
            end();
        } else if (tag.startsWith("<li")) {
            text.append(" • ");
        } else if (HtmlBlocks.isStrong(tag)) {
            htmlDepth = Math.max(0, htmlDepth + (tag.startsWith("</") ? -1 : 1));
        }
    }

    private void lineBreak() {
        end();
        line++;
    }

    private void end() {
        String words = text.toString();
        String folded = Letters.folded(words);
        if (!folded.isEmpty()) {
            int kept = strong == 0
                    ? 0
                    : Letters.folded(words.substring(0, Math.min(strong, words.length())))
                            .length();
            runs.add(new Run(new Words(folded, kept, links), line));
        }
        text.setLength(0);
        links.clear();
        strong = 0;
        linkStart = 0;
        onlyStrong = true;
    }
}
