package meridian.roles.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayTableTest {

    private static final Place UK = new Place("UK");
    private static final Place LONDON = new Place("London & South East");
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final PlaceWeighting WEIGHTING = new PlaceWeighting(LONDON, UK, new BigDecimal("1.05"), APRIL, null);

    private static Range pay(String min, String max) {
        return new Range(new BigDecimal(min), new BigDecimal(max), "GBP", "year");
    }

    private static PayBand band(Place place, Range range, @Nullable String reason) {
        return new PayBand("PO8", place, range, APRIL, null, reason);
    }

    private static PayTable table(PayBand... bands) {
        return new PayTable(List.of(bands), List.of(WEIGHTING));
    }

    @Test
    void a_band_a_pound_off_its_weighting_is_as_weighted() {
        PayTable table = table(band(UK, pay("50001", "60000"), null), band(LONDON, pay("52502", "63001"), null));

        assertThat(table.rows(List.of()))
                .extracting(PayRow::weighed)
                .containsExactly(new Weighed.AsWeighted(), new Weighed.Unweighted());
    }

    @Test
    void a_band_further_off_is_shown_with_what_was_expected_until_somebody_says_why() {
        Range off = pay("52500", "63050");
        Range expected = pay("52500", "63000");

        assertThat(table(band(UK, pay("50000", "60000"), null)).weigh("PO8", LONDON, off, null))
                .isEqualTo(new Weighed.Off(expected));
        assertThat(table(band(UK, pay("50000", "60000"), null)).weigh("PO8", LONDON, off, "Market supplement"))
                .isEqualTo(new Weighed.Excepted(expected, "Market supplement"));
    }

    @Test
    void a_place_without_a_band_can_be_filled_from_its_weighting() {
        assertThat(table(band(UK, pay("50000", "60000"), null)).rows(List.of()))
                .extracting(row -> row.place().name(), PayRow::weighed)
                .contains(tuple("London & South East", new Weighed.CanFill(pay("52500", "63000"))));
    }

    @Test
    void what_roles_say_stands_beside_the_band_of_their_grade_and_place() {
        PayTable table = table(band(UK, pay("50000", "60000"), null));
        SaidPay same = new SaidPay("a", "Analyst", "po 8", null, pay("50000", "60000"));
        SaidPay other = new SaidPay("b", "Buyer", "PO8", new Place("uk"), pay("50000", "61000"));

        assertThat(table.rows(List.of(other, same)))
                .filteredOn(row -> row.place().is(UK))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.agreeing()).containsExactly(same);
                    assertThat(row.differing()).containsExactly(other);
                    assertThat(row.disagrees()).isTrue();
                });
    }

    @Test
    void grades_stand_in_the_order_people_count() {
        PayTable table = new PayTable(
                List.of(
                        new PayBand("PO10", UK, pay("3", "4"), APRIL, null, null),
                        new PayBand("PO2", UK, pay("1", "2"), APRIL, null, null)),
                List.of());

        assertThat(table.rows(List.of())).extracting(PayRow::grade).containsExactly("PO2", "PO10");
    }

    @Test
    void pay_is_written_as_people_write_it() {
        assertThat(pay("59500.00", "85000")).hasToString("£59,500 to £85,000");
        assertThat(new Range(new BigDecimal("45.5"), new BigDecimal("45.50"), "GBP", "hour"))
                .hasToString("£45.50 an hour");
    }
}
