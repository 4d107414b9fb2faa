package meridian.roles.reading.understanding;

import java.util.Map;

/** The small numbers that documents count with, in figures or in words. */
final class Numbers {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50));

    private static final int MOST_FIGURES = 3;

    /** A bit for each letter, from "a" on, that a number in words begins with. */
    private static final int FIRST_LETTERS =
            WORDS.keySet().stream().mapToInt(word -> 1 << word.charAt(0) - 'a').reduce(0, (one, other) -> one | other);

    private Numbers() {}

    /** A number up to 999 in figures, or a smaller one in words, in small letters; -1 where the word is none. */
    static int of(String word) {
        return !word.isEmpty() && isFigure(word.charAt(0)) ? ofFigures(word) : WORDS.getOrDefault(word, -1);
    }

    /** Whether a word that begins so, in small letters, can be a number. */
    static boolean mayBegin(char c) {
        return isFigure(c) || c >= 'e' && c <= 'z' && (FIRST_LETTERS & 1 << c - 'a') != 0;
    }

    private static int ofFigures(String word) {
        int number = 0;
        for (int at = 0; at < word.length(); at++) {
            if (at == MOST_FIGURES || !isFigure(word.charAt(at))) {
                return -1;
            }
            number = number * 10 + word.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
