package meridian.roles.reading.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import meridian.roles.reading.blocks.Letters;
import org.jspecify.annotations.Nullable;

/** Sums of money in a text, alone or as ranges: "£59,500 - £85,000", "$58k–70k", "up to €40.000". */
final class Amounts {

    /**
     * A sum or a range.
     *
     * @param min null for "up to" and where it is not legible
     * @param max null for "from" and where it is not legible
     * @param legible false where a figure is written as no figure is ("£60,00")
     */
    record Range(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String currency,
            boolean single,
            boolean legible,
            int start,
            int end) {}

    private record Figure(@Nullable BigDecimal value, boolean thousands, boolean large, int end) {}

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Amounts() {}

    static List<Range> of(String text) {
        List<Range> ranges = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String currency = currency(text, at);
            if (currency == null) {
                at++;
                continue;
            }
            Range range = range(text, at, currency);
            if (range == null) {
                at++;
            } else {
                ranges.add(range);
                at = range.end();
            }
        }
        return ranges;
    }

    /** Whether a text holds a sign of money at all. */
    static boolean isIn(String text) {
        return text.indexOf('£') >= 0
                || text.indexOf('$') >= 0
                || text.indexOf('€') >= 0
                || text.contains("GBP")
                || text.contains("USD")
                || text.contains("EUR");
    }

    private static @Nullable String currency(String text, int at) {
        return switch (text.charAt(at)) {
            case '£' -> "GBP";
            case '$' -> dollars(text, at);
            case '€' -> "EUR";
            case 'G' -> text.startsWith("GBP", at) ? "GBP" : null;
            case 'U' -> text.startsWith("USD", at) ? "USD" : null;
            case 'E' -> text.startsWith("EUR", at) && !letterAt(text, at + 3) ? "EUR" : null;
            default -> null;
        };
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

    private static int afterSign(String text, int at) {
        int next = at + (Character.isLetter(text.charAt(at)) ? 3 : 1);
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '$')) {
            next++;
        }
        return next;
    }

    private static @Nullable Range range(String text, int start, String currency) {
        Figure first = figure(text, afterSign(text, start));
        if (first == null) {
            return signed(text, start, currency);
        }
        if (first.large()) {
            return null;
        }
        Figure second = second(text, first.end());
        if (second != null && second.large()) {
            return null;
        }
        if (second == null) {
            Figure low = before(text, start);
            return low == null
                    ? single(text, start, first, currency)
                    : new Range(
                            low.value(),
                            first.value(),
                            currency,
                            false,
                            low.value() != null && first.value() != null,
                            start,
                            first.end());
        }
        BigDecimal min = first.value();
        BigDecimal max = second.value();
        if (min != null && max != null && second.thousands() && !first.thousands() && min.compareTo(THOUSAND) < 0) {
            min = min.multiply(THOUSAND);
        }
        return new Range(min, max, currency, false, min != null && max != null, start, second.end());
    }

    /** "70.000 € – 85.000 €", "60,000 EUR": sums with the sign after them; null where no figure stands before it. */
    private static @Nullable Range signed(String text, int sign, String currency) {
        int end = sign;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0
                && end - start < 9
                && (Character.isDigit(text.charAt(start - 1)) || ",.kK".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        boolean alone = start == 0 || " (:–-".indexOf(text.charAt(start - 1)) >= 0;
        Figure figure = end - start >= 3 && alone ? figure(text, start) : null;
        if (figure == null || figure.value() == null) {
            return null;
        }
        Figure low = before(text, start);
        int after = sign + (Character.isLetter(text.charAt(sign)) ? 3 : 1);
        if (low != null && low.value() != null) {
            return new Range(low.value(), figure.value(), currency, false, true, sign, after);
        }
        Figure high = second(text, after);
        return high == null || high.value() == null
                ? new Range(figure.value(), figure.value(), currency, true, true, sign, after)
                : new Range(figure.value(), high.value(), currency, false, true, sign, high.end());
    }

    /** The lower figure of "49,500 - £65,000", null where none stands before the sign. */
    private static @Nullable Figure before(String text, int sign) {
        int at = sign;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        boolean dash = at > 0 && "-–—".indexOf(text.charAt(at - 1)) >= 0;
        boolean to = at > 2 && text.startsWith(" to", at - 3);
        if (!dash && !to) {
            return null;
        }
        at -= dash ? 1 : 3;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        int end = at;
        while (at > 0
                && end - at < 9
                && (Character.isDigit(text.charAt(at - 1))
                        || text.charAt(at - 1) == ','
                        || text.charAt(at - 1) == '.'
                        || text.charAt(at - 1) == 'k')) {
            at--;
        }
        boolean alone = at == 0 || text.charAt(at - 1) == ' ';
        return end - at >= 3 && alone ? figure(text, at) : null;
    }

    private static Range single(String text, int start, Figure figure, String currency) {
        String before = text.substring(Math.max(0, start - 14), start)
                .toLowerCase(Locale.ROOT)
                .stripTrailing();
        boolean upTo = before.endsWith("up to") || before.endsWith("maximum of") || before.endsWith("to a maximum");
        boolean from = before.endsWith("from")
                || before.endsWith("starting at")
                || (figure.end() < text.length() && text.charAt(figure.end()) == '+');
        return new Range(
                upTo ? null : figure.value(),
                from ? null : figure.value(),
                currency,
                true,
                figure.value() != null,
                start,
                figure.end());
    }

    /** The figure a range ends with, after a dash or "to"; null where no range follows. */
    private static @Nullable Figure second(String text, int from) {
        int at = skipSpaces(text, from);
        for (String unit :
                List.of("per annum", "per year", "pa", "p.a.", "a year", "/year", "per hour", "per day", "(gross)")) {
            if (text.regionMatches(true, at, unit, 0, unit.length())) {
                at = skipSpaces(text, at + unit.length());
                break;
            }
        }
        int joined = joiner(text, at);
        if (joined < 0) {
            return null;
        }
        at = skipSpaces(text, joined);
        // "GS-15 Step 1 - $128,078 to GS-15 Step 10 $172,500": the sum may stand after a name.
        int limit = Math.min(text.length(), at + 24);
        for (int sign = at; sign < limit; sign++) {
            if (currency(text, sign) != null) {
                return figure(text, afterSign(text, sign));
            }
            if (!Character.isLetterOrDigit(text.charAt(sign)) && " -".indexOf(text.charAt(sign)) < 0) {
                break;
            }
        }
        return figure(text, at);
    }

    private static int joiner(String text, int at) {
        if (at < text.length() && "-–—−~".indexOf(text.charAt(at)) >= 0) {
            int end = at + 1;
            while (end < text.length() && "-–—".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return end;
        }
        for (String word : List.of("to ", "and ", "rising to ", "up to ", "through ")) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                int after = skipSpaces(text, at + word.length());
                boolean sum = after < text.length()
                        && (currency(text, after) != null
                                || text.startsWith("$", after + 1)
                                || text.startsWith("$", after + 2)
                                || Character.isDigit(text.charAt(after))
                                || text.startsWith("GS", after));
                return sum ? after : -1;
            }
        }
        return -1;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && (Letters.isSpace(text.charAt(at)) || text.charAt(at) == '*')) {
            at++;
        }
        return at;
    }

    /** A figure in hundreds or thousands, with a value of null where its grouping is broken; null where there is none. */
    private static @Nullable Figure figure(String text, int from) {
        int at = from;
        while (at < text.length()
                && at - from < 16
                && (Character.isDigit(text.charAt(at))
                        || isInside(text, at)
                        || at > from && (isZero(text, at) || isGap(text, at)))) {
            at++;
        }
        if (at == from || !Character.isDigit(text.charAt(from))) {
            return null;
        }
        BigDecimal value = value(
                text.substring(from, at).replace('O', '0').replace('o', '0').replace(" ", ""));
        boolean thousands =
                at < text.length() && (text.charAt(at) == 'k' || text.charAt(at) == 'K') && !letterAt(text, at + 1);
        boolean large = at < text.length()
                        && (text.charAt(at) == 'm' || text.charAt(at) == 'M' || text.charAt(at) == 'b')
                        && !letterAt(text, at + 1)
                || text.regionMatches(true, skipSpaces(text, at), "million", 0, 7)
                || text.regionMatches(true, skipSpaces(text, at), "billion", 0, 7)
                || text.regionMatches(true, at, "bn", 0, 2);
        if (thousands && value != null) {
            value = value.multiply(THOUSAND).stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }
        return new Figure(value, thousands, large, thousands ? at + 1 : at);
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean isInside(String text, int at) {
        char c = text.charAt(at);
        return (c == ',' || c == '.')
                && at + 1 < text.length()
                && (Character.isDigit(text.charAt(at + 1)) || isZero(text, at + 1));
    }

    /** A letter O in a figure, typed for a nought: after a figure or a comma, and before no other letter. */
    private static boolean isZero(String text, int at) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == 'O' || text.charAt(end) == 'o')) {
            end++;
        }
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        return end > at && !letterAt(text, end) && (Character.isDigit(before) || ",.Oo".indexOf(before) >= 0);
    }

    /** "£114, 250": a comma with a space after it, or that space, before the last three figures of a sum. */
    private static boolean isGap(String text, int at) {
        int comma = text.charAt(at) == ' ' ? at - 1 : at;
        int end = comma + 5;
        if (end > text.length()
                || text.charAt(comma) != ','
                || text.charAt(comma + 1) != ' '
                || end < text.length()
                        && (Character.isDigit(text.charAt(end))
                                || text.charAt(end) == ' ' && letterAt(text, end + 1))) {
            return false;
        }
        boolean figures = Character.isDigit(text.charAt(comma - 1));
        for (int digit = comma + 2; digit < end; digit++) {
            figures &= Character.isDigit(text.charAt(digit));
        }
        return figures;
    }

    /** Whether a sum holds the letter O for a nought, or a space after its comma. */
    static boolean isMistyped(String sum) {
        for (int at = 1; at < sum.length(); at++) {
            if (isZero(sum, at) || isGap(sum, at)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal value(String figure) {
        StringBuilder digits = new StringBuilder();
        String[] groups = figure.split("[,.]", -1);
        digits.append(groups[0]);
        for (int group = 1; group < groups.length; group++) {
            boolean pence = group == groups.length - 1
                    && groups[group].length() <= 2
                    && figure.charAt(figure.length() - groups[group].length() - 1) == '.';
            if (pence) {
                if (!groups[group].chars().allMatch(c -> c == '0')) {
                    digits.append('.').append(groups[group]);
                }
            } else if (groups[group].length() == 3 && (group > 1 || groups[0].length() <= 3)) {
                digits.append(groups[group]);
            } else {
                return null;
            }
        }
        return digits.length() > 12 ? null : new BigDecimal(digits.toString());
    }
}
