package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormWithMistakesTest {

    private final Fields fields = Fields.of(Map.of(
            "from-day",
            List.of("31"),
            "from-month",
            List.of("2"),
            "from-year",
            List.of("2027"),
            "note",
            List.of("  ")));

    @Test
    void says_what_was_given_for_a_date_that_is_none() {
        assertThat(fields.date("from", "The effective date")).isEmpty();
        assertThat(fields.error("from"))
                .isEqualTo("The effective date is not a date: 31 2 2027. Give day, month and year, such as 27 3 2027");
    }

    @Test
    void leaves_a_date_that_was_not_typed_to_the_one_who_asks() {
        assertThat(fields.date("to", "The last day")).isEmpty();
        assertThat(fields.isAccepted()).isTrue();
    }

    @Test
    void rejects_white_space_where_text_is_required_and_names_hint_and_error_for_the_control() {
        fields.required("note", "Say what changed");

        assertThat(fields.errors()).containsExactly(FieldError.missing("note", "Say what changed"));
        assertThat(fields.describedBy("note", "One sentence")).isEqualTo("note-hint note-error");
    }

    @Test
    void reads_back_the_date_it_starts_with() {
        LocalDate date = LocalDate.of(2027, 3, 3);

        assertThat(Fields.starting(Fields.dateParts("from", date)).date("from", "It"))
                .contains(date);
    }
}
