package meridian.roles.reading.understanding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a text hold a word that a rule needs, found for all rules in one pass: a rule then reads only where it
 * may find something. A cue says that it may; it does not say that there is.
 */
final class Cues {

    /** What a line speaks of. */
    enum Cue {
        MONEY("£", "$", "€", "&", "gbp", "usd", "eur"),
        SPAN("manag", "direct", "report", "workstream", "supervis", "a team"),
        NUMBERS(
                "one ",
                "two ",
                "three ",
                "four ",
                "five ",
                "six ",
                "seven ",
                "eight ",
                "nine ",
                "ten ",
                "eleven",
                "twelve",
                "teen ",
                "twenty",
                "thirty",
                "forty",
                "fifty",
                "zero ",
                "no ",
                "not ",
                "without "),
        REPORTING("report", "sible", "countable", "managed"),
        METHODS("=", "assess", "identified", "tested", "key"),
        FRAMEWORK("sfia", "ddat", "profession"),
        GAP("[", "<", "orem"),
        ATTRIBUTES("autonomy", "influence", "complexity"),
        NEIGHBOURS("next", "prev", "progress", "promot", "path");

        private final List<String> words;

        Cue(String... words) {
            this.words = List.of(words);
        }
    }

    private record Word(String text, Cue cue) {}

    /** Three letters, five bits each, tell apart most of what a text holds; capital and small letters are the same. */
    private static final int GRAM = 3;

    private static final int GRAM_BITS = 15;

    /** The words that begin with three letters, by these: a word is looked at where its third letter stands. */
    private static final Word[][] WORDS = new Word[1 << GRAM_BITS][];

    /** A bit for each three letters that begin a word: small enough to stay at hand, and most of a text has none. */
    private static final long[] BEGIN = new long[(1 << GRAM_BITS) / Long.SIZE];

    private static final int SIGN_LIMIT = '€' + 1;

    /** Cues that are one sign, by the sign. */
    private static final @Nullable Cue[] SIGNS = new Cue[SIGN_LIMIT];

    static {
        for (Cue cue : Cue.values()) {
            for (String word : cue.words) {
                if (word.length() == 1) {
                    SIGNS[word.charAt(0)] = cue;
                } else {
                    int gram = gram(gram(gram(0, word.charAt(0)), word.charAt(1)), word.charAt(2));
                    Word[] known = WORDS[gram] == null ? new Word[0] : WORDS[gram];
                    WORDS[gram] = Arrays.copyOf(known, known.length + 1);
                    WORDS[gram][known.length] = new Word(word, cue);
                    BEGIN[gram >> 6] |= 1L << gram;
                }
            }
        }
        for (char figure = '0'; figure <= '9'; figure++) {
            SIGNS[figure] = Cue.NUMBERS;
        }
    }

    private static int gram(int before, char c) {
        return (before << GRAM_BITS / GRAM | c & 31) & (1 << GRAM_BITS) - 1;
    }

    /** The lines that have each cue, by its ordinal. */
    private final BitSet[] lines =
            Arrays.stream(Cue.values()).map(cue -> new BitSet()).toArray(BitSet[]::new);

    private Cues() {}

    static Cues of(SourceText source) {
        Cues cues = new Cues();
        char[] letters = new char[256];
        for (int number = 1; number <= source.size(); number++) {
            String line = source.line(number);
            int length = line.length();
            if (length >= letters.length) {
                letters = new char[length * 2];
            }
            line.getChars(0, length, letters, 0);
            // A word may end with the line as well as with a space.
            letters[length] = ' ';
            cues.read(letters, length + 1, number);
        }
        return cues;
    }

    private void read(char[] letters, int length, int number) {
        int gram = 0;
        for (int at = 0; at < length; at++) {
            char c = letters[at];
            gram = gram(gram, c);
            if ((BEGIN[gram >> 6] & 1L << gram) != 0) {
                words(WORDS[gram], letters, at - GRAM + 1, length, number);
            }
            if ((c < 'a' || c > 'z') && c != ' ') {
                sign(c, number);
            }
        }
    }

    private void sign(char c, int number) {
        Cue cue = c < SIGN_LIMIT ? SIGNS[c] : null;
        if (cue != null) {
            found(cue, number);
        }
    }

    private void words(Word[] words, char[] letters, int start, int length, int number) {
        for (Word word : words) {
            if (isAt(word.text(), letters, start, length)) {
                found(word.cue(), number);
            }
        }
    }

    private static boolean isAt(String word, char[] letters, int start, int length) {
        if (start < 0 || start + word.length() > length) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            char c = letters[start + at];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private void found(Cue cue, int number) {
        lines(cue).set(number);
    }

    /** Whether a line of these has the cue. */
    boolean in(Cue cue, Lines range) {
        return in(cue, range.first(), range.last());
    }

    /** Whether the heading of a section or what stands in it has the cue. */
    boolean in(Cue cue, Section section) {
        Lines heading = section.lines();
        if (heading != null && in(cue, heading)) {
            return true;
        }
        List<Entry> entries = section.entries();
        return !entries.isEmpty()
                && in(
                        cue,
                        entries.getFirst().lines().first(),
                        entries.getLast().lines().last());
    }

    private boolean in(Cue cue, int first, int last) {
        int next = lines(cue).nextSetBit(first);
        return next >= 0 && next <= last;
    }

    /** The lines that have the cue, in order. */
    BitSet lines(Cue cue) {
        return lines[cue.ordinal()];
    }
}
