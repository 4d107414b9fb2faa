package meridian.roles.reading.understanding;

import java.util.Locale;

/** What a template leaves to be filled in. */
final class Placeholders {

    private Placeholders() {}

    /** Whether a text is nothing but something left to be filled in: "[Insert date]", "TBC", "XX". */
    static boolean isOne(String text) {
        String said = text.strip();
        if (said.isEmpty()) {
            return false;
        }
        boolean bracketed = said.charAt(0) == '[' && said.indexOf(']') == said.length() - 1 && said.length() > 2
                || said.matches("<[A-Za-z][^<>=/]* [^<>=/]*>")
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
        if (isOne(text)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("[insert")
                || lower.contains("<insert")
                || lower.contains("[add ")
                || lower.contains("[tbc")
                || lower.contains("[role")
                || lower.contains("lorem ipsum")
                || lower.contains("[name")
                || lower.contains("[date")
                || lower.contains("[xx")
                || lower.contains("[job ")
                || lower.contains("[team")
                || lower.contains("[department")
                || lower.contains("[delete");
    }
}
