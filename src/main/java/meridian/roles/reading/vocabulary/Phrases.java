package meridian.roles.reading.vocabulary;

import java.util.Arrays;
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

    private static final int BITS = 5;

    private static final byte[] SMALL = new byte[LETTERS];

    static {
        for (char c = 0; c < LETTERS; c++) {
            SMALL[c] = (byte) Character.toLowerCase(c);
        }
    }

    /** Stands for the beginning of a phrase of two characters, which any third may follow. */
    private static final char SHORT = Character.MAX_VALUE;

    private final String[][] byFirst = new String[LETTERS][];

    /** Of each of these phrases the {@link #gram} of its beginning, so that most are told without a look at them. */
    private final char[][] gramsByFirst = new char[LETTERS][];

    /** A bit for each three characters that begin a phrase, by the last five bits of each: capital and small are the same. */
    private final long[] beginnings = new long[(1 << 3 * BITS) / Long.SIZE];

    private Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            if (phrase.length() < 2) {
                throw new IllegalArgumentException("“" + phrase + "” is shorter than two characters");
            }
            int first = place(phrase.charAt(0));
            byFirst[first] = with(byFirst[first], phrase);
            mark(phrase);
        }
        for (int first = 0; first < LETTERS; first++) {
            if (byFirst[first] != null) {
                gramsByFirst[first] = grams(byFirst[first]);
            }
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

    /** Whether the text begins with one of the phrases. */
    public boolean beginsIn(String text) {
        return beginning(text) > 0;
    }

    /** How long the phrase is that the text begins with, the one given first of several; 0 where it begins with none. */
    public int beginning(String text) {
        return text.length() > 1 ? lengthAt(text, 0, text.length(), gram(text)) : 0;
    }

    /** Whether one of the phrases is in the text between these places. */
    public boolean isIn(String text, int from, int to) {
        return in(text, from, to) >= 0;
    }

    /** Where the first of the phrases begins between these places, -1 where none does. */
    public int in(String text, int from, int to) {
        int gram = from + 1 < to ? gram(gram(0, text.charAt(from)), text.charAt(from + 1)) : 0;
        for (int at = from; at + 1 < to; at++) {
            gram = gram(gram, at + 2 < to ? text.charAt(at + 2) : ' ');
            if ((beginnings[gram >> 6] & 1L << gram) != 0 && lengthAt(text, at, to, gram) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** How long the phrase is that begins here, where the text has this gram, 0 where none does. */
    private int lengthAt(String text, int at, int to, int gram) {
        int first = place(text.charAt(at));
        char[] grams = gramsByFirst[first];
        if (grams == null) {
            return 0;
        }
        for (int i = 0; i < grams.length; i++) {
            if (grams[i] == gram || grams[i] == SHORT) {
                String phrase = byFirst[first][i];
                if (at + phrase.length() <= to && startsWith(text, at, phrase)) {
                    return phrase.length();
                }
            }
        }
        return 0;
    }

    private static boolean startsWith(String text, int at, String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            if (small(text.charAt(at + i)) != phrase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void mark(String phrase) {
        // Any third character may follow a phrase of two.
        for (char c = 0; c < 1 << BITS; c++) {
            int gram = phrase.length() > 2 ? gram(phrase) : gram(phrase + c);
            beginnings[gram >> 6] |= 1L << gram;
        }
    }

    /** Of the three characters a text begins with, a space where it has but two. */
    private static int gram(String text) {
        return gram(gram(gram(0, text.charAt(0)), text.charAt(1)), text.length() > 2 ? text.charAt(2) : ' ');
    }

    private static int gram(int before, char c) {
        return (before << BITS | c & (1 << BITS) - 1) & (1 << 3 * BITS) - 1;
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
        String[] more = Arrays.copyOf(phrases, phrases.length + 1);
        more[phrases.length] = phrase;
        return more;
    }

    private static char[] grams(String[] phrases) {
        char[] grams = new char[phrases.length];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = phrases[i].length() > 2 ? (char) gram(phrases[i]) : SHORT;
        }
        return grams;
    }
}
