package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Set;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The places that pay is for, as texts name them before a sum or after it. */
final class PayPlace {

    /** Places that are also keys of pay: "National: £30,000". */
    private static final Set<String> KEYS = Set.of("national", "london", "inner london", "outer london");

    private static final Set<String> BESIDE = Vocabulary.words("beside-place");

    /** What says of a sum when or how it is paid, and no place. */
    private static final Phrases TERMS = Phrases.of(Vocabulary.words("pay-terms"));

    private static final List<String> LEADING_IN = List.of("in ", "for ");

    private PayPlace() {}

    /** The place named right after a sum, "(London)" or "in London"; null where none is. */
    static @Nullable String after(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            return inBracket(text, at);
        }
        for (String word : LEADING_IN) {
            int start = at + word.length();
            if (text.startsWith(word, at) && start < text.length() && Character.isUpperCase(text.charAt(start))) {
                int stop = Letters.firstOf(text, start, ".,;(/");
                String place =
                        text.substring(start, stop < 0 ? text.length() : stop).strip();
                return Letters.wordCount(place) <= 5 ? place : null;
            }
        }
        return null;
    }

    private static @Nullable String inBracket(String text, int open) {
        int close = text.indexOf(')', open);
        String inside = close > 0 && close - open < 50 ? text.substring(open + 1, close) : "";
        return isName(inside) && !PayInWords.isPay(inside) ? inside : null;
    }

    /** The place that the words before a sum name, as in "London & South East: "; null where they name none. */
    static @Nullable String in(String before) {
        String said = lastName(before);
        String name = withoutPayWords(said);
        boolean place = isName(name)
                && !PayInWords.isPay(Letters.key(said))
                && !Letters.endsSentence(name)
                && (HeaderField.of(name) == null || KEYS.contains(Letters.key(name)));
        return place ? name : null;
    }

    /** The last part of the last sentence, which stands next to the sum. */
    private static String lastName(String before) {
        String said = Letters.withoutStart(before.strip(), "(),.;/ ");
        int stop = Math.max(said.lastIndexOf(". "), Math.max(said.lastIndexOf("; "), said.lastIndexOf("| ")));
        String part = ListMarker.without(stop >= 0 ? said.substring(stop + 2) : said);
        String name = Letters.withoutEnd(part, ":-–—(=,.; ");
        int colon = name.lastIndexOf(':');
        name = colon >= 0 ? name.substring(colon + 1).strip() : name;
        int comma = name.lastIndexOf(", ");
        return comma > 0 && KEYS.contains(Letters.key(name.substring(comma))) ? name.substring(comma + 2) : name;
    }

    /** "Outer London weighting from": the name alone. */
    private static String withoutPayWords(String said) {
        String name = said;
        for (String word : BESIDE) {
            int rest = name.length() - word.length();
            if (rest >= 0
                    && name.regionMatches(true, rest, word, 0, word.length())
                    && (rest == 0 || name.charAt(rest - 1) == ' ')) {
                name = name.substring(0, rest).strip();
            } else if (rest > 0
                    && name.regionMatches(true, 0, word, 0, word.length())
                    && name.charAt(word.length()) == ' ') {
                name = name.substring(word.length()).strip();
            }
        }
        return name;
    }

    private static boolean isName(String text) {
        return Letters.beginsUpper(text)
                && Letters.wordCount(text) <= 6
                && !Letters.hasFigure(text)
                && !TERMS.isIn(Letters.key(text));
    }
}
