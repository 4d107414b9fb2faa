package meridian.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringInTimeTest {

    @ParameterizedTest(name = "received on {0}, answered by {1}: {2}")
    @CsvSource({
        "2026-09-03, 2026-10-05, the same day of the next month is a Saturday",
        "2026-11-10, 2026-12-10, the same day of the next month",
        "2027-01-31, 2027-03-01, February has no such day and its last is a Sunday",
        "2028-01-30, 2028-02-29, of a leap year too",
        "2026-11-25, 2026-12-29, Christmas and then the day kept for Boxing Day on Saturday",
        "2027-02-26, 2027-03-30, Good Friday to Easter Monday",
        "2027-12-03, 2028-01-04, New Year’s Day is a Saturday and kept on Monday",
        "2027-04-03, 2027-05-04, early May",
        "2027-04-30, 2027-06-01, late May",
        "2027-07-30, 2027-08-31, late August",
    })
    void by_the_same_day_of_the_next_month_or_the_next_working_day(LocalDate received, LocalDate by, String why) {
        assertThat(new AnswerBy(received, List.of(), false).day()).as(why).contains(by);
    }

    @Test
    void the_month_begins_when_they_have_shown_who_they_are() {
        Pause pause = pause(Pause.Reason.IDENTITY, "2026-11-10", "2026-11-19");

        assertThat(new AnswerBy(LocalDate.parse("2026-11-10"), List.of(pause), false).day())
                .contains(LocalDate.parse("2026-12-21"));
    }

    @Test
    void days_on_which_they_were_asked_what_they_want_do_not_count() {
        Pause pause = pause(Pause.Reason.CLARIFICATION, "2026-11-12", "2026-11-17");

        assertThat(new AnswerBy(LocalDate.parse("2026-11-10"), List.of(pause), false).day())
                .contains(LocalDate.parse("2026-12-15"));
    }

    @Test
    void while_something_is_waited_for_there_is_no_last_day() {
        AnswerBy waiting = new AnswerBy(
                LocalDate.parse("2026-11-10"), List.of(pause(Pause.Reason.IDENTITY, "2026-11-10", null)), false);

        assertThat(waiting.day()).isEmpty();
        assertThat(waiting.pause()).isPresent();
    }

    @Test
    void a_complex_one_has_three_months() {
        assertThat(new AnswerBy(LocalDate.parse("2026-11-10"), List.of(), true).day())
                .contains(LocalDate.parse("2027-02-10"));
    }

    private static Pause pause(Pause.Reason reason, String since, @Nullable String until) {
        return new Pause(reason, LocalDate.parse(since), until == null ? null : LocalDate.parse(until));
    }
}
