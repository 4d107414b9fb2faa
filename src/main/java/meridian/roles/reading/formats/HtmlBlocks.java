package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Link;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.blocks.Words;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of the HTML that stands in a Markdown text, with the lines they stand on.
 *
 * <p>One scanner serves a whole document: an element that Markdown's blank lines cut in pieces is still open when the next
 * piece comes.
 */
final class HtmlBlocks {

    private static final int LONGEST_TAG = 2000;

    private final List<Block> blocks;
    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private final List<Words> cells = new ArrayList<>();
    private int first;
    private int line;
    private int strongDepth;
    private int strong;
    private boolean onlyStrong = true;
    private int listDepth;
    private int heading;
    private boolean item;

    /** Whether the last element of a list was closed, so that only the next can follow. */
    private boolean betweenItems;

    private boolean inRow;
    private boolean head;
    private int rowFirst;
    private @Nullable Words term;
    private int termLine;
    private boolean value;
    private boolean hidden;
    private String target = "";
    private int linkStart;

    HtmlBlocks(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Whether a tag in small letters makes words stand out, or ends what does. */
    static boolean isStrong(String tag) {
        String name = name(tag);
        return switch (name) {
            case "b", "strong", "u", "em", "i", "mark", "ins" -> true;
            default -> false;
        };
    }

    private static String name(String tag) {
        int at = tag.startsWith("</") ? 2 : 1;
        int end = at;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(Math.min(at, tag.length()), end);
    }

    /** Takes a piece of HTML that begins on this line. */
    void take(String html, int firstLine) {
        line = firstLine;
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '\n') {
                line++;
                text.append(' ');
                at++;
            } else if (c == '<' && html.startsWith("<!--", at)) {
                at = comment(html, at);
            } else if (c == '<'
                    && at + 1 < html.length()
                    && (Character.isLetter(html.charAt(at + 1)) || html.charAt(at + 1) == '/')) {
                at = tag(html, at);
            } else {
                int end = at + 1;
                while (end < html.length() && html.charAt(end) != '<' && html.charAt(end) != '\n') {
                    end++;
                }
                append(html.substring(at, end));
                at = end;
            }
        }
        if (!inRow) {
            flush();
        }
    }

    private int comment(String html, int at) {
        flush();
        int end = html.indexOf("-->", at + 4);
        int stop = end < 0 ? html.length() : end + 3;
        int from = line;
        String comment = html.substring(at, stop).stripTrailing();
        line += (int) html.substring(at, stop).chars().filter(c -> c == '\n').count();
        blocks.add(new Block.Verbatim(
                comment,
                new Lines(
                        from,
                        Math.max(
                                from,
                                from
                                        + (int) comment.chars()
                                                .filter(c -> c == '\n')
                                                .count()))));
        return stop;
    }

    private int tag(String html, int at) {
        int limit = Math.min(html.length(), at + LONGEST_TAG);
        int end = at + 1;
        int breaks = 0;
        while (end < limit && html.charAt(end) != '>') {
            breaks += html.charAt(end) == '\n' ? 1 : 0;
            end++;
        }
        if (end >= limit) {
            append("<");
            return at + 1;
        }
        String tag = html.substring(at, end + 1);
        boolean close = tag.startsWith("</");
        element(name(tag.toLowerCase(Locale.ROOT)), close, tag);
        line += breaks;
        return end + 1;
    }

    private void element(String name, boolean close, String tag) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = close ? 0 : name.charAt(1) - '0';
            }
            case "ul", "ol" -> {
                flush();
                listDepth = Math.max(0, listDepth + (close ? -1 : 1));
                betweenItems = false;
            }
            case "li" -> {
                flush();
                item = !close;
                betweenItems = close;
            }
            case "dt" -> term(close);
            case "dd" -> {
                flush();
                value = !close;
                term = close ? null : term;
            }
            case "tr" -> tableRow(close);
            case "td", "th" -> cell(close, name.equals("th"));
            case "br" -> {
                if (inRow) {
                    text.append(' ');
                } else {
                    flush();
                }
            }
            case "a" -> link(close, tag);
            case "script", "style" -> {
                flush();
                hidden = !close;
            }
            case "p" -> {
                if (!inRow) {
                    flush();
                }
                // No paragraph stands between the items of a list: this one was never closed.
                if (!close && betweenItems && listDepth == 1) {
                    listDepth = 0;
                }
            }
            case "div",
                    "section",
                    "article",
                    "blockquote",
                    "table",
                    "dl",
                    "thead",
                    "tbody",
                    "details",
                    "summary",
                    "hr",
                    "header",
                    "footer" -> {
                if (!inRow) {
                    flush();
                }
            }
            default -> {
                if (isStrong(tag.toLowerCase(Locale.ROOT))) {
                    strongDepth = Math.max(0, strongDepth + (close ? -1 : 1));
                }
            }
        }
    }

    private void term(boolean close) {
        if (close) {
            Words words = words();
            term = words.isBlank() ? null : words;
            termLine = first;
        } else {
            flush();
        }
        value = false;
    }

    private void tableRow(boolean close) {
        if (inRow) {
            cell(true, false);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                blocks.add(new Block.Row(cells, head, new Lines(rowFirst, Math.max(rowFirst, line))));
            }
            cells.clear();
        } else {
            flush();
        }
        inRow = !close;
        head = false;
        rowFirst = line;
    }

    private void cell(boolean close, boolean th) {
        if (!inRow) {
            return;
        }
        if (close) {
            if (!text.toString().isBlank() || th) {
                cells.add(words());
            }
        } else {
            if (!text.toString().isBlank()) {
                cells.add(words());
            }
            head = cells.isEmpty() ? th : head && th;
        }
    }

    private void link(boolean close, String tag) {
        if (close) {
            if (!target.isEmpty() && linkStart <= text.length()) {
                links.add(new Link(Letters.folded(text.substring(linkStart)), target));
            }
            target = "";
            return;
        }
        int from = tag.toLowerCase(Locale.ROOT).indexOf("href=");
        if (from > 0 && from + 6 < tag.length()) {
            char quote = tag.charAt(from + 5);
            int end = quote == '"' || quote == '\'' ? tag.indexOf(quote, from + 6) : -1;
            target = end < 0 ? "" : tag.substring(from + 6, end);
        }
        linkStart = text.length();
    }

    private void append(String raw) {
        String words = raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, false);
        if (hidden) {
            return;
        }
        if (!words.isBlank() && text.toString().isBlank()) {
            text.setLength(0);
            first = line;
        }
        if (strongDepth > 0 && onlyStrong) {
            strong = text.length() + words.length();
        } else if (!words.isBlank()) {
            onlyStrong = false;
        }
        text.append(words);
    }

    private Words words() {
        String raw = text.toString();
        int kept =
                Letters.folded(raw.substring(0, Math.min(strong, raw.length()))).length();
        Words words = new Words(Letters.folded(raw), kept, links);
        text.setLength(0);
        links.clear();
        strong = 0;
        onlyStrong = true;
        return words;
    }

    private void flush() {
        int from = Math.max(1, first);
        Words words = words();
        if (words.isBlank()) {
            return;
        }
        Lines lines = new Lines(from, Math.max(from, line));
        Words key = term;
        if (heading > 0) {
            blocks.add(new Block.Heading(heading, words, lines));
        } else if (value && key != null) {
            blocks.add(new Block.Pair(key, words, new Lines(Math.min(termLine, from), lines.last())));
        } else if (item) {
            blocks.add(new Block.Item(Math.max(1, listDepth), "-", words, lines));
            item = false;
        } else {
            ListMarker marker = listDepth > 0 ? null : ListMarker.of(words.text());
            // A list typed by hand: a paragraph for each item.
            blocks.add(
                    marker != null && marker.isBullet()
                            ? new Block.Item(1, marker.text(), words.from(marker.end()), lines)
                            : new Block.Paragraph(listDepth, words, lines));
        }
    }
}
