package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import meridian.roles.reading.BadDocuments.Bad;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadDocumentTest {

    static List<Bad> documents() {
        return BadDocuments.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void is_refused_with_one_line_that_says_why_and_what_to_do(Bad bad) {
        assertThatThrownBy(
                        () -> new TimedReading().read(bad.name(), bad.content().bytes()))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(bad.message())
                .message()
                .hasLineCount(1)
                .matches("[a-z].*[.?] .*\\.");
    }
}
