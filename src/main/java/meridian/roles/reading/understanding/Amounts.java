package meridian.roles.reading.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Phrases;
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
            int end) {

        private static Range between(Figure low, Figure high, String currency, int start, int end) {
            boolean legible = low.value() != null && high.value() != null;
            return new Range(low.value(), high.value(), currency, false, legible, start, end);
        }
    }

    /** What may stand between the two sums of a range: "£200 per day to £250". */
    private static final List<String> UNITS =
            List.of("per annum", "per year", "pa", "p.a.", "a year", "/year", "per hour", "per day", "(gross)");

    private static final List<String> JOINS = List.of("to ", "and ", "rising to ", "up to ", "through ");

    /** Which part of the sums that begin with a figure is meant. */
    private static final Phrases PARTS =
            Phrases.of("low ", "lower ", "mid ", "mid-", "middle ", "high ", "higher ", "upper ");

    private static final int LONGEST_PART = 8;

    /** What says that a sum is not exact. */
    private static final List<String> ABOUT = List.of(" approximately", " approx.", " approx", " about", " around");

    /** In characters, what says before a sum that it is the most or the least. */
    private static final int LONGEST_LIMIT = 28;

    /** How far after the word that joins a range its second sum may begin. */
    private static final int LONGEST_NAME = 24;

    private static final int LONGEST_BEFORE_SIGN = 9;

    private Amounts() {}

    static List<Range> of(String text) {
        List<Range> ranges = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String currency = CurrencySign.at(text, at);
            Range range = currency == null ? null : range(text, at, currency);
            if (range == null) {
                at++;
            } else {
                ranges.add(range);
                at = range.end();
            }
        }
        return ranges;
    }

    private static @Nullable Range range(String text, int start, String currency) {
        Figure first = Figure.at(text, afterSign(text, start));
        if (first == null) {
            return signedAfter(text, start, currency);
        }
        if (first.large()) {
            return null;
        }
        Figure second = second(text, afterAlternative(text, first.end()));
        if (second != null) {
            return second.large() ? null : Range.between(first.upTo(second), second, currency, start, second.end());
        }
        Figure low = before(text, start);
        return low == null
                ? single(text, start, first, currency)
                : Range.between(low, first, currency, start, first.end());
    }

    /** "£41,000/42,500 to £60,000": where another figure for the lower end, after a slash, ends. */
    private static int afterAlternative(String text, int end) {
        boolean other = end + 1 < text.length() && text.charAt(end) == '/' && Character.isDigit(text.charAt(end + 1));
        Figure figure = other ? Figure.at(text, end + 1) : null;
        return figure == null ? end : figure.end();
    }

    private static int afterSign(String text, int sign) {
        int next = CurrencySign.end(text, sign);
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '$')) {
            next++;
        }
        return next;
    }

    /** "70.000 € – 85.000 €", "60,000 EUR": sums with the sign after them; null where no figure stands before it. */
    private static @Nullable Range signedAfter(String text, int sign, String currency) {
        int start = figureUpTo(text, spacesBefore(text, sign), ",.kK", " (:–-");
        Figure figure = start < 0 ? null : Figure.at(text, start);
        if (figure == null || figure.value() == null) {
            return null;
        }
        Figure low = before(text, start);
        int after = CurrencySign.end(text, sign);
        if (low != null && low.value() != null) {
            return Range.between(low, figure, currency, sign, after);
        }
        Figure high = second(text, after);
        return high == null || high.value() == null
                ? new Range(figure.value(), figure.value(), currency, true, true, sign, after)
                : Range.between(figure, high, currency, sign, high.end());
    }

    /** The lower figure of "49,500 - £65,000", null where none stands before the sign. */
    private static @Nullable Figure before(String text, int sign) {
        int joined = spacesBefore(text, sign);
        boolean dash = joined > 0 && "-–—".indexOf(text.charAt(joined - 1)) >= 0;
        boolean to = joined > 2 && text.startsWith(" to", joined - 3);
        if (!dash && !to) {
            return null;
        }
        int start = figureUpTo(text, spacesBefore(text, joined - (dash ? 1 : 3)), ",.kK", " ");
        return start < 0 ? null : Figure.at(text, start);
    }

    /** Where the spaces before a place begin. */
    private static int spacesBefore(String text, int end) {
        int at = end;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    /**
     * Where the figure begins that ends at a place, -1 where none of three characters does.
     *
     * @param inside what it may hold beside digits
     * @param before what may stand before it
     */
    private static int figureUpTo(String text, int end, String inside, String before) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_BEFORE_SIGN
                && (Character.isDigit(text.charAt(start - 1)) || inside.indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        boolean alone = start == 0 || before.indexOf(text.charAt(start - 1)) >= 0;
        return end - start >= 3 && alone ? start : -1;
    }

    private static Range single(String text, int start, Figure figure, String currency) {
        String before = withoutAbout(text.substring(Math.max(0, start - LONGEST_LIMIT), start)
                .toLowerCase(Locale.ROOT)
                .stripTrailing());
        boolean upTo = before.endsWith("up to")
                || before.endsWith("upto")
                || before.endsWith("maximum of")
                || before.endsWith("to a maximum");
        boolean from = figure.onwards()
                || before.endsWith("from")
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

    /** "up to approximately": the limit alone. */
    private static String withoutAbout(String before) {
        for (String word : ABOUT) {
            if (before.endsWith(word)) {
                return before.substring(0, before.length() - word.length()).stripTrailing();
            }
        }
        return before;
    }

    /** The figure a range ends with, after a dash or "to"; null where no range follows. */
    private static @Nullable Figure second(String text, int from) {
        int joined = afterJoin(text, afterUnit(text, skipSpaces(text, from)));
        if (joined < 0) {
            return null;
        }
        int at = skipSpaces(text, joined);
        // "GS-15 Step 1 - $128,078 to GS-15 Step 10 $172,500": the sum may stand after a name.
        int limit = Math.min(text.length(), at + LONGEST_NAME);
        for (int sign = at; sign < limit; sign++) {
            if (CurrencySign.at(text, sign) != null) {
                return Figure.at(text, afterSign(text, sign));
            }
            if (!Character.isLetterOrDigit(text.charAt(sign)) && " -".indexOf(text.charAt(sign)) < 0) {
                break;
            }
        }
        return Figure.at(text, at);
    }

    private static int afterUnit(String text, int at) {
        for (String unit : UNITS) {
            if (text.regionMatches(true, at, unit, 0, unit.length())) {
                return skipSpaces(text, at + unit.length());
            }
        }
        return at;
    }

    /** Where what joins the two sums of a range ends, -1 where nothing does. */
    private static int afterJoin(String text, int at) {
        if (at < text.length() && "-–—−~".indexOf(text.charAt(at)) >= 0) {
            int end = at + 1;
            while (end < text.length() && "-–—".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return end;
        }
        for (String word : JOINS) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                int after = afterPart(text, skipSpaces(text, at + word.length()));
                return beginsSum(text, after) ? after : -1;
            }
        }
        return -1;
    }

    /** "the low $50,000s": where the sum begins after the word that says in which part of them. */
    private static int afterPart(String text, int from) {
        int at = text.startsWith("the ", from) ? from + 4 : from;
        int part = PARTS.beginning(text.substring(at, Math.min(text.length(), at + LONGEST_PART)));
        return part == 0 ? from : at + part;
    }

    private static boolean beginsSum(String text, int at) {
        return at < text.length()
                && (CurrencySign.at(text, at) != null
                        || text.startsWith("$", at + 1)
                        || text.startsWith("$", at + 2)
                        || Character.isDigit(text.charAt(at))
                        || text.startsWith("GS", at));
    }

    /** Where what stands at a place begins, spaces and the stars of emphasis aside. */
    static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && (Letters.isSpace(text.charAt(at)) || text.charAt(at) == '*')) {
            at++;
        }
        return at;
    }
}
