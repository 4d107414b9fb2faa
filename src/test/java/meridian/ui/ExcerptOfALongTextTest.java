package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptOfALongTextTest {

    private static String said(List<Run> runs) {
        return runs.stream()
                .map(it -> it.marked() ? "[" + it.text() + "]" : it.text())
                .collect(Collectors.joining());
    }

    private static List<Run> runs(String before, String marked, String after) {
        return List.of(new Run(before, false), new Run(marked, true), new Run(after, false));
    }

    @Test
    void is_all_of_a_text_that_is_short() {
        List<Run> runs = runs("Opens the ", "gates", " at dawn");
        assertThat(Run.excerpt(runs, 40)).isEqualTo(runs);
    }

    @Test
    void is_whole_words_round_the_first_that_was_searched_for() {
        List<Run> runs = runs("one two three four five six ", "gates", " seven eight nine ten eleven twelve");
        assertThat(said(Run.excerpt(runs, 30))).isEqualTo("… five six [gates] seven eight …");
    }

    @Test
    void begins_and_ends_where_the_text_does() {
        assertThat(said(Run.excerpt(runs("", "gates", " one two three four five six seven"), 20)))
                .isEqualTo("[gates] one two three …");
        assertThat(said(Run.excerpt(runs("one two three four five six seven ", "gates", ""), 20)))
                .isEqualTo("… [gates]");
    }

    @Test
    void is_the_beginning_where_nothing_is_marked_and_never_without_the_marked_word() {
        assertThat(said(Run.excerpt(List.of(new Run("one two three four five", false)), 10)))
                .isEqualTo("one two …");
        assertThat(said(Run.excerpt(runs("x".repeat(50), "gates", "y".repeat(50)), 10)))
                .contains("[g");
    }
}
