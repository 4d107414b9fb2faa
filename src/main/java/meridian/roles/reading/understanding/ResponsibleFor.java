package meridian.roles.reading.understanding;

import java.util.Set;
import meridian.roles.reading.vocabulary.Vocabulary;

/** The number of people that a field such as "Responsible for" or "Direct reports" gives. */
final class ResponsibleFor {

    private static final Set<String> NOBODY = Vocabulary.words("no-reports");

    private static final Set<String> BEFORE_NUMBER = Vocabulary.words("before-number");

    private ResponsibleFor() {}

    /** The number a value gives, by its key; -1 where it gives none. */
    static int number(String value) {
        return saysNobody(value) ? 0 : leading(value.split(" "));
    }

    private static boolean saysNobody(String value) {
        return NOBODY.contains(value)
                || value.startsWith("none ")
                || value.startsWith("no direct reports ")
                || value.startsWith("no line management ");
    }

    /** The number a value begins with ("3 delivery managers", "Up to 4", "2 to 3"), -1 where it begins otherwise. */
    private static int leading(String[] words) {
        int at = 0;
        while (BEFORE_NUMBER.contains(word(words, at))) {
            at++;
        }
        String first = word(words, at);
        int number = Numbers.of(first.endsWith("x") ? first.substring(0, first.length() - 1) : first);
        if (number < 0) {
            return -1;
        }
        String next = word(words, at + 1);
        boolean joined = at + 2 < words.length && (next.equals("to") || next.equals("and") || next.equals("or"));
        int upper = Numbers.of(joined ? words[at + 2] : next);
        if (upper >= 0) {
            return upper;
        }
        return !joined && Count.isThing(next) ? -1 : number;
    }

    private static String word(String[] words, int at) {
        return at < words.length ? words[at] : "";
    }
}
