package meridian.roles.reading.understanding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.vocabulary.Vocabulary;

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
                "three",
                "four",
                "five",
                "six",
                "seven",
                "of two",
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
                "without ",
                "don't",
                "don’t"),
        REPORTING(
                "report",
                "sible",
                "countable",
                "managed",
                "manager will be",
                "manager is ",
                "supervision of",
                "direction of",
                "supervised by"),
        METHODS("=", "assess", "identified", "tested", "key"),
        FRAMEWORK("sfia", "ddat", "profession"),
        GAP("[", "<", "orem"),
        UNIT(" department", " directorate"),
        ATTRIBUTES("autonomy", "influence", "complexity"),
        NEIGHBOURS("next", "prev", "progress", "promot", "path"),
        SKILL_LEVELS(Vocabulary.words("skill-levels").toArray(String[]::new)),
        WEIGHT(
                "would ",
                "desirable",
                "desired",
                "prefer",
                "essential",
                "plus",
                "ideally",
                "must",
                "require",
                "asset",
                "advantag",
                "useful",
                "helpful",
                "beneficial",
                "bonus",
                "nice");

        private final List<String> words;

        Cue(String... words) {
            this.words = List.of(words);
        }

        /** The words one of which a line has, in small letters. */
        List<String> words() {
            return words;
        }

        /** What it is searched by: its words, and for numbers any figure, all of which are as "0" is. */
        private List<String> searched() {
            return this == NUMBERS
                    ? Stream.concat(words.stream(), Stream.of("0")).toList()
                    : words;
        }
    }

    /** Characters from here on are told by no cue, the euro sign aside. */
    private static final int CHARACTERS = '€' + 1;

    /** The column of a character in {@link #STATES}: one for each that a word has, capital and small letters the same, 1 for all others. */
    private static final byte[] COLUMNS = new byte[CHARACTERS];

    /**
     * The automaton of Aho and Corasick (1975) over all the words: a row for each beginning of a word, in a row the cues
     * that are complete there and then, by column, where the next row begins.
     */
    private static final char[] STATES;

    static {
        int width = 2;
        Arrays.fill(COLUMNS, (byte) 1);
        for (Cue cue : Cue.values()) {
            for (String word : cue.searched()) {
                for (char c : word.toCharArray()) {
                    if (COLUMNS[c] == 1) {
                        COLUMNS[c] = (byte) width;
                        COLUMNS[Character.toUpperCase(c)] = (byte) width++;
                    }
                }
            }
        }
        Arrays.fill(COLUMNS, '1', '9' + 1, COLUMNS['0']);
        // A word may end with the line as well as with a space.
        COLUMNS['\n'] = COLUMNS[' '];
        STATES = automaton(width);
    }

    private static char[] automaton(int width) {
        List<int[]> rows = new ArrayList<>(List.of(new int[width]));
        for (Cue cue : Cue.values()) {
            for (String word : cue.searched()) {
                int at = 0;
                for (char c : word.toCharArray()) {
                    int column = COLUMNS[c];
                    if (rows.get(at)[column] == 0) {
                        rows.get(at)[column] = rows.size();
                        rows.add(new int[width]);
                    }
                    at = rows.get(at)[column];
                }
                rows.get(at)[0] |= bit(cue);
            }
        }
        fail(rows, width);
        char[] states = new char[rows.size() * width];
        for (int row = 0; row < rows.size(); row++) {
            states[row * width] = (char) rows.get(row)[0];
            for (int column = 1; column < width; column++) {
                states[row * width + column] = (char) (rows.get(row)[column] * width);
            }
        }
        return states;
    }

    /** Where a beginning does not go on, the longest end of it that begins a word does. */
    private static void fail(List<int[]> rows, int width) {
        int[] shorter = new int[rows.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int at = open.remove();
            int[] row = rows.get(at);
            row[0] |= rows.get(shorter[at])[0];
            for (int column = 1; column < width; column++) {
                int instead = at == 0 ? 0 : rows.get(shorter[at])[column];
                if (row[column] == 0) {
                    row[column] = instead;
                } else {
                    shorter[row[column]] = instead;
                    open.add(row[column]);
                }
            }
        }
    }

    /** What each line has, by its number: a bit for each cue. */
    private final int[] lines;

    /** What the text has. */
    private int all;

    private Cues(int size) {
        lines = new int[Math.max(size, 1) + 1];
    }

    static Cues of(SourceText source) {
        String text = source.text();
        char[] letters = new char[text.length() + 1];
        text.getChars(0, text.length(), letters, 0);
        letters[text.length()] = '\n';
        Cues cues = new Cues(source.size());
        cues.read(letters, source);
        return cues;
    }

    /** Reads the text from its middle line on beside its first lines: of the two the processor then waits for neither. */
    private void read(char[] letters, SourceText source) {
        int middle = source.size() / 2 + 1;
        int end = source.start(middle);
        int line = 1;
        int found = 0;
        int state = 0;
        int otherLine = middle;
        int otherFound = 0;
        int otherState = 0;
        int at = 0;
        int other = end;
        while (at < end && other < letters.length) {
            char c = letters[at++];
            char otherC = letters[other++];
            state = STATES[state + column(c)];
            otherState = STATES[otherState + column(otherC)];
            found |= STATES[state];
            otherFound |= STATES[otherState];
            if (c == '\n') {
                lines[line++] = found;
                found = 0;
                state = 0;
            }
            if (otherC == '\n') {
                lines[otherLine++] = otherFound;
                otherFound = 0;
                otherState = 0;
            }
        }
        read(letters, at, end, line, found, state);
        read(letters, other, letters.length, otherLine, otherFound, otherState);
        for (int number = 1; number < lines.length; number++) {
            all |= lines[number];
        }
    }

    private void read(char[] letters, int from, int end, int fromLine, int alreadyFound, int fromState) {
        int line = fromLine;
        int found = alreadyFound;
        int state = fromState;
        for (int at = from; at < end; at++) {
            char c = letters[at];
            state = STATES[state + column(c)];
            found |= STATES[state];
            if (c == '\n') {
                lines[line++] = found;
                found = 0;
                state = 0;
            }
        }
    }

    private static int column(char c) {
        return c < CHARACTERS ? COLUMNS[c] : 1;
    }

    private static int bit(Cue cue) {
        return 1 << cue.ordinal();
    }

    /** Whether a line of the text has the cue. */
    boolean in(Cue cue) {
        return (all & bit(cue)) != 0;
    }

    /** Whether a line of these has the cue. */
    boolean in(Cue cue, Lines range) {
        return (all(range.first(), range.last()) & bit(cue)) != 0;
    }

    /** Whether the heading of a section or what stands in it has the cue. */
    boolean in(Cue cue, Section section) {
        return (section.spoken(this) & bit(cue)) != 0;
    }

    /** A bit for each cue that the heading of a section or what stands in it has. */
    int all(Section section) {
        Lines heading = section.lines();
        List<Entry> entries = section.entries();
        int found = heading == null ? 0 : all(heading.first(), heading.last());
        return entries.isEmpty()
                ? found
                : found
                        | all(
                                entries.getFirst().lines().first(),
                                entries.getLast().lines().last());
    }

    private int all(int first, int last) {
        int found = 0;
        for (int line = first; line <= last && line < lines.length; line++) {
            found |= lines[line];
        }
        return found;
    }

    /** Whether a line, by its number, has the cue. */
    boolean in(Cue cue, int line) {
        return (lines[line] & bit(cue)) != 0;
    }
}
