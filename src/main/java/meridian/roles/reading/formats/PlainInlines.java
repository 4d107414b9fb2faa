package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.reading.blocks.Letters;
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
 * The inline grammar. Most lines of a role document hold no markup, or begin with a strong label and hold no other:
 * those are read here, for taking them apart character by character was half of a parse. The others commonmark-java's
 * own parser takes apart.
 */
final class PlainInlines implements InlineParser {

    /** The words of lines that hold no markup but a strong beginning. */
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

    /** What is to be folded before a text can be used. */
    private static final int ODD = 1;

    private static final int AMPERSAND = 2;
    private static final int MARK = 4;

    /** Of the characters of Latin-1, which most texts hold no others of. */
    private static final byte[] KINDS = new byte[256];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) kindOf(c);
        }
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
            Words words = line.startsWith(STRONG) ? labelled(line) : plain(line);
            if (words == null) {
                return null;
            }
            plain.add(words);
        }
        return plain;
    }

    private @Nullable Words plain(String line) {
        int found = kinds(line);
        if ((found & MARK) != 0 || (found & AMPERSAND) != 0 && !isAlone(line)) {
            return null;
        }
        return Words.of((found & ODD) == 0 ? line : Letters.folded(line));
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
        Words rest = plain(line.substring(end + STRONG.length()));
        boolean closes = Character.isLetterOrDigit(line.charAt(end - 1))
                || end + STRONG.length() == line.length()
                || line.charAt(end + STRONG.length()) == ' ';
        if (label == null || rest == null || !closes) {
            return null;
        }
        boolean parted = !rest.isBlank() && Letters.isSpace(line.charAt(end + STRONG.length()));
        return new Words(
                label.text() + (parted ? " " : "") + rest.text(), label.text().length(), List.of());
    }

    /** What kinds of characters a line holds; of two spaces one is odd, and so is one at an end of it. */
    private int kinds(String line) {
        int length = line.length();
        if (length > letters.length) {
            letters = new char[2 * length];
        }
        line.getChars(0, length, letters, 0);
        boolean folded = !line.startsWith(" ") && !line.endsWith(" ") && !line.contains("  ");
        int found = folded ? 0 : ODD;
        for (int at = 0; at < length; at++) {
            char c = letters[at];
            found |= c < KINDS.length ? KINDS[c] : kindOf(c);
        }
        return found;
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
