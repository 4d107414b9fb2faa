package meridian.roles.reading.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import meridian.roles.reading.blocks.Letters;
import org.junit.jupiter.api.Test;

/** What the numbers in a sentence count, and which of them limit anything. */
class CountsInSentencesTest {

    @Test
    void people_who_are_line_managed_are_direct_reports() {
        assertThat(direct("You will line manage three policy officers")).containsExactly(3);
    }

    @Test
    void numbers_in_words_count_as_figures_do() {
        List<String> words =
                List.of(("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                                + " fifteen sixteen seventeen eighteen nineteen twenty")
                        .split(" "));
        assertThat(words)
                .extracting(Numbers::of)
                .isEqualTo(IntStream.rangeClosed(0, 20).boxed().toList());
        assertThat(direct("You will line manage seventeen policy officers")).containsExactly(17);
        assertThat(direct("Lead a team of nineteen support officers")).containsExactly(19);
    }

    @Test
    void things_that_are_managed_are_none() {
        assertThat(direct("You will manage up to three contracts")).isEmpty();
    }

    @Test
    void people_in_a_team_that_is_led_are_direct_reports() {
        assertThat(direct("Lead a team of 4 support officers")).containsExactly(4);
    }

    @Test
    void the_upper_end_of_a_range_is_the_limit() {
        assertThat(limits("Between two and four direct reports")).containsExactly(4);
    }

    @Test
    void a_least_number_and_a_grade_limit_nothing() {
        assertThat(limits("At least two reports, a minimum of three workstreams, four or more teams, at grade 7"))
                .isEmpty();
    }

    @Test
    void no_more_than_a_number_is_a_limit() {
        assertThat(limits("No more than 4 direct reports")).containsExactly(4);
        assertThat(limits("More than 4 direct reports")).isEmpty();
    }

    @Test
    void a_field_gives_the_number_its_value_begins_with() {
        assertThat(ResponsibleFor.number(Letters.key("Up to 4 delivery managers")))
                .isEqualTo(4);
        assertThat(ResponsibleFor.number(Letters.key("2 to 3"))).isEqualTo(3);
        assertThat(ResponsibleFor.number(Letters.key("No direct reports at first")))
                .isZero();
        assertThat(ResponsibleFor.number(Letters.key("3 contracts"))).isNegative();
    }

    private static List<Integer> limits(String sentence) {
        return Count.in(Letters.key(sentence)).stream()
                .filter(Count::isLimit)
                .map(Count::number)
                .toList();
    }

    private static List<Integer> direct(String sentence) {
        return Count.in(Letters.key(sentence)).stream()
                .filter(DirectReports::are)
                .map(Count::number)
                .toList();
    }
}
