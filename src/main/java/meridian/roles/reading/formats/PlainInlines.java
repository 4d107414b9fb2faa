package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Link;
import meridian.roles.reading.blocks.Words;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * The inline grammar. Most lines of a role document hold no markup, or no other than a strong label they begin with,
 * links to pages, or a tag that underlines them: those are read here, for taking them apart character by character was
 * half of a parse. The others commonmark-java's own parser takes apart.
 */
final class PlainInlines implements InlineParser {

    /** The words of lines that were read without the grammar. */
    static final class PlainText extends CustomNode {
        private final List<Words> lines;

        private PlainText(List<Words> lines) {
            this.lines = lines;
        }

        List<Words> lines() {
            return lines;
        }
    }

    private static final String STRONG = "**";
    private static final String UNDERLINED = "<u>";
    private static final String UNDERLINED_END = "</u>";

    /** What a link's destination may hold, besides letters and figures, that needs nothing taken away. */
    private static final String DESTINATION = "/:.#?=-_~%+,;@";

    /** What is to be folded before a text can be used. */
    private static final int ODD = 1;

    private static final int AMPERSAND = 2;
    private static final int MARK = 4;
    private static final int SPACE = 8;

    /** Of the characters of Latin-1, which most texts hold no others of. */
    private static final byte[] KINDS = new byte[256];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) kindOf(c);
        }
        KINDS[' '] = SPACE;
        KINDS['&'] = AMPERSAND;
        for (char mark : "*_`\\[]<".toCharArray()) {
            KINDS[mark] = MARK;
        }
    }

    private final InlineParserContext context;
    private @Nullable InlineParser grammar;

    /** The characters of a line, which are faster to go through than those of a string. */
    private char[] letters = new char[256];

    PlainInlines(InlineParserContext context) {
        this.context = context;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        List<Words> plain = plain(lines.getLines());
        if (plain != null) {
            block.appendChild(new PlainText(plain));
            return;
        }
        if (grammar == null) {
            // The library names no other way to its own inline parser.
            grammar = new InlineParserImpl(context);
        }
        grammar.parse(lines, block);
    }

    /** The words of each line, null where one of them holds other markup. */
    private @Nullable List<Words> plain(List<SourceLine> lines) {
        List<Words> plain = new ArrayList<>(lines.size());
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).getContent().toString();
            // A tag left open holds for the lines that follow.
            Words words = lines.size() == 1 && line.startsWith(UNDERLINED)
                    ? underlined(line)
                    : line.startsWith(STRONG) ? labelled(line) : worded(line);
            if (words == null) {
                return null;
            }
            plain.add(words);
        }
        return plain;
    }

    private @Nullable Words plain(String line) {
        int found = kinds(line);
        return isPlain(found, line) ? folded(found, line) : null;
    }

    private @Nullable Words worded(String line) {
        int found = kinds(line);
        if (isPlain(found, line)) {
            return folded(found, line);
        }
        return line.indexOf('[') < 0 ? null : linked(line);
    }

    private static boolean isPlain(int found, String line) {
        return (found & MARK) == 0 && ((found & AMPERSAND) == 0 || isAlone(line));
    }

    private static Words folded(int found, String line) {
        return Words.of((found & ODD) == 0 ? line : Letters.folded(line));
    }

    /** "Next: [Harbour Master](harbour-master.md)": words and links, null where anything else is in the line. */
    private @Nullable Words linked(String line) {
        StringBuilder text = new StringBuilder(line.length());
        List<Link> links = new ArrayList<>();
        int at = 0;
        for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
            int close = line.indexOf("](", open);
            int end = close < 0 ? -1 : destinationEnd(line, close + 2);
            boolean picture = open > 0 && line.charAt(open - 1) == '!';
            if (end < 0
                    || picture
                    || close == open + 1
                    || !isPlain(line, at, open)
                    || !isPlain(line, open + 1, close)) {
                return null;
            }
            text.append(line, at, open).append(line, open + 1, close);
            links.add(new Link(Letters.folded(line.substring(open + 1, close)), line.substring(close + 2, end)));
            at = end + 1;
        }
        if (!isPlain(line, at, line.length())) {
            return null;
        }
        return new Words(Letters.folded(text.append(line, at, line.length()).toString()), 0, links);
    }

    private boolean isPlain(String line, int from, int to) {
        String part = line.substring(from, to);
        return isPlain(kinds(part), part);
    }

    /** Where the bracket is that ends a link's destination, -1 where it holds what is not taken as it stands. */
    private static int destinationEnd(String line, int from) {
        int at = from;
        while (at < line.length() && isDestination(line.charAt(at))) {
            at++;
        }
        return at > from && at < line.length() && line.charAt(at) == ')' ? at : -1;
    }

    private static boolean isDestination(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || DESTINATION.indexOf(c) >= 0;
    }

    /** "{@code <u>Essential}", closed or never: a line all of which stands out. */
    private @Nullable Words underlined(String line) {
        int end = line.endsWith(UNDERLINED_END) ? line.length() - UNDERLINED_END.length() : line.length();
        Words words = end < UNDERLINED.length() ? null : plain(line.substring(UNDERLINED.length(), end));
        return words == null || words.isBlank() ? null : Words.strong(words.text());
    }

    /**
     * "**Grade:** PO8": a line whose first words are strong. The marks are such where CommonMark's rules for the ends of
     * emphasis (section 6.2) leave no doubt: words right inside of them, and a letter before the last or a space after.
     */
    private @Nullable Words labelled(String line) {
        int start = STRONG.length();
        int end = line.indexOf(STRONG, start);
        if (end <= start || Letters.isSpace(line.charAt(start)) || Letters.isSpace(line.charAt(end - 1))) {
            return null;
        }
        Words label = plain(line.substring(start, end));
        Words rest = worded(line.substring(end + STRONG.length()));
        boolean closes = Character.isLetterOrDigit(line.charAt(end - 1))
                || end + STRONG.length() == line.length()
                || line.charAt(end + STRONG.length()) == ' ';
        if (label == null || label.isBlank() || rest == null || !closes) {
            return null;
        }
        boolean parted = !rest.isBlank() && Letters.isSpace(line.charAt(end + STRONG.length()));
        return new Words(
                label.text() + (parted ? " " : "") + rest.text(), label.text().length(), rest.links());
    }

    /** What kinds of characters a line holds; of two spaces one is odd, and so is one at an end of it. */
    private int kinds(String line) {
        int length = line.length();
        if (length > letters.length) {
            letters = new char[2 * length];
        }
        line.getChars(0, length, letters, 0);
        int found = 0;
        int before = SPACE;
        int twice = 0;
        for (int at = 0; at < length; at++) {
            char c = letters[at];
            int kind = c < KINDS.length ? KINDS[c] : kindOf(c);
            found |= kind;
            twice |= kind & before;
            before = kind;
        }
        return ((twice | before) & SPACE) == 0 ? found : found | ODD;
    }

    private static int kindOf(char c) {
        return Letters.isFolded(c) ? 0 : ODD;
    }

    /** Whether a space follows each "&", as in "people & places": then it begins no entity. */
    private static boolean isAlone(String line) {
        for (int at = line.indexOf('&'); at >= 0; at = line.indexOf('&', at + 1)) {
            if (at + 1 == line.length() || line.charAt(at + 1) != ' ') {
                return false;
            }
        }
        return true;
    }
}
