package meridian.roles.reading.understanding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as sums are written: "59,500", "58k", "40.000", "114, 250".
 *
 * @param value null where its grouping is broken ("60,00")
 * @param thousands whether a "k" follows, which the value is times
 * @param large whether it is of millions or more, as no pay is
 * @param onwards whether it names where the figures begin that are meant ("the low 50,000s")
 * @param end where it ends in its text
 */
record Figure(@Nullable BigDecimal value, boolean thousands, boolean large, boolean onwards, int end) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** No year's pay is less; years of the calendar are. */
    private static final BigDecimal LEAST_PAY = BigDecimal.valueOf(5000);

    /** More characters than these are no sum. */
    private static final int LONGEST = 16;

    private static final int MOST_DIGITS = 12;

    /** The figure that begins at a place of a text, null where none does. */
    static @Nullable Figure at(String text, int from) {
        if (from >= text.length() || !Character.isDigit(text.charAt(from))) {
            return null;
        }
        int at = from + 1;
        while (at < text.length()
                && at - from < LONGEST
                && (Character.isDigit(text.charAt(at)) || isPart(text, at) || isZero(text, at) || isGap(text, at))) {
            at++;
        }
        BigDecimal value = value(
                text.substring(from, at).replace('O', '0').replace('o', '0').replace(" ", ""));
        boolean thousands =
                isLetter(text, at, "kK") || isLetter(text, at + 1, "s") && "kK".indexOf(text.charAt(at)) >= 0;
        if (thousands && value != null) {
            value = value.multiply(THOUSAND).stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }
        int end = thousands ? at + 1 : at;
        int plural = plural(text, end);
        return new Figure(value, thousands, isLarge(text, at), plural > end, plural);
    }

    /** Where the "s" or "'s" ends that makes a figure one of many, where the figure ends if none follows. */
    private static int plural(String text, int end) {
        int letter = end < text.length() && "'’".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        return isLetter(text, letter, "s") ? letter + 1 : end;
    }

    /**
     * Where the first figure of a text without a sign begins that is as large as pay, -1 where none is.
     *
     * @param small whether the pay is for less than a year, so that a smaller figure may be it
     */
    static int ofPay(String text, boolean small) {
        for (int at = 0; at < text.length(); at++) {
            boolean begins =
                    Character.isDigit(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
            Figure figure = begins ? at(text, at) : null;
            if (figure == null) {
                continue;
            }
            boolean large = figure.value != null && figure.value.compareTo(LEAST_PAY) >= 0;
            boolean lower = figure.value != null && figure.end < text.length() && isBelowThousands(text, figure.end);
            if (large || lower || small && figure.value != null) {
                return at;
            }
            at = Math.max(at, figure.end - 1);
        }
        return -1;
    }

    /** Whether a dash and a figure in thousands follow: "45-52k". */
    private static boolean isBelowThousands(String text, int end) {
        int dash = Amounts.skipSpaces(text, end);
        Figure upper = dash < text.length() && "-–—".indexOf(text.charAt(dash)) >= 0
                ? at(text, Amounts.skipSpaces(text, dash + 1))
                : null;
        return upper != null && upper.thousands;
    }

    /** The lower figure of "58–70k": in thousands where the upper one says so for both. */
    Figure upTo(Figure upper) {
        return value != null && upper.value != null && upper.thousands && !thousands && value.compareTo(THOUSAND) < 0
                ? new Figure(value.multiply(THOUSAND), true, large, onwards, end)
                : this;
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

    private static boolean isLarge(String text, int at) {
        int word = Amounts.skipSpaces(text, at);
        return isLetter(text, at, "mMb")
                || text.regionMatches(true, word, "million", 0, 7)
                || text.regionMatches(true, word, "billion", 0, 7)
                || text.regionMatches(true, at, "bn", 0, 2);
    }

    /** Whether one of these letters stands here by itself. */
    private static boolean isLetter(String text, int at, String letters) {
        return at < text.length() && letters.indexOf(text.charAt(at)) >= 0 && !letterAt(text, at + 1);
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** A comma or point with a figure after it. */
    private static boolean isPart(String text, int at) {
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

    /** The value of digits in groups of three, with or without pence; null where they are grouped otherwise. */
    private static @Nullable BigDecimal value(String figure) {
        StringBuilder digits = new StringBuilder(figure.length());
        int first = groupEnd(figure, 0);
        digits.append(figure, 0, first);
        for (int start = first + 1; start <= figure.length(); ) {
            int end = groupEnd(figure, start);
            boolean pence = end == figure.length() && end - start <= 2 && figure.charAt(start - 1) == '.';
            boolean second = start == first + 1;
            if (pence) {
                if (!isNoughts(figure, start)) {
                    digits.append('.').append(figure, start, end);
                }
            } else if (end - start == 3 && (!second || first <= 3)) {
                digits.append(figure, start, end);
            } else {
                return null;
            }
            start = end + 1;
        }
        return digits.length() > MOST_DIGITS ? null : new BigDecimal(digits.toString());
    }

    private static int groupEnd(String figure, int start) {
        int end = start;
        while (end < figure.length() && figure.charAt(end) != ',' && figure.charAt(end) != '.') {
            end++;
        }
        return end;
    }

    private static boolean isNoughts(String figure, int start) {
        for (int at = start; at < figure.length(); at++) {
            if (figure.charAt(at) != '0') {
                return false;
            }
        }
        return true;
    }
}
