package meridian.roles.reading.understanding;

import java.util.Arrays;
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

        /** The words one of which a line has, in small letters. */
        List<String> words() {
            return words;
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

    /** What each line has, by its number: a bit for each cue. */
    private final int[] lines;

    private Cues(int size) {
        lines = new int[size + 1];
    }

    static Cues of(SourceText source) {
        Cues cues = new Cues(source.size());
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
            cues.lines[number] = read(letters, length + 1);
        }
        return cues;
    }

    private static int read(char[] letters, int length) {
        int found = 0;
        int gram = 0;
        for (int at = 0; at < length; at++) {
            char c = letters[at];
            gram = gram(gram, c);
            if ((BEGIN[gram >> 6] & 1L << gram) != 0) {
                found |= words(WORDS[gram], letters, at - GRAM + 1, length);
            }
            if ((c < 'a' || c > 'z') && c != ' ') {
                found |= sign(c);
            }
        }
        return found;
    }

    private static int sign(char c) {
        Cue cue = c < SIGN_LIMIT ? SIGNS[c] : null;
        return cue == null ? 0 : bit(cue);
    }

    private static int words(Word[] words, char[] letters, int start, int length) {
        int found = 0;
        for (Word word : words) {
            if (isAt(word.text(), letters, start, length)) {
                found |= bit(word.cue());
            }
        }
        return found;
    }

    private static int bit(Cue cue) {
        return 1 << cue.ordinal();
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

    /** Whether a line, by its number, has the cue. */
    boolean in(Cue cue, int line) {
        return (lines[line] & bit(cue)) != 0;
    }

    private boolean in(Cue cue, int first, int last) {
        int bit = bit(cue);
        for (int line = first; line <= last && line < lines.length; line++) {
            if ((lines[line] & bit) != 0) {
                return true;
            }
        }
        return false;
    }
}
