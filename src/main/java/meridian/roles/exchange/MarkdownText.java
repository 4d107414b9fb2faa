package meridian.roles.exchange;

import java.util.regex.Pattern;

/** Plain words written so that Markdown takes them for words. */
final class MarkdownText {

    /** Signs that mean something wherever they stand; an ampersand only where it begins a character reference. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<|~]|&(?=#|\\w+;)|#(?=$)");

    /** What means something at the start of a line: a heading, a quote, an item, an underline, a number of a list. */
    private static final Pattern START = Pattern.compile("^(\\d{0,9})([#>+=.)-])");

    private MarkdownText() {}

    static String of(String words) {
        String escaped = SIGN.matcher(words).replaceAll("\\\\$0");
        return START.matcher(escaped).replaceFirst("$1\\\\$2").replace("\n", "<br>");
    }
}
