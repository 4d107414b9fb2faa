package meridian.roles.reading.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import meridian.roles.reading.blocks.WordsBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A Word file (.docx) as blocks: headings by style or outline level, list items with the marker Word would print, table
 * rows, the rest as paragraphs. Text that was deleted with changes tracked, comments, notes, headers and footers are left out.
 */
final class WordDocument {

    private final Extracted.Builder out;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Map<String, String> targets;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final TableRows tables;
    private boolean bold;
    private boolean linked;

    /** One paragraph on its way. */
    private static final class Paragraph {
        final WordsBuilder words = new WordsBuilder();
        WordStyles.Style style;
        int level;

        @Nullable
        String numId;

        int depth;
        boolean firstTab;

        Paragraph(WordStyles.Style style) {
            this.style = style;
        }
    }

    private WordDocument(
            Extracted.Builder out, WordStyles styles, WordNumbering numbering, Map<String, String> targets) {
        this.out = out;
        this.styles = styles;
        this.numbering = numbering;
        this.targets = targets;
        tables = new TableRows(out);
    }

    static Extracted read(ZippedParts parts, String main) throws IOException, XMLStreamException, UnreadableDocument {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String file = main.substring(folder.length());
        Extracted.Builder out = new Extracted.Builder();
        try (InputStream body = parts.part(main)) {
            new WordDocument(
                            out,
                            WordStyles.read(parts.part(folder + "styles.xml")),
                            WordNumbering.read(parts.part(folder + "numbering.xml")),
                            relations(parts.part(folder + "_rels/" + file + ".rels")))
                    .read(Xml.read(body));
        }
        return out.build();
    }

    /** Where the links of a part lead, by their id. */
    static Map<String, String> relations(InputStream part) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        if (WordStyles.isEmpty(part)) {
            return targets;
        }
        XMLStreamReader xml = Xml.read(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String id = Xml.attribute(xml, "Id");
                String target = Xml.attribute(xml, "Target");
                String type = Xml.attribute(xml, "Type");
                if (id != null && target != null) {
                    targets.put(id, target);
                    if (type != null && type.endsWith("/officeDocument")) {
                        targets.put("officeDocument", target);
                    }
                }
            }
        }
        return targets;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> start(xml);
                case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument {
        String name = xml.getLocalName();
        switch (name) {
            case "Fallback", "delText", "del", "moveFrom", "instrText", "sectPr", "pPrChange", "rPrChange" ->
                Xml.skip(xml);
            case "tbl" -> tables.start();
            case "tr" -> tables.startRow();
            case "tblHeader" -> tables.head(WordStyles.isOn(Xml.attribute(xml, "val")));
            case "cnfStyle" -> tables.head(isFirstRow(xml));
            case "tc" -> tables.startCell();
            case "gridSpan" -> tables.span(Xml.number(Xml.attribute(xml, "val"), 1));
            case "p" -> paragraphs.push(new Paragraph(styles.of(null)));
            default -> {
                Paragraph paragraph = paragraphs.peek();
                if (paragraph != null) {
                    within(paragraph, name, xml);
                }
            }
        }
    }

    private void within(Paragraph paragraph, String name, XMLStreamReader xml) throws XMLStreamException {
        String value = Xml.attribute(xml, "val");
        switch (name) {
            case "pStyle" -> {
                paragraph.style = styles.of(value);
                paragraph.level = paragraph.style.level();
                if (paragraph.style.numId() != null && paragraph.numId == null) {
                    paragraph.numId = paragraph.style.numId();
                    paragraph.depth = paragraph.style.depth();
                }
            }
            case "outlineLvl" -> paragraph.level = (Xml.number(value, 9) + 1) % 10;
            case "ilvl" -> paragraph.depth = Math.clamp(Xml.number(value, 0), 0, ReadingLimits.DEPTH);
            case "numId" -> paragraph.numId = value == null || value.equals("0") ? null : value;
            case "hyperlink" -> {
                String target = targets.get(attributeOrEmpty(xml, "id"));
                linked = target != null;
                if (target != null) {
                    paragraph.words.startLink(target);
                }
            }
            case "r" -> bold = paragraph.style.bold() && paragraph.level == 0;
            case "b" -> bold = WordStyles.isOn(value);
            case "u" -> bold |= value != null && !value.equals("none") && !linked;
            case "t" -> paragraph.words.append(xml.getElementText(), bold);
            case "tab" -> paragraph.words.space();
            case "noBreakHyphen" -> paragraph.words.append("-", bold);
            case "br", "cr" -> {
                String type = Xml.attribute(xml, "type");
                if (type == null || type.equals("textWrapping")) {
                    paragraph.words.lineBreak();
                }
            }
            default -> {}
        }
    }

    private static String attributeOrEmpty(XMLStreamReader xml, String name) {
        String value = Xml.attribute(xml, name);
        return value == null ? "" : value;
    }

    private static boolean isFirstRow(XMLStreamReader xml) {
        String value = Xml.attribute(xml, "val");
        return "1".equals(Xml.attribute(xml, "firstRow")) || value != null && value.startsWith("1");
    }

    private void end(String name) throws UnreadableDocument {
        switch (name) {
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    finish(paragraphs.pop());
                }
            }
            case "hyperlink" -> {
                linked = false;
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().words.endLink();
                }
            }
            case "tc" -> tables.endCell();
            case "tr" -> tables.endRow();
            case "tbl" -> tables.end();
            default -> {}
        }
    }

    private void finish(Paragraph paragraph) throws UnreadableDocument {
        tables.take(piece(paragraph));
    }

    private Piece piece(Paragraph paragraph) {
        var rows = paragraph.words.take();
        String style = paragraph.style.name();
        if (paragraph.level > 0) {
            return new Piece.Heading(paragraph.level, rows);
        }
        if (style.startsWith("toc ") || style.equals("source code") || style.equals("html preformatted")) {
            return new Piece.Verbatim(rows);
        }
        if (paragraph.numId != null && rows.stream().anyMatch(row -> !row.isBlank())) {
            String marker = numbering.next(paragraph.numId, paragraph.depth);
            return marker == null
                    ? new Piece.Paragraph(paragraph.depth + 1, rows)
                    : new Piece.Item(paragraph.depth + 1, marker, rows);
        }
        return new Piece.Paragraph(0, rows);
    }
}
