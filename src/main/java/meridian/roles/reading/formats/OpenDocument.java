package meridian.roles.reading.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.blocks.WordsBuilder;

/**
 * An ODT file as blocks: headings by outline level or style, list items with the marker the writer would print, table
 * rows, the rest as paragraphs. Deleted text kept by change tracking, comments and notes are left out.
 */
final class OpenDocument {

    /** Spaces one {@code text:s} may stand for, and repeats one cell may claim. */
    private static final int MOST_REPEATS = 64;

    private final Extracted.Builder out = new Extracted.Builder();
    private final TableRows tables = new TableRows(out);
    private final OpenDocumentStyles styles = new OpenDocumentStyles();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Boolean> standingOut = new ArrayDeque<>();
    private final Deque<ItemList> lists = new ArrayDeque<>();
    private boolean headRows;
    private boolean contents;

    private static final class Paragraph {
        final WordsBuilder words = new WordsBuilder();
        final int level;
        final boolean bold;

        Paragraph(int level, boolean bold) {
            this.level = level;
            this.bold = bold;
        }
    }

    private static final class ItemList {
        final String style;
        int items;
        boolean begun;

        ItemList(String style) {
            this.style = style;
        }
    }

    private OpenDocument() {}

    static Extracted read(ZippedParts parts) throws IOException, XMLStreamException, UnreadableDocument {
        OpenDocument document = new OpenDocument();
        try (InputStream styles = parts.part("styles.xml");
                InputStream content = parts.part("content.xml")) {
            document.styles.read(styles);
            document.read(Xml.read(content));
        }
        return document.out.build();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument {
        boolean inBody = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    inBody |= xml.getLocalName().equals("body");
                    if (inBody) {
                        start(xml);
                    } else {
                        styles.take(xml);
                    }
                }
                case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (!paragraphs.isEmpty()) {
                        paragraphs.peek().words.append(xml.getText(), standsOut());
                    }
                }
                default -> {}
            }
        }
    }

    private boolean standsOut() {
        return !paragraphs.isEmpty() && paragraphs.peek().bold || standingOut.contains(true);
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument {
        String style = OpenDocumentStyles.orEmpty(Xml.attribute(xml, "style-name"));
        switch (xml.getLocalName()) {
            case "tracked-changes", "annotation", "note", "sequence-decls", "forms" -> Xml.skip(xml);
            case "h" -> paragraphs.push(new Paragraph(Xml.number(Xml.attribute(xml, "outline-level"), 1), false));
            case "p" -> {
                int level = styles.level(style);
                paragraphs.push(new Paragraph(level, level == 0 && styles.isBold(style)));
            }
            case "span" -> standingOut.push(styles.isBold(style));
            case "list" -> startList(style);
            case "list-item" -> {
                if (!lists.isEmpty()) {
                    lists.peek().items++;
                    lists.peek().begun = false;
                }
            }
            case "table" -> tables.start();
            case "table-header-rows" -> headRows = true;
            case "table-row" -> {
                tables.startRow();
                tables.head(headRows);
            }
            case "table-cell", "covered-table-cell" -> startCells(xml);
            case "table-of-content" -> contents = true;
            default -> {
                if (!paragraphs.isEmpty()) {
                    within(paragraphs.peek().words, xml);
                }
            }
        }
    }

    private void startList(String style) throws UnreadableDocument {
        if (lists.size() >= ReadingLimits.DEPTH) {
            throw UnreadableDocument.tooDeep();
        }
        lists.push(new ItemList(style.isEmpty() && !lists.isEmpty() ? lists.peek().style : style));
    }

    private void startCells(XMLStreamReader xml) {
        tables.startCell();
        int repeats = Math.clamp(Xml.number(Xml.attribute(xml, "number-columns-repeated"), 1), 1, MOST_REPEATS);
        for (int i = 1; i < repeats; i++) {
            tables.startCell();
        }
    }

    private static void within(WordsBuilder words, XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "s", "tab" -> words.space();
            case "line-break" -> words.lineBreak();
            case "a" -> words.startLink(OpenDocumentStyles.orEmpty(Xml.attribute(xml, "href")));
            default -> {}
        }
    }

    private void end(String name) throws UnreadableDocument {
        switch (name) {
            case "h", "p" -> {
                if (!paragraphs.isEmpty()) {
                    tables.take(piece(paragraphs.pop()));
                }
            }
            case "span" -> standingOut.poll();
            case "a" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().words.endLink();
                }
            }
            case "list" -> lists.poll();
            case "table-row" -> tables.endRow();
            case "table-header-rows" -> headRows = false;
            case "table" -> tables.end();
            case "table-of-content" -> contents = false;
            default -> {}
        }
    }

    private Piece piece(Paragraph paragraph) {
        List<Words> rows = paragraph.words.take();
        if (contents) {
            return new Piece.Verbatim(rows);
        }
        if (paragraph.level > 0) {
            return new Piece.Heading(paragraph.level, rows);
        }
        ItemList list = lists.peek();
        if (list == null) {
            return new Piece.Paragraph(0, rows);
        }
        String marker = list.begun ? null : styles.marker(list.style, lists.size(), list.items);
        list.begun = true;
        return marker == null ? new Piece.Paragraph(lists.size(), rows) : new Piece.Item(lists.size(), marker, rows);
    }
}
