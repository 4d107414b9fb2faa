package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Severity;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.understanding.PayInWords.Setting;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** What the role pays, by place: a sum said again is one band. */
final class PayBands {

    /** A paragraph this short, in characters, is a line of facts: "£50,000 | 0.8 FTE | Remote". */
    private static final int LONGEST_LINE = 60;

    /** What stands before the sum in a sentence on what the post pays. */
    private static final Phrases PAYS = Phrases.of(
            "salary range",
            "salary for",
            "salary is",
            "salary of",
            "compensation is",
            "compensation for",
            "compensation range",
            "pay range",
            "pay rate is",
            "rate of pay",
            "contractor fee",
            "consultancy fee",
            "pays between",
            "pays $",
            "pays £",
            "pays €");

    /** So many characters after that, a sum is no longer the one that it speaks of. */
    private static final int NEAR = 48;

    /** How a sentence begins that is about what the post pays. */
    private static final Phrases PAY_SENTENCES = Phrases.of(
            "salary",
            "the salary",
            "pay ",
            "the pay ",
            "rate of pay",
            "the rate of pay",
            "starting salary",
            "the starting salary",
            "annual salary",
            "the annual salary",
            "this role pays",
            "this post pays",
            "the role pays",
            "the post pays");

    /** A picture that stands for "salary" and the space after it, in characters. */
    private static final int LONGEST_SYMBOL = 4;

    private final List<Pay> bands = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final PayInWords words = new PayInWords(this);

    private PayBands() {}

    static PayBands of(List<Facts.Known> facts, List<Section> sections, Cues cues) {
        PayBands pay = new PayBands();
        pay.ends(first(Field.PAYMIN, facts), first(Field.PAYMAX, facts));
        for (Facts.Known fact : facts) {
            if (fact.field() == Field.PAY) {
                pay.unsigned(fact);
            }
        }
        for (Section section : sections) {
            if (cues.in(Cues.Cue.MONEY, section)) {
                for (Entry entry : section.entries()) {
                    if (cues.in(Cues.Cue.MONEY, entry.lines())) {
                        pay.take(entry, section.kind());
                    }
                }
            }
        }
        return pay;
    }

    /** The bands, in reading order. */
    List<Pay> bands() {
        return bands;
    }

    /** The sums that are written as no sum is. */
    List<Finding> findings() {
        return findings;
    }

    private static Facts.@Nullable Known first(Field field, List<Facts.Known> facts) {
        for (Facts.Known fact : facts) {
            if (fact.field() == field) {
                return fact;
            }
        }
        return null;
    }

    /** Front matter gives the two ends in two fields. */
    private void ends(Facts.@Nullable Known min, Facts.@Nullable Known max) {
        if (min == null || max == null) {
            return;
        }
        List<Amounts.Range> low = Amounts.of(money(min.value().text()));
        List<Amounts.Range> high = Amounts.of(money(max.value().text()));
        if (low.size() == 1 && high.size() == 1) {
            boolean dollars =
                    min.value().text().indexOf('£') < 0 && max.value().text().indexOf('£') < 0;
            boolean together = max.lines().first() - min.lines().last() <= 2
                    && min.lines().first() <= max.lines().first();
            Lines lines = together ? min.lines().through(max.lines()) : min.lines();
            bands.add(
                    new Pay(null, low.getFirst().min(), high.getFirst().max(), dollars ? "USD" : "GBP", "year", lines));
        }
    }

    /** "Salary: 45,000 - 52,000": a field of pay whose sum has no sign is in pounds. */
    private void unsigned(Facts.Known fact) {
        String text = fact.value().text();
        int sum = text.length() > LONGEST_LINE || CurrencySign.isIn(text) ? -1 : Figure.ofPay(text, isByTime(fact));
        if (sum >= 0) {
            String signed = text.substring(0, sum) + "£" + text.substring(sum);
            words.read(timed(fact.key(), signed), Setting.PAY, PayPlace.in(fact.key()), fact.lines());
        }
    }

    private static boolean isByTime(Facts.Known fact) {
        return PayPeriod.isNamed(fact.key()) || PayPeriod.isNamed(fact.value().text());
    }

    /** A value after its key where that says what is paid for: "Daily rate: £400". */
    private static String timed(String key, String value) {
        return PayPeriod.isNamed(key) ? key + ": " + value : value;
    }

    private static String money(String figure) {
        return figure.isEmpty() || !Character.isDigit(figure.charAt(0)) ? figure : "$" + figure;
    }

    private void take(Entry entry, @Nullable Kind kind) {
        switch (entry) {
            case Entry.Fact fact -> take(fact, kind);
            case Entry.Prose prose -> take(prose, kind);
            case Entry.Point point -> take(point, kind);
            case Entry.Table table -> {
                if (!isOfSomethingElse(kind)) {
                    PayTable.read(table, kind, words, this);
                }
            }
            case Entry.Raw raw -> {}
        }
    }

    /** Whether a section is of duties or criteria: the sums there are those that the holder deals with. */
    private static boolean isOfSomethingElse(@Nullable Kind kind) {
        return kind == Kind.DUTIES || kind == Kind.CRITERIA;
    }

    private void take(Entry.Fact fact, @Nullable Kind kind) {
        if (!CurrencySign.isIn(fact.value().text())) {
            return;
        }
        Field field = fact.field();
        // A field named "Salary" is pay wherever it stands, also right under a list of duties or criteria.
        boolean named = field == Field.PAY
                || field == Field.GRADE && Letters.key(fact.key()).contains("salary");
        if (!named && isOfSomethingElse(kind)) {
            return;
        }
        boolean pays = field == Field.PAY
                || field == Field.PAYMIN
                || field == Field.PAYMAX
                || field == Field.GRADE
                || field != Field.OTHER && (kind == Kind.PAY || PayInWords.isPay(fact.key()));
        words.read(
                timed(fact.key(), fact.value().text()),
                pays ? Setting.PAY : Setting.LINE,
                PayPlace.in(fact.key()),
                fact.lines());
    }

    private void take(Entry.Prose prose, @Nullable Kind kind) {
        String text = prose.words().text();
        // A sentence about the salary is pay also where it closes a list of duties or criteria.
        boolean pays = kind == Kind.PAY
                || beginsWithPay(text)
                || kind == null && text.length() <= LONGEST_LINE && (beginsWithSum(text) || endsWithRange(text));
        if (pays || !isOfSomethingElse(kind) || saysWhatItPays(text)) {
            Setting setting = text.length() <= LONGEST_LINE ? Setting.LINE : Setting.PARAGRAPH;
            words.read(text, pays ? Setting.PAY : setting, null, prose.lines());
        }
    }

    /** "£50,000 | Remote": a short line that begins with a sum, or a picture of money before it, where an advert says in a line what the post is. */
    private static boolean beginsWithSum(String text) {
        int sum = text.length() > LONGEST_LINE ? -1 : Letters.firstOf(text, "£$€");
        return sum >= 0
                && sum <= LONGEST_SYMBOL
                && Letters.key(text.substring(0, sum)).isEmpty();
    }

    /** "Full time, North Quay, £30k - £35k", "Full time | £30k - £35k". */
    private static boolean endsWithRange(String text) {
        int part = Math.max(
                Math.max(text.lastIndexOf(", "), text.lastIndexOf(" | ") + 1),
                Math.max(text.lastIndexOf(" · "), text.lastIndexOf(" • ")) + 1);
        if (part <= 0 || part + 2 >= text.length() || !beginsWithSum(text.substring(part + 2))) {
            return false;
        }
        List<Amounts.Range> sums = Amounts.of(text.substring(part + 2));
        return sums.size() == 1 && !sums.getFirst().single();
    }

    /** "The expected salary range is £31,000 to £36,000", in whatever paragraph. */
    private static boolean saysWhatItPays(String text) {
        int pays = PAYS.in(text, 0, text.length());
        int sign = pays < 0 ? -1 : Letters.firstOf(text, pays, "£$€");
        int sum = pays < 0 || sign >= 0 || !CurrencySign.isIn(text) ? sign : Letters.firstOf(text, pays, "0123456789");
        return sum >= 0 && sum - pays <= NEAR;
    }

    private static boolean beginsWithPay(String text) {
        return PAY_SENTENCES.beginsIn(text);
    }

    private void take(Entry.Point point, @Nullable Kind kind) {
        if (isOfSomethingElse(kind) || kind == Kind.MEASURES) {
            return;
        }
        Setting setting = kind == Kind.PAY || isPayField(point.words().text()) ? Setting.PAY : Setting.LINE;
        words.read(point.words().text(), setting, null, point.own());
        point.details().forEach(detail -> words.read(detail.text(), setting, null, detail.lines()));
    }

    private static boolean isPayField(String text) {
        HeaderField field = CurrencySign.isIn(text) ? HeaderField.read(text) : null;
        return field != null && field.field() == Field.PAY;
    }

    /** A sum said again is one band; one of a band's ends said alone is no other. */
    void add(Pay pay) {
        for (Pay band : bands) {
            boolean elsewhere = pay.location() != null
                    && band.location() != null
                    && !pay.location().equals(band.location());
            if (!elsewhere && isSaidBy(band, pay)) {
                return;
            }
        }
        bands.removeIf(band -> band.location() == null && isSingle(band) && isEnd(band, pay));
        bands.add(pay);
    }

    /** Whether a band says what another would: the same, one of its ends alone, or all but one end. */
    private static boolean isSaidBy(Pay band, Pay pay) {
        boolean same = Objects.equals(band.min(), pay.min()) && Objects.equals(band.max(), pay.max());
        boolean open = pay.min() == null && Objects.equals(pay.max(), band.max())
                || pay.max() == null && Objects.equals(pay.min(), band.min());
        return same || open || isSingle(pay) && isEnd(pay, band);
    }

    private static boolean isSingle(Pay pay) {
        return pay.min() != null && pay.min().equals(pay.max());
    }

    /** Whether a single sum is an end of a band. */
    private static boolean isEnd(Pay single, Pay band) {
        return single.min() != null
                && (single.min().equals(band.min()) || single.min().equals(band.max()));
    }

    /** Notes a sum that is written as no sum is. */
    void unclear(String sum, Lines lines) {
        findings.add(new Finding(
                "unclear-salary",
                Severity.WARNING,
                lines,
                "“%s” is no sum as it is written. Check the salary and correct it.".formatted(sum)));
    }
}
