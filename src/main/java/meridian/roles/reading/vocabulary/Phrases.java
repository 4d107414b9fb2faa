package meridian.roles.reading.vocabulary;

import java.util.Collection;
import java.util.List;

/**
 * Phrases that are looked for in a text all at once: one pass, however many there are. Small letters in a phrase also
 * find capital ones; white space and punctuation are matched as they are.
 */
public final class Phrases {

    /** Letters outside ASCII share this place. */
    private static final int OTHERS = 0;

    private static final int LETTERS = 128;

    private static final byte[] SMALL = new byte[LETTERS];

    static {
        for (char c = 0; c < LETTERS; c++) {
            SMALL[c] = (byte) Character.toLowerCase(c);
        }
    }

    private final String[][] byFirst = new String[LETTERS][];

    /** A bit for each pair of letters that begins a phrase. */
    private final long[] pairs = new long[LETTERS * LETTERS / Long.SIZE];

    private Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            if (phrase.length() < 2) {
                throw new IllegalArgumentException("“" + phrase + "” is shorter than two characters");
            }
            int first = place(phrase.charAt(0));
            byFirst[first] = with(byFirst[first], phrase);
            mark(first, place(phrase.charAt(1)));
        }
    }

    /** Phrases of two characters or more, in small letters. */
    public static Phrases of(String... phrases) {
        return of(List.of(phrases));
    }

    /** Phrases of two characters or more, in small letters. */
    public static Phrases of(Collection<String> phrases) {
        return new Phrases(phrases);
    }

    /** Whether one of the phrases is in the text. */
    public boolean isIn(String text) {
        return in(text, 0, text.length()) >= 0;
    }

    /** Whether one of the phrases is in the text between these places. */
    public boolean isIn(String text, int from, int to) {
        return in(text, from, to) >= 0;
    }

    /** Where the first of the phrases begins between these places, -1 where none does. */
    public int in(String text, int from, int to) {
        int first = from < to ? place(text.charAt(from)) : 0;
        for (int at = from; at + 1 < to; at++) {
            int second = place(text.charAt(at + 1));
            int pair = first * LETTERS + second;
            if ((pairs[pair >> 6] & 1L << pair) != 0 && startsOne(text, at, to, first)) {
                return at;
            }
            first = second;
        }
        return -1;
    }

    private boolean startsOne(String text, int at, int to, int first) {
        for (String phrase : byFirst[first]) {
            if (at + phrase.length() <= to && startsWith(text, at, phrase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String text, int at, String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            if (small(text.charAt(at + i)) != phrase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void mark(int first, int second) {
        int pair = first * LETTERS + second;
        pairs[pair >> 6] |= 1L << pair;
    }

    private static int place(char c) {
        return c < LETTERS ? SMALL[c] : OTHERS;
    }

    private static char small(char c) {
        return c < LETTERS ? (char) SMALL[c] : Character.toLowerCase(c);
    }

    private static String[] with(String[] phrases, String phrase) {
        if (phrases == null) {
            return new String[] {phrase};
        }
        String[] more = java.util.Arrays.copyOf(phrases, phrases.length + 1);
        more[phrases.length] = phrase;
        return more;
    }
}
