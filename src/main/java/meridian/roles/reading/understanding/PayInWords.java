package meridian.roles.reading.understanding;

import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a text says of pay; sums that are budgets, bids or allowances are left alone. */
final class PayInWords {

    /** What is known of a text before it is read. */
    enum Setting {
        /** A field, a section or a table of pay: its sums are pay. */
        PAY,
        /** An item or a short line: a sum is pay where words near it are of pay. */
        LINE,
        /** A paragraph: a sum alone is pay only where the words near it leave no doubt. */
        PARAGRAPH
    }

    private static final Phrases OTHER_MONEY = Phrases.of(Vocabulary.words("other-money"));

    private static final Phrases BUDGET = Phrases.of("budget");

    private static final Phrases PAY = Phrases.of(
            "salary",
            "salaries",
            "compensation",
            "per annum",
            "per year",
            "p.a",
            " pa ",
            "a year",
            "annual",
            "yearly",
            "contractor fee",
            "consultancy fee",
            "fte",
            "per hour",
            "/hour",
            "/hr",
            "p/h",
            "per hr",
            "/day",
            "/year",
            "/yr",
            "/annum",
            "hourly",
            "an hour",
            "day rate",
            "per day",
            "a day",
            "base pay",
            "pay range",
            "pay band",
            "wage",
            "remuneration",
            "renumeration",
            "rate of pay",
            "pro rata",
            "pro-rata",
            "£k");

    /** Words that leave no doubt that a sum in a paragraph is pay. */
    private static final Phrases SURELY_PAY = Phrases.of(
            "salary",
            "per annum",
            "compensation",
            "rate of pay",
            "pro rata",
            "pro-rata",
            "per hour",
            "/hour",
            "per day");

    /** What the employer says of a range of sums that are pay. */
    private static final Phrases WE_PAY = Phrases.of("we pay ", "we’ll pay ", "we'll pay ", "we will pay ");

    /** What ends the clause that a sum stands in. */
    private static final Phrases CLAUSE_ENDS = Phrases.of(
            ". ",
            "; ",
            ", plus",
            " plus ",
            " + ",
            ", with",
            " with ",
            " inclusive of ",
            ", including",
            " (including",
            "(plus ");

    private static final int LONGEST_CLAUSE_END = 14;

    /** A longer text, in characters, speaks of too much to tell what its sums are. */
    private static final int LONGEST = 4000;

    /** How many of a text's first characters say what it is about. */
    private static final int OPENING = 60;

    /** How many characters before and after a sum can say what it is. */
    private static final int BEFORE = 90;

    private static final int AFTER = 50;

    private final PayBands bands;

    /** @param bands what the pay that is found is added to */
    PayInWords(PayBands bands) {
        this.bands = bands;
    }

    /** Whether a text has words of pay. */
    static boolean isPay(String text) {
        return isPay(text, 0, text.length());
    }

    private static boolean isPay(String text, int from, int to) {
        return PAY.isIn(text, from, to) || to - from >= 3 && text.regionMatches(true, to - 3, " pa", 0, 3);
    }

    /**
     * Finds the pay in a text.
     *
     * @param place what it is paid at, null where only the text itself may say it
     */
    void read(String text, Setting setting, @Nullable String place, Lines lines) {
        if (text.length() > LONGEST || !CurrencySign.isIn(text)) {
            return;
        }
        int before = 0;
        for (Amounts.Range sum : Amounts.of(text)) {
            if (isPay(text, before, sum, setting)) {
                take(text, before, sum, place, lines);
            }
            before = sum.end();
        }
    }

    /** Whether a sum is pay, by what is known of its text and by the words of its own clause. */
    private static boolean isPay(String text, int before, Amounts.Range sum, Setting setting) {
        int to = clauseEnd(text, sum);
        int from = Math.min(to, clauseStart(text, before, sum));
        boolean said = setting == Setting.PAY
                || isPay(text, from, to)
                || isPay(text, 0, Math.min(OPENING, text.length()))
                || !sum.single() && WE_PAY.isIn(text, from, sum.start());
        return said
                && (!OTHER_MONEY.isIn(text, from, to) || setting == Setting.PAY && isBudgeted(text, from, sum, to))
                && (setting != Setting.PARAGRAPH || !sum.single() || SURELY_PAY.isIn(text, from, to));
    }

    /** "Pay: we have budgeted between £40,000 and £50,000 a year": the money is set aside for the holder. */
    private static boolean isBudgeted(String text, int from, Amounts.Range sum, int to) {
        int budget = BUDGET.in(text, from, sum.start());
        return budget >= 0
                && !sum.single()
                && OTHER_MONEY.in(text, from, budget) < 0
                && OTHER_MONEY.in(text, budget + 6, to) < 0
                && PAY.isIn(text, sum.end(), to);
    }

    private static int clauseStart(String text, int before, Amounts.Range sum) {
        return Math.max(Math.max(before, sum.start() - BEFORE), text.lastIndexOf(". ", sum.start()) + 1);
    }

    private static int clauseEnd(String text, Amounts.Range sum) {
        int end = Math.min(text.length(), sum.end() + AFTER);
        int mark = CLAUSE_ENDS.in(text, sum.end(), Math.min(text.length(), end + LONGEST_CLAUSE_END));
        return mark < 0 ? end : Math.min(mark, end);
    }

    private void take(String text, int before, Amounts.Range sum, @Nullable String place, Lines lines) {
        String written = text.substring(sum.start(), sum.end());
        if (!sum.legible() || Figure.isMistyped(written)) {
            bands.unclear(written, lines);
        }
        PayPeriod period = PayPeriod.of(text, sum);
        if (sum.legible() && period.isTooLittle(sum)) {
            return;
        }
        String after = place != null ? place : PayPlace.after(text, sum.end());
        String location = after != null ? after : PayPlace.in(text.substring(before, sum.start()));
        bands.add(new Pay(location, sum.min(), sum.max(), sum.currency(), period.code(), lines));
    }
}
