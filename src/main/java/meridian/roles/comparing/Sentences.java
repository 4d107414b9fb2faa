package meridian.roles.comparing;

import java.util.List;

/** Pieces of the sentences that tell a person what was found or changed. */
public final class Sentences {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Sentences() {}

    /** "two" up to nine, "10" from ten on. */
    public static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
    }

    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** The text itself, or its first words and an ellipsis. */
    public static String quoted(String text) {
        return "“" + shortened(text, 70) + "”";
    }

    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        return text.substring(0, space > most / 2 ? space : most - 1) + " …";
    }
}
