package meridian.roles.reading.understanding;

import org.jspecify.annotations.Nullable;

/** The signs of money: "£", "NZ$", "EUR". */
final class CurrencySign {

    private CurrencySign() {}

    /** The currency that a sign at this place is of, by its ISO 4217 code; null where none stands there. */
    static @Nullable String at(String text, int at) {
        return switch (text.charAt(at)) {
            case '£' -> "GBP";
            case '$' -> dollars(text, at);
            case '€' -> "EUR";
            case 'G' -> text.startsWith("GBP", at) ? "GBP" : null;
            case 'U' -> text.startsWith("USD", at) ? "USD" : null;
            case 'E' -> text.startsWith("EUR", at) && !isLetter(text, end(text, at)) ? "EUR" : null;
            default -> null;
        };
    }

    /** Where the sign that begins here ends. */
    static int end(String text, int sign) {
        return sign + (text.startsWith("EURO", sign) ? 4 : Character.isLetter(text.charAt(sign)) ? 3 : 1);
    }

    /** Whether a text holds a sign at all. */
    static boolean isIn(String text) {
        return text.indexOf('£') >= 0
                || text.indexOf('$') >= 0
                || text.indexOf('€') >= 0
                || text.contains("GBP")
                || text.contains("USD")
                || text.contains("EUR");
    }

    /** "NZ$", "A$", "CA$": whose dollars a sign is of, by the letters before it. */
    private static String dollars(String text, int sign) {
        int start = sign;
        while (start > 0 && sign - start < 3 && Character.isUpperCase(text.charAt(start - 1))) {
            start--;
        }
        return switch (text.substring(start, sign)) {
            case "NZ" -> "NZD";
            case "A", "AU" -> "AUD";
            case "C", "CA" -> "CAD";
            default -> "USD";
        };
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
