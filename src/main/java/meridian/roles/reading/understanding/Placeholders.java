package meridian.roles.reading.understanding;

import java.util.Locale;
import java.util.regex.Pattern;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Phrases;

/** What a template leaves to be filled in. */
final class Placeholders {

    private static final Pattern ANGLED = Pattern.compile("<[A-Za-z][^<>=/]* [^<>=/]*>");

    private static final Phrases LEFT = Phrases.of(
            "[insert",
            "<insert",
            "[add ",
            "[tbc",
            "[role",
            "lorem ipsum",
            "[name",
            "[date",
            "[xx",
            "[job ",
            "[team",
            "[department",
            "[delete");

    /** How an instruction begins that a template gives whoever fills it in. */
    private static final Phrases GUIDING = Phrases.of(
            "insert ",
            "describe ",
            "list ",
            "enter ",
            "include ",
            "state ",
            "specify ",
            "outline ",
            "summarise ",
            "briefly ",
            "set out ",
            "delete ",
            "complete ",
            "use this ",
            "please ",
            "guidance",
            "instructions",
            "note:",
            "note to ",
            "tip:",
            "hint:",
            "e.g.",
            "for example");

    private Placeholders() {}

    /** Whether an item of a list was left in by a template: "[Insert a criterion]", or an instruction that all stands out. */
    static boolean isLeft(Words words) {
        String text = words.text();
        boolean bracketed = !text.isEmpty() && "[<(".indexOf(text.charAt(0)) >= 0;
        return bracketed
                ? isClosed(text) && (GUIDING.beginsIn(text.substring(1)) || text.regionMatches(true, 0, "[add ", 0, 5))
                : words.isStrong() && Letters.wordCount(text) > 2 && GUIDING.beginsIn(text);
    }

    /** Whether the bracket that begins a text ends it. */
    private static boolean isClosed(String text) {
        return "]>)".indexOf(Letters.last(text)) >= 0;
    }

    /** Whether a text is nothing but something left to be filled in: "[Insert date]", "TBC", "XX". */
    static boolean isOne(String text) {
        String said = text.strip();
        if (said.isEmpty()) {
            return false;
        }
        boolean bracketed = said.charAt(0) == '[' && said.indexOf(']') == said.length() - 1 && said.length() > 2
                || said.charAt(0) == '<' && ANGLED.matcher(said).matches()
                || said.startsWith("{{") && said.endsWith("}}");
        return bracketed
                || said.length() <= 15
                        && switch (said.toLowerCase(Locale.ROOT)) {
                            case "tbc",
                                    "tbd",
                                    "tba",
                                    "xx",
                                    "xxx",
                                    "xxxx",
                                    "insert",
                                    "to be confirmed",
                                    "lorem ipsum",
                                    "…",
                                    "..." -> true;
                            default -> false;
                        };
    }

    /** Whether a text holds a place left to be filled in. */
    static boolean isIn(String text) {
        int left = LEFT.in(text, 0, text.length());
        return isOne(text) || left >= 0 && !isLink(text, left);
    }

    /** "[Job description](https://…)": whether the bracket that opens here holds the words of a link. */
    private static boolean isLink(String text, int open) {
        int close = text.charAt(open) == '[' ? text.indexOf(']', open) : -1;
        return close > 0 && close + 1 < text.length() && text.charAt(close + 1) == '(';
    }
}
