package meridian.roles.reading.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.blocks.Words;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The blocks of a Markdown text. */
final class MarkdownBlocks {

    /**
     * Indented code is left out of the grammar: in role documents an indent is a list that lost its marker. The parser
     * asks in this order, so "---" under words is the underline of a heading before it is a rule.
     */
    private static final Set<Class<? extends org.commonmark.node.Block>> GRAMMAR =
            Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
                    BlockQuote.class,
                    Heading.class,
                    FencedCodeBlock.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    ListBlock.class)));

    /** Nesting is bounded, so that ten thousand quotation marks are words and not a tower. */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(GRAMMAR)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(60)
            .maxInlineNesting(60)
            .inlineParserFactory(PlainInlines::new)
            .build();

    /** A longer one, in characters, is a paragraph that somebody made large. */
    private static final int LONGEST_HEADING = 200;

    private static final int LONGEST_NUMBERED = 400;

    private final SourceText source;
    private final List<Block> blocks = new ArrayList<>();
    private final TextFlow flow = new TextFlow(blocks);
    private final HtmlBlocks html = new HtmlBlocks(blocks);
    private final Deque<Node> items = new ArrayDeque<>();

    private MarkdownBlocks(SourceText source) {
        this.source = source;
    }

    static List<Block> of(SourceText source) {
        MarkdownBlocks markdown = new MarkdownBlocks(source);
        TemplateLines template = TemplateLines.of(source, markdown.blocks);
        markdown.walk(PARSER.parse(template.text()));
        template.verbatim().forEach(markdown.blocks::add);
        return inOrder(markdown.blocks, template.mixed());
    }

    private static List<Block> inOrder(List<Block> blocks, boolean mixed) {
        if (mixed) {
            blocks.sort((one, other) -> one.lines().compareTo(other.lines()));
        }
        return blocks;
    }

    private void walk(Node document) {
        Node node = document.getFirstChild();
        while (node != null) {
            boolean descend = enter(node);
            Node next = descend ? node.getFirstChild() : null;
            while (next == null) {
                leave(node);
                next = node.getNext();
                if (next == null) {
                    node = node.getParent();
                    if (node == null || node == document) {
                        return;
                    }
                }
            }
            node = next;
        }
    }

    /** Takes a node; true where its children are to be taken too. */
    private boolean enter(Node node) {
        switch (node) {
            case ListItem item -> {
                items.push(item);
                return true;
            }
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case TableRow row -> row(row);
            case HtmlBlock block -> html.take(block.getLiteral(), lines(block).first());
            case FencedCodeBlock code -> blocks.add(new Block.Verbatim(code.getLiteral(), lines(code)));
            default -> {
                return true;
            }
        }
        return false;
    }

    private void leave(Node node) {
        if (node instanceof ListItem) {
            items.pop();
        } else if (node instanceof ListBlock && items.isEmpty()) {
            flow.interrupt();
        }
    }

    private void heading(Heading heading) {
        flow.interrupt();
        List<TextFlow.Row> rows = rows(heading);
        Lines lines = lines(heading);
        // A rule typed right under a paragraph would make all of it a heading: its last line is meant.
        if (rows.size() > 1 && lines.last() > lines.first()) {
            flow.paragraph(items.size(), rows.subList(0, rows.size() - 1));
            lines = new Lines(rows.getLast().lines().first(), lines.last());
            rows = List.of(rows.getLast());
        }
        Words words = rows.size() == 1
                ? rows.getFirst().words()
                : Words.join(rows.stream().map(TextFlow.Row::words).toList());
        if (words.text().length() > (isNumbered(words.text()) ? LONGEST_NUMBERED : LONGEST_HEADING)) {
            // So much text is no name, and a page's first heading says nothing of what stands under it.
            blocks.add(
                    heading.getLevel() == 1
                            ? new Block.Verbatim(words.text(), lines)
                            : new Block.Paragraph(words, lines));
        } else if (!words.isBlank()) {
            blocks.add(new Block.Heading(heading.getLevel(), closed(words, heading.getLevel()), lines));
        }
    }

    /** "Objective 2: Run the ferries": a heading that goes on to explain itself. */
    private static boolean isNumbered(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 && colon <= 24 && Character.isDigit(text.charAt(colon - 1));
    }

    /** "### Duties###": a heading without the signs that close it, as many as open it. */
    private static Words closed(Words words, int level) {
        String text = words.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        return level > 1 && end > 0 && text.length() - end == level ? words.until(end) : words;
    }

    private void paragraph(Paragraph paragraph) {
        List<TextFlow.Row> rows = rows(paragraph);
        Node item = paragraph.getParent();
        if (item instanceof ListItem listItem && item.getFirstChild() == paragraph) {
            List<SourceSpan> spans = paragraph.getSourceSpans();
            int indent = spans.isEmpty() ? 0 : spans.getFirst().getColumnIndex();
            flow.item(items.size(), marker(listItem), rows, Math.min(indent, 2));
        } else if (items.isEmpty()
                && !rows.isEmpty()
                && rows.getFirst().words().text().startsWith("##")) {
            flow.interrupt();
            unspaced(rows);
        } else {
            flow.paragraph(items.size(), rows);
        }
    }

    /** "##Duties", as Markdown was once written: its lines head the paragraph under them. */
    private void unspaced(List<TextFlow.Row> rows) {
        TextFlow.Row first = rows.getFirst();
        String text = first.words().text();
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        boolean heading = level <= 6 && level < text.length() && text.length() <= 100;
        if (heading) {
            blocks.add(new Block.Heading(level, first.words().from(level), first.lines()));
        }
        List<TextFlow.Row> rest = rows.subList(heading ? 1 : 0, rows.size());
        if (!rest.isEmpty()) {
            flow.paragraph(0, rest);
        }
    }

    private static String marker(ListItem item) {
        if (item.getParent() instanceof OrderedList list) {
            Integer number = list.getMarkerStartNumber();
            String delimiter = list.getMarkerDelimiter();
            return (number == null ? "1" : number) + (delimiter == null ? "." : delimiter);
        }
        return item.getParent() instanceof BulletList list && list.getMarker() != null ? list.getMarker() : "-";
    }

    private void row(TableRow row) {
        List<Words> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell instanceof TableCell ? InlineText.cell(cell) : Words.NONE);
        }
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            blocks.add(new Block.Row(cells, row.getParent() instanceof TableHead, lines(row)));
        }
    }

    /** The lines of a block with their words, each where it stands in the source. */
    private static List<TextFlow.Row> rows(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        List<InlineText.Run> runs = InlineText.of(block);
        List<TextFlow.Row> rows = new ArrayList<>(runs.size());
        for (InlineText.Run run : runs) {
            int at = Math.min(run.line(), spans.size() - 1);
            SourceSpan span = spans.get(Math.max(0, at));
            rows.add(new TextFlow.Row(run.words(), Lines.of(span.getLineIndex() + 1), span.getColumnIndex()));
        }
        return rows;
    }

    private Lines lines(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Lines.of(Math.max(1, Math.min(source.size(), 1)));
        }
        return new Lines(spans.getFirst().getLineIndex() + 1, spans.getLast().getLineIndex() + 1);
    }
}
