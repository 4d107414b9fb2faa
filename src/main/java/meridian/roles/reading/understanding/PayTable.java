package meridian.roles.reading.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.RoleProfile.Pay;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.understanding.PayInWords.Setting;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Labels;
import org.jspecify.annotations.Nullable;

/** Pay laid out as a table: a row for each place or grade, the two ends of its band in a cell or in two. */
final class PayTable {

    /** Two cells with sums up to this are no band's ends: hours, allowances, points of a scale. */
    private static final BigDecimal LARGEST_OTHER = BigDecimal.valueOf(1000);

    private final boolean pays;
    private final PayInWords words;
    private final PayBands bands;

    private PayTable(Entry.Table table, @Nullable Kind kind, PayInWords words, PayBands bands) {
        String head = table.rows().getFirst().text();
        this.pays = kind == Kind.PAY || PayInWords.isPay(head) || isOfEnds(head);
        this.words = words;
        this.bands = bands;
    }

    /**
     * Finds the pay in a table.
     *
     * @param kind what the section it stands in is about, null where that is not known
     */
    static void read(Entry.Table table, @Nullable Kind kind, PayInWords words, PayBands bands) {
        PayTable pay = null;
        for (Block.Row row : table.rows()) {
            if (holdsSum(row)) {
                pay = pay == null ? new PayTable(table, kind, words, bands) : pay;
                pay.take(row);
            }
        }
    }

    private static boolean holdsSum(Block.Row row) {
        for (Words cell : row.cells()) {
            if (CurrencySign.isIn(cell.text())) {
                return true;
            }
        }
        return false;
    }

    private void take(Block.Row row) {
        String first = row.cells().getFirst().text();
        Field field = HeaderField.of(Labels.withoutColon(first));
        boolean ofPay = pays || PayInWords.isPay(first) || field == Field.PAY;
        String place = field != null || CurrencySign.isIn(first) ? null : PayPlace.in(first);
        Pay band = ofPay ? ends(row, place) : null;
        if (band != null) {
            bands.add(band);
            return;
        }
        for (Words cell : row.cells()) {
            words.read(cell.text(), ofPay ? Setting.PAY : Setting.LINE, place, row.lines());
        }
    }

    /** The band whose two ends stand in cells of their own, null where the row has no such two. */
    private static @Nullable Pay ends(Block.Row row, @Nullable String place) {
        List<Amounts.Range> sums = new ArrayList<>();
        for (Words cell : row.cells()) {
            sums.addAll(Amounts.of(cell.text()));
        }
        if (sums.size() != 2) {
            return null;
        }
        Amounts.Range low = sums.getFirst();
        Amounts.Range high = sums.getLast();
        return low.single() && high.single() && isEnd(low.min()) && isEnd(high.max())
                ? new Pay(place, low.min(), high.max(), low.currency(), PayPeriod.YEAR.code(), row.lines())
                : null;
    }

    private static boolean isEnd(@Nullable BigDecimal sum) {
        return sum != null && sum.compareTo(LARGEST_OTHER) > 0;
    }

    /** "Location, from, to": the head of a table of bands. */
    private static boolean isOfEnds(String head) {
        String key = " " + Letters.key(head) + " ";
        return key.contains(" from ") && key.contains(" to ")
                || key.contains(" minimum ") && key.contains(" maximum ")
                || key.contains(" min ") && key.contains(" max ");
    }
}
