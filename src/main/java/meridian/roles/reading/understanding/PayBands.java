package meridian.roles.reading.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Finding;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.profile.RoleProfile.Severity;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Labels;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** What the role pays, by place; sums that are budgets, bids or allowances are left alone. */
final class PayBands {

    private static final Phrases NO_PAY = Phrases.of(
            "budget",
            "bid",
            "turnover",
            "revenue",
            "contract value",
            "contracts worth",
            "allowance",
            "bonus",
            "relocation",
            "pension",
            "expense",
            "stipend",
            "spend",
            "value of",
            "programme of",
            "funding",
            "investment",
            "grant",
            "saving",
            "cost",
            "portfolio",
            "procurement",
            "worth",
            "voucher",
            "maximum salary available",
            "reimburse",
            "training",
            "per month towards",
            "profit",
            "loss",
            "raised",
            "assets",
            "delegated",
            "invoice",
            "capped",
            "subject to a cap");
    private static final Phrases PAY_WORDS = Phrases.of(
            "salary",
            "salaries",
            "compensation",
            "per annum",
            "per year",
            "p.a",
            " pa ",
            "a year",
            "annually",
            "annual",
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
            "/hour",
            "/day",
            "£k");

    /** Places that are also keys of pay: "National: £30,000". */
    private static final Set<String> PLACES = Set.of("national", "london", "inner london", "outer london");

    /** A paragraph this short, in characters, is a line of facts: "£50,000 | 0.8 FTE | Remote". */
    private static final int LONGEST_LINE = 60;

    private final List<Pay> bands = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PayBands() {}

    static PayBands of(List<Facts.Known> facts, List<Section> sections, Cues cues) {
        PayBands pay = new PayBands();
        pay.fields(facts);
        for (Section section : sections) {
            if (cues.in(Cues.Cue.MONEY, section)) {
                section.entries().forEach(entry -> pay.take(entry, section));
            }
        }
        return pay;
    }

    List<Pay> bands() {
        return bands;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Front matter gives the two ends in two fields. */
    private void fields(List<Facts.Known> facts) {
        Facts.Known min = facts.stream()
                .filter(fact -> fact.field() == Field.PAYMIN)
                .findFirst()
                .orElse(null);
        Facts.Known max = facts.stream()
                .filter(fact -> fact.field() == Field.PAYMAX)
                .findFirst()
                .orElse(null);
        if (min == null || max == null) {
            return;
        }
        List<Amounts.Range> low = Amounts.of(money(min.value().text()));
        List<Amounts.Range> high = Amounts.of(money(max.value().text()));
        if (low.size() == 1 && high.size() == 1) {
            boolean dollars =
                    min.value().text().indexOf('£') < 0 && max.value().text().indexOf('£') < 0;
            Lines lines = max.lines().first() - min.lines().last() <= 2
                            && min.lines().first() <= max.lines().first()
                    ? min.lines().through(max.lines())
                    : min.lines();
            bands.add(
                    new Pay(null, low.getFirst().min(), high.getFirst().max(), dollars ? "USD" : "GBP", "year", lines));
        }
    }

    private static String money(String figure) {
        return figure.isEmpty() || !Character.isDigit(figure.charAt(0)) ? figure : "$" + figure;
    }

    private void take(Entry entry, Section section) {
        Kind kind = section.kind();
        switch (entry) {
            case Entry.Fact fact when !CurrencySign.isIn(fact.value().text()) -> {}
            case Entry.Fact fact -> {
                Field field = HeaderField.of(fact.key());
                boolean pays = field == Field.PAY
                        || field == Field.PAYMIN
                        || field == Field.PAYMAX
                        || field == Field.GRADE
                        || kind == Kind.PAY
                        || isPay(fact.key());
                // A field named "Salary" is pay wherever it stands, also right under a list of duties or criteria.
                boolean named = field == Field.PAY
                        || field == Field.GRADE && Letters.key(fact.key()).contains("salary");
                Kind where = named ? Kind.PAY : kind;
                read(
                        fact.value().text(),
                        pays && field != Field.OTHER,
                        true,
                        location(fact.key()),
                        fact.lines(),
                        where);
            }
            case Entry.Prose prose -> {
                // A sentence about the salary is pay also where it closes a list of duties or criteria.
                boolean pays = kind == Kind.PAY
                        || beginsWithPay(prose.words().text())
                        || kind == null && beginsWithSum(prose.words().text());
                boolean brief = prose.words().text().length() <= LONGEST_LINE;
                read(prose.words().text(), pays, brief, null, prose.lines(), pays ? Kind.PAY : kind);
            }
            case Entry.Point point -> {
                if (kind != Kind.DUTIES && kind != Kind.CRITERIA && kind != Kind.MEASURES) {
                    read(point.words().text(), kind == Kind.PAY, true, null, point.own(), kind);
                    point.details()
                            .forEach(detail -> read(detail.text(), kind == Kind.PAY, true, null, detail.lines(), kind));
                }
            }
            case Entry.Table table -> table.rows().forEach(row -> row(row, kind, table));
            case Entry.Raw raw -> {}
        }
    }

    /** "£50,000 | Remote": a short line that begins with a sum, where an advert says in a line what the post is. */
    private static boolean beginsWithSum(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_LINE && "£$€".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean beginsWithPay(String text) {
        return text.startsWith("Salary") || text.startsWith("The salary") || text.startsWith("Pay ");
    }

    private void row(Block.Row row, @Nullable Kind kind, Entry.Table table) {
        if (kind == Kind.DUTIES
                || kind == Kind.CRITERIA
                || row.cells().stream().noneMatch(cell -> CurrencySign.isIn(cell.text()))) {
            return;
        }
        String head =
                table.rows().getFirst().cells().stream().map(Words::text).reduce("", (one, other) -> one + " " + other);
        String first = row.cells().getFirst().text();
        boolean pays = kind == Kind.PAY
                || isPay(head)
                || isEnds(head)
                || isPay(first)
                || HeaderField.of(Labels.withoutColon(first)) == Field.PAY;
        String place =
                HeaderField.of(Labels.withoutColon(first)) != null || CurrencySign.isIn(first) ? null : location(first);
        List<Amounts.Range> sums = new ArrayList<>();
        for (Words cell : row.cells()) {
            sums.addAll(Amounts.of(cell.text()));
        }
        boolean ends = pays && sums.size() == 2 && sums.stream().allMatch(Amounts.Range::single);
        if (ends && isAmount(sums.getFirst().min()) && isAmount(sums.getLast().max())) {
            add(new Pay(
                    place,
                    sums.getFirst().min(),
                    sums.getLast().max(),
                    sums.getFirst().currency(),
                    "year",
                    row.lines()));
            return;
        }
        for (Words cell : row.cells()) {
            read(cell.text(), pays, true, place, row.lines(), kind);
        }
    }

    /** "Location, from, to": the head of a table of bands. */
    private static boolean isEnds(String head) {
        String key = " " + Letters.key(head) + " ";
        return key.contains(" from ") && key.contains(" to ")
                || key.contains(" minimum ") && key.contains(" maximum ")
                || key.contains(" min ") && key.contains(" max ");
    }

    private static boolean isAmount(@Nullable BigDecimal sum) {
        return sum != null && sum.compareTo(BigDecimal.valueOf(1000)) > 0;
    }

    private static boolean isPay(String text) {
        return PAY_WORDS.isIn(text + " ");
    }

    private void read(
            String text, boolean pays, boolean brief, @Nullable String place, Lines lines, @Nullable Kind kind) {
        if (text.length() > 4000 || !CurrencySign.isIn(text)) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (Amounts.Range range : Amounts.of(text)) {
            String around = around(lower, from, range);
            String before = text.substring(from, range.start());
            from = range.end();
            boolean inSalary = isPay(around) || isPay(lower.substring(0, Math.min(60, lower.length())));
            if (!(pays || inSalary) || NO_PAY.isIn(around) || kind == Kind.DUTIES || kind == Kind.CRITERIA) {
                continue;
            }
            if (range.single()
                    && !pays
                    && !brief
                    && !(around.contains("salary")
                            || around.contains("per annum")
                            || around.contains("compensation")
                            || around.contains("rate of pay")
                            || around.contains("pro rata")
                            || around.contains("pro-rata")
                            || around.contains("per hour")
                            || around.contains("/hour")
                            || around.contains("per day"))) {
                continue;
            }
            take(range, text, before, place, lines, period(lower, range));
        }
    }

    private void take(
            Amounts.Range range, String text, String before, @Nullable String place, Lines lines, String period) {
        if (!range.legible() || Figure.isMistyped(text.substring(range.start(), range.end()))) {
            findings.add(new Finding(
                    "unclear-salary",
                    Severity.WARNING,
                    lines,
                    "“%s” is no sum as it is written. Check the salary and correct it."
                            .formatted(text.substring(range.start(), range.end()))));
        }
        BigDecimal least = period.equals("year")
                ? BigDecimal.valueOf(5000)
                : period.equals("month") ? BigDecimal.valueOf(300) : BigDecimal.ONE;
        if (range.legible() && (tooSmall(range.min(), least) || tooSmall(range.max(), least))) {
            return;
        }
        String named = placeAfter(text, range.end());
        String location = place != null ? place : named != null ? named : location(before);
        add(new Pay(location, range.min(), range.max(), range.currency(), period, lines));
    }

    private static boolean tooSmall(@Nullable BigDecimal sum, BigDecimal least) {
        return sum != null && sum.compareTo(least) < 0;
    }

    /** A sum said again is one band; one of a band's ends said alone is no other. */
    private void add(Pay pay) {
        for (Pay band : bands) {
            boolean same = Objects.equals(band.min(), pay.min()) && Objects.equals(band.max(), pay.max());
            boolean end = pay.min() != null
                    && pay.min().equals(pay.max())
                    && (pay.min().equals(band.min()) || pay.min().equals(band.max()));
            boolean open = (pay.min() == null && Objects.equals(pay.max(), band.max()))
                    || (pay.max() == null && Objects.equals(pay.min(), band.min()));
            boolean elsewhere = pay.location() != null
                    && band.location() != null
                    && !pay.location().equals(band.location());
            if ((same || end || open) && !elsewhere) {
                return;
            }
        }
        bands.removeIf(band -> band.location() == null
                && band.min() != null
                && band.min().equals(band.max())
                && (band.min().equals(pay.min()) || band.min().equals(pay.max())));
        bands.add(pay);
    }

    private static String period(String lower, Amounts.Range range) {
        String after = lower.substring(range.end(), Math.min(lower.length(), range.end() + 30));
        String before = lower.substring(Math.max(0, range.start() - 40), range.start());
        if (after.contains("hour")
                || after.contains("/hr")
                || after.contains("p/h")
                || after.contains("per hr")
                || before.contains("hourly")) {
            return "hour";
        }
        if (after.contains("per day")
                || after.contains("a day")
                || after.contains("/day")
                || after.contains("daily")
                || before.contains("day rate")
                || before.contains("daily rate")) {
            return "day";
        }
        return after.contains("per month") || after.contains("a month") || before.contains("monthly")
                ? "month"
                : "year";
    }

    /** "(London)" or "in London" right after a sum. */
    private static @Nullable String placeAfter(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            int close = text.indexOf(')', at);
            String inside = close > 0 && close - at < 50 ? text.substring(at + 1, close) : "";
            return Letters.beginsUpper(inside)
                            && !isPay(inside)
                            && Letters.wordCount(inside) <= 6
                            && inside.chars().noneMatch(Character::isDigit)
                            && !isTerm(inside)
                    ? inside
                    : null;
        }
        for (String word : List.of("in ", "for ")) {
            if (text.startsWith(word, at)
                    && at + word.length() < text.length()
                    && Character.isUpperCase(text.charAt(at + word.length()))) {
                int stop = at + word.length();
                while (stop < text.length() && ".,;(/".indexOf(text.charAt(stop)) < 0) {
                    stop++;
                }
                String place = text.substring(at + word.length(), stop).strip();
                return Letters.wordCount(place) <= 5 ? place : null;
            }
        }
        return null;
    }

    private static boolean isTerm(String text) {
        String key = Letters.key(text);
        return key.contains("annual")
                || key.contains("depend")
                || key.contains("experience")
                || key.contains("time")
                || key.contains("month")
                || key.contains("gross")
                || key.contains("fte")
                || key.contains("pro rata")
                || key.contains("step")
                || key.contains("negotiable")
                || key.contains("scale")
                || key.contains("band")
                || key.contains("grade");
    }

    /** The place named before a sum: "London & South East: ", null where the words name none. */
    private static @Nullable String location(String before) {
        String said = before.strip();
        while (!said.isEmpty() && "(),.;/ ".indexOf(said.charAt(0)) >= 0) {
            said = said.substring(1);
        }
        int stop = Math.max(said.lastIndexOf(". "), Math.max(said.lastIndexOf("; "), said.lastIndexOf("| ")));
        said = stop >= 0 ? said.substring(stop + 2) : said;
        said = Duties.withoutMarker(said);
        while (!said.isEmpty() && ":-–—(=,.; ".indexOf(said.charAt(said.length() - 1)) >= 0) {
            said = said.substring(0, said.length() - 1);
        }
        int colon = said.lastIndexOf(':');
        String last = colon >= 0 ? said.substring(colon + 1).strip() : said;
        int comma = last.lastIndexOf(", ");
        if (comma > 0 && PLACES.contains(Letters.key(last.substring(comma)))) {
            last = last.substring(comma + 2);
        }
        String key = Letters.key(last);
        for (String word : List.of(
                "salary range",
                "salary",
                "range",
                "pay",
                "base",
                "up to",
                "from",
                "per annum",
                "only",
                "weighting",
                "based",
                "rate",
                "band",
                "minimum",
                "maximum",
                "and",
                "or",
                "the",
                "is",
                "for",
                "in",
                "of")) {
            String lower = last.toLowerCase(Locale.ROOT);
            if (lower.endsWith(" " + word) || lower.equals(word)) {
                last = last.substring(0, last.length() - word.length()).strip();
            } else if (lower.startsWith(word + " ")) {
                last = last.substring(word.length()).strip();
            }
        }
        boolean name = Letters.beginsUpper(last)
                && Letters.wordCount(last) <= 6
                && !isPay(key)
                && !Letters.endsSentence(last)
                && !isTerm(last)
                && (HeaderField.of(last) == null || PLACES.contains(Letters.key(last)))
                && last.chars().noneMatch(Character::isDigit);
        return name ? last : null;
    }

    /** The words about a sum: of its own sentence, and not far from it. */
    private static String around(String lower, int from, Amounts.Range range) {
        int start = Math.max(from, range.start() - 90);
        int sentence = lower.lastIndexOf(". ", range.start());
        start = Math.max(start, sentence < 0 ? 0 : sentence + 1);
        int end = Math.min(lower.length(), range.end() + 50);
        for (String stop : List.of(". ", "; ", ", plus", " plus ", " + ", ", with", " with ")) {
            int at = lower.indexOf(stop, range.end());
            end = at >= 0 && at < end ? at : end;
        }
        return lower.substring(Math.min(start, end), end);
    }
}
