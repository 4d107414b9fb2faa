package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.SourceText;

/**
 * Which lines of a text hold a word that a rule needs, found for all rules in one pass: a rule then reads only where it
 * may find something. A cue says that it may; it does not say that there is.
 */
final class Cues {

    /** What a line speaks of. */
    enum Cue {
        MONEY("£", "$", "€", "gbp", "usd", "eur", "&pound", "&euro", "&dollar", "&#"),
        SPAN("manag", "direct", "report", "workstream", "supervis", "team"),
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

    private static final int LETTERS = 128;

    /** Each ASCII character as a small letter; the rest share place 0. */
    private static final byte[] SMALL = new byte[LETTERS];

    private static final Map<Character, Cue> SIGNS = new HashMap<>();

    /** The words that begin with two letters, by both. */
    private static final Map<Integer, List<Word>> WORDS = new HashMap<>();

    /** A bit for each pair of letters that begins a word or ends with a sign: few do, so most of a text is passed over. */
    private static final long[] BEGINS = new long[LETTERS * LETTERS / Long.SIZE];

    static {
        for (char c = 0; c < LETTERS; c++) {
            SMALL[c] = (byte) Character.toLowerCase(c);
        }
        for (Cue cue : Cue.values()) {
            for (String word : cue.words) {
                char first = word.charAt(0);
                if (word.length() == 1) {
                    SIGNS.put(first, cue);
                    for (int before = 0; before < LETTERS; before++) {
                        mark(before * LETTERS + place(first));
                    }
                } else {
                    int pair = place(first) * LETTERS + place(word.charAt(1));
                    WORDS.computeIfAbsent(pair, same -> new ArrayList<>()).add(new Word(word, cue));
                    mark(pair);
                }
            }
        }
    }

    private static int place(char c) {
        return c < LETTERS ? SMALL[c] : 0;
    }

    private static void mark(int pair) {
        BEGINS[pair >> 6] |= 1L << pair;
    }

    /** The lines that have each cue, by its ordinal. */
    private final List<BitSet> lines =
            Arrays.stream(Cue.values()).map(cue -> new BitSet()).toList();

    private Cues() {}

    static Cues of(SourceText source) {
        Cues cues = new Cues();
        char[] letters = new char[256];
        for (int number = 1; number <= source.size(); number++) {
            String line = source.line(number);
            int length = line.length();
            if (length > letters.length) {
                letters = new char[length * 2];
            }
            line.getChars(0, length, letters, 0);
            cues.read(line, letters, length, number);
        }
        return cues;
    }

    private void read(String line, char[] letters, int length, int number) {
        int before = 0;
        for (int at = 0; at < length; at++) {
            int here = place(letters[at]);
            int pair = before * LETTERS + here;
            if ((BEGINS[pair >> 6] & 1L << pair) != 0) {
                begun(line, at, pair, number);
            }
            before = here;
        }
    }

    private void begun(String line, int at, int pair, int number) {
        Cue sign = SIGNS.get(line.charAt(at));
        if (sign != null) {
            found(sign, number);
        }
        for (Word word : WORDS.getOrDefault(pair, List.of())) {
            if (line.regionMatches(true, at - 1, word.text(), 0, word.text().length())) {
                found(word.cue(), number);
            }
        }
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
        return lines.get(cue.ordinal());
    }
}
