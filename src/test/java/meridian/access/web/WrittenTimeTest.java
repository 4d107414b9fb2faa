package meridian.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "27 3 2027, 2027-03-27T00:00:00Z, 2027-03-28T00:00:00Z",
        "27/3/2027, 2027-03-27T00:00:00Z, 2027-03-28T00:00:00Z",
        "27/03/2027, 2027-03-27T00:00:00Z, 2027-03-28T00:00:00Z",
        "2027-03-27, 2027-03-27T00:00:00Z, 2027-03-28T00:00:00Z",
        "27 march  2027, 2027-03-27T00:00:00Z, 2027-03-28T00:00:00Z",
        "28 3 2027, 2027-03-28T00:00:00Z, 2027-03-28T23:00:00Z",
        "1 Jul 2027 9:05, 2027-07-01T08:05:00Z, 2027-07-01T08:06:00Z",
        "2027-01-31T14:30, 2027-01-31T14:30:00Z, 2027-01-31T14:31:00Z",
        "2027-01-31T14:30:15+01:00, 2027-01-31T13:30:15Z, 2027-01-31T13:30:15.000001Z"
    })
    void is_read_in_the_time_of_the_united_kingdom_unless_it_says_which(String written, Instant from, Instant until) {
        assertThat(WrittenTime.read(written)).contains(new WrittenTime(from, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "31 2 2027", "27.3.", "2027", "27 3 27", "14:30", "27 3 2027 25:00", "99999-01-01"})
    void is_none_where_the_calendar_or_the_clock_has_no_such(String written) {
        assertThat(WrittenTime.read(written)).isEmpty();
    }
}
