package meridian.roles.reading.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.blocks.WordsBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * An HTML page as blocks. What a site repeats on every page (navigation, footer) is kept apart from the text, scripts and
 * what is hidden are left out.
 */
final class WebPage {

    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "head",
            "iframe",
            "object",
            "select",
            "button",
            "textarea");
    private static final Set<String> FURNITURE = Set.of("nav", "footer");
    private static final Set<String> STRONG = Set.of("b", "strong", "summary", "th");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
            "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr", "img");

    /** Elements inside one another: pages of large sites come to 40. */
    private static final int DEPTH = 300;

    private final Extracted.Builder out = new Extracted.Builder();
    private final TableRows tables = new TableRows(out);
    private final WordsBuilder words = new WordsBuilder();
    private final Deque<ItemList> lists = new ArrayDeque<>();
    private int standingOut;
    /** An underline is often left open and runs on through the list below, where it says nothing. */
    private int underlined;

    private int heading;
    private int furniture;
    private boolean itemBegun = true;

    private static final class ItemList {
        final boolean numbered;
        int number;

        ItemList(boolean numbered, int start) {
            this.numbered = numbered;
            number = start - 1;
        }
    }

    private WebPage() {}

    static Extracted read(String html) throws UnreadableDocument {
        Document page = Jsoup.parse(html);
        WebPage reader = new WebPage();
        reader.read(page.body());
        reader.flush();
        return reader.out.build();
    }

    /** Walks the tree by its own links, without recursion: a page may nest a thousand elements. */
    private void read(Element body) throws UnreadableDocument {
        Node node = body;
        int depth = 0;
        while (node != null) {
            boolean inside = open(node);
            if (inside && node.childNodeSize() > 0) {
                node = node.childNode(0);
                if (++depth > DEPTH) {
                    throw UnreadableDocument.tooDeep();
                }
                continue;
            }
            if (inside) {
                close(node);
            }
            while (node != body && node.nextSibling() == null) {
                node = node.parent();
                depth--;
                if (node == null) {
                    return;
                }
                close(node);
            }
            node = node == body ? null : node.nextSibling();
        }
    }

    /** Whether what is in the node is to be read. */
    private boolean open(Node node) throws UnreadableDocument {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText(), standingOut > 0 || underlined > 0 && lists.isEmpty());
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        String tag = element.normalName();
        if (LEFT_OUT.contains(tag) || element.hasAttr("hidden")) {
            return false;
        }
        if (STRONG.contains(tag)) {
            standingOut++;
        }
        if (tag.equals("u")) {
            underlined++;
        }
        if (INLINE.contains(tag)) {
            if (tag.equals("a") && element.hasAttr("href")) {
                words.startLink(element.attr("href"));
            }
            return true;
        }
        return openBlock(element, tag);
    }

    private boolean openBlock(Element element, String tag) throws UnreadableDocument {
        if (tag.equals("br")) {
            words.lineBreak();
            return false;
        }
        flush();
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = tag.charAt(1) - '0';
            case "ul", "menu" -> lists.push(new ItemList(false, 1));
            case "ol" -> lists.push(new ItemList(true, Xml.number(element.attr("start"), 1)));
            case "li" -> {
                itemBegun = false;
                if (!lists.isEmpty()) {
                    lists.peek().number++;
                }
            }
            case "table" -> tables.start();
            case "tr" -> {
                tables.startRow();
                tables.head(isHead(element));
            }
            case "td", "th" -> {
                tables.startCell();
                tables.span(Xml.number(element.attr("colspan"), 1));
            }
            case "pre" -> {
                tables.take(new Piece.Verbatim(
                        element.wholeText().lines().map(Words::of).toList()));
                return false;
            }
            case "dl" -> {
                return !isPairs(element);
            }
            default -> {
                if (FURNITURE.contains(tag)) {
                    furniture++;
                }
            }
        }
        return true;
    }

    private static boolean isHead(Element row) {
        Element parent = row.parent();
        return parent != null && parent.normalName().equals("thead")
                || row.childrenSize() > 0
                        && row.children().stream()
                                .allMatch(cell -> cell.normalName().equals("th"));
    }

    /** A list of terms with one short description each comes out as pairs; a glossary is read as it stands. */
    private boolean isPairs(Element list) throws UnreadableDocument {
        List<Element> terms = new ArrayList<>();
        for (Element element : list.select("dt, dd")) {
            boolean term = element.normalName().equals("dt");
            if (term != (terms.size() % 2 == 0)
                    || !term && element.select("p, li").size() > 1) {
                return false;
            }
            terms.add(element);
        }
        for (int i = 0; i + 1 < terms.size(); i += 2) {
            out.pair(inline(terms.get(i)), inline(terms.get(i + 1)));
        }
        return !terms.isEmpty();
    }

    private static Words inline(Element element) {
        WordsBuilder words = new WordsBuilder();
        words.append(element.text(), false);
        return Words.of(Block.joined(words.take()));
    }

    private void close(Node node) throws UnreadableDocument {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (INLINE.contains(tag)) {
            if (tag.equals("a")) {
                words.endLink();
            }
        } else {
            closeBlock(tag);
        }
        if (tag.equals("u")) {
            underlined--;
        }
        if (STRONG.contains(tag)) {
            standingOut--;
        }
    }

    private void closeBlock(String tag) throws UnreadableDocument {
        flush();
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
            case "ul", "menu", "ol" -> lists.poll();
            case "li" -> itemBegun = true;
            case "tr" -> tables.endRow();
            case "table" -> tables.end();
            default -> {
                if (FURNITURE.contains(tag)) {
                    furniture--;
                }
            }
        }
    }

    private void flush() throws UnreadableDocument {
        if (words.isEmpty()) {
            words.take();
            return;
        }
        List<Words> rows = words.take();
        if (rows.stream().allMatch(Words::isBlank)) {
            return;
        }
        tables.take(piece(rows));
    }

    private Piece piece(List<Words> rows) {
        if (furniture > 0) {
            return new Piece.Verbatim(rows);
        }
        if (heading > 0) {
            return new Piece.Heading(heading, rows);
        }
        ItemList list = lists.peek();
        if (list == null) {
            return new Piece.Paragraph(0, rows);
        }
        if (itemBegun) {
            return new Piece.Paragraph(lists.size(), rows);
        }
        itemBegun = true;
        return new Piece.Item(lists.size(), list.numbered ? list.number + "." : "-", rows);
    }
}
