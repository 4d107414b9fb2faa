package meridian.roles.reading.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How texts write sums: with the sign before or after, in thousands, mistyped. */
class SumsOfMoneyTest {

    @Test
    void a_k_after_the_upper_figure_counts_for_the_lower_one_too() {
        Amounts.Range range = only("£58–70k");

        assertThat(range.min()).isEqualByComparingTo("58000");
        assertThat(range.max()).isEqualByComparingTo("70000");
    }

    @Test
    void a_range_may_have_its_sign_after_it() {
        Amounts.Range range = only("70.000 – 85.000 €");

        assertThat(range.currency()).isEqualTo("EUR");
        assertThat(range.min()).isEqualByComparingTo("70000");
        assertThat(range.max()).isEqualByComparingTo("85000");
    }

    @Test
    void the_lower_figure_before_a_sign_may_be_in_thousands_in_either_case() {
        for (String text : new String[] {"49K - £65K", "49k - £65k", "49,000 - £65K"}) {
            assertThat(only(text).min()).isEqualByComparingTo("49000");
            assertThat(only(text).max()).isEqualByComparingTo("65000");
        }
    }

    @Test
    void the_unit_of_the_first_sum_does_not_part_a_range() {
        Amounts.Range range = only("£200 per day to £250 per day");

        assertThat(range.min()).isEqualByComparingTo("200");
        assertThat(range.max()).isEqualByComparingTo("250");
    }

    @Test
    void up_to_a_sum_has_no_lower_end() {
        Amounts.Range range = only("up to £40,000");

        assertThat(range.min()).isNull();
        assertThat(range.max()).isEqualByComparingTo("40000");
    }

    @Test
    void what_says_that_a_limit_is_not_exact_leaves_it_one() {
        for (String text : new String[] {"Up to approximately £40,000", "up to about £40,000"}) {
            assertThat(only(text).min()).isNull();
            assertThat(only(text).max()).isEqualByComparingTo("40000");
        }
        assertThat(only("around £40,000").min()).isEqualByComparingTo("40000");
    }

    @Test
    void millions_are_no_pay() {
        assertThat(Amounts.of("a programme of £4m, and £3.5 million after it")).isEmpty();
    }

    @Test
    void the_letters_before_a_dollar_say_whose_it_is() {
        assertThat(only("NZ$80,000").currency()).isEqualTo("NZD");
        assertThat(only("$80,000").currency()).isEqualTo("USD");
    }

    @Test
    void pence_that_are_noughts_change_nothing_and_others_count() {
        assertThat(only("£30,000.00").min()).isEqualByComparingTo("30000");
        assertThat(only("£14.75 an hour").min()).isEqualByComparingTo("14.75");
    }

    @Test
    void a_sum_grouped_as_no_sum_is_has_no_value() {
        Amounts.Range range = only("£60,00");

        assertThat(range.legible()).isFalse();
        assertThat(range.min()).isNull();
    }

    @Test
    void the_letter_o_for_a_nought_and_a_space_after_the_comma_are_read_and_are_mistyped() {
        assertThat(only("£3O,OOO").min()).isEqualByComparingTo("30000");
        assertThat(only("£114, 250").min()).isEqualByComparingTo("114250");
        assertThat(Figure.isMistyped("£3O,OOO")).isTrue();
        assertThat(Figure.isMistyped("£114, 250")).isTrue();
        assertThat(Figure.isMistyped("£114,250")).isFalse();
    }

    @Test
    void a_figure_that_is_one_of_many_is_where_they_begin() {
        for (String text : new String[] {"low $50,000s", "the high $50,000's", "mid-$50ks, by experience"}) {
            assertThat(only(text).min()).isEqualByComparingTo("50000");
            assertThat(only(text).max()).isNull();
        }
        Amounts.Range range = only("high £40,000s to low £50,000s");
        assertThat(range.min()).isEqualByComparingTo("40000");
        assertThat(range.max()).isEqualByComparingTo("50000");
    }

    @Test
    void a_sum_is_by_the_month_where_that_stands_right_after_it() {
        assertThat(PayPeriod.of("$4,512 Monthly", only("$4,512 Monthly"))).isEqualTo(PayPeriod.MONTH);
        assertThat(PayPeriod.of("£32,000, which is paid monthly", only("£32,000, which is paid monthly")))
                .isEqualTo(PayPeriod.YEAR);
    }

    private static Amounts.Range only(String text) {
        assertThat(Amounts.of(text)).hasSize(1);
        return Amounts.of(text).getFirst();
    }
}
