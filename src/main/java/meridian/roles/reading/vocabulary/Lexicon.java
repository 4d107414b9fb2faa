package meridian.roles.reading.vocabulary;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What phrases mean, looked up by the whole phrase. Most texts that are looked up are none of them: their length and
 * three of their letters tell that, without a look at the others.
 *
 * @param <M> what a phrase means
 */
final class Lexicon<M> {

    private static final int BITS = 14;

    private final Map<String, M> meanings = new HashMap<>();

    /** A bit for each phrase, by its length and three of its letters. */
    private final long[] marks = new long[(1 << BITS) / Long.SIZE];

    private int longest;

    /** Adds a phrase, unless it is there already. */
    void add(String phrase, M meaning) {
        meanings.putIfAbsent(phrase, meaning);
        int mark = mark(phrase, 0, phrase.length());
        marks[mark >> 6] |= 1L << mark;
        longest = Math.max(longest, phrase.length());
    }

    /** What a phrase means, null where it is not known. */
    @Nullable
    M get(String phrase) {
        return get(phrase, 0, phrase.length());
    }

    /** What the phrase means that stands between two places of a text, null where it is not known. */
    @Nullable
    M get(String text, int from, int to) {
        if (to - from > longest) {
            return null;
        }
        int mark = mark(text, from, to);
        return (marks[mark >> 6] & 1L << mark) == 0 ? null : meanings.get(text.substring(from, to));
    }

    /** Whether the phrase is known that stands between two places of a text. */
    boolean holds(String text, int from, int to) {
        return get(text, from, to) != null;
    }

    /** How many characters the longest phrase has. */
    int longest() {
        return longest;
    }

    private static int mark(String text, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int letters = (text.charAt(from) * 31 + text.charAt(from + length / 2)) * 31 + text.charAt(to - 1);
        return letters * 31 + length & (1 << BITS) - 1;
    }
}
