package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import meridian.roles.reading.BadDocuments.Bad;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents within every limit but that of time. */
class SlowDocumentTest {

    private static final String TEXT = "Leads the team and manages the budget.\n\n";
    private static final String SLOW = "took more than 0 seconds to read";
    private static final int MANY = 100_000;

    static List<Bad> documents() {
        return List.of(
                new Bad("slow.md", () -> BadDocuments.bytes(("- " + TEXT).repeat(MANY)), SLOW),
                new Bad("slow.txt", () -> BadDocuments.bytes(TEXT.repeat(MANY)), SLOW),
                new Bad("slow.html", () -> BadDocuments.bytes("<html>" + ("<p>" + TEXT).repeat(MANY)), SLOW),
                new Bad(
                        "slow.docx",
                        () -> BadDocuments.word(
                                "<p><r><t>%s</t></r></p>".formatted(TEXT).repeat(MANY)),
                        SLOW),
                new Bad(
                        "slow.odt",
                        () -> BadDocuments.odt(
                                "<text>" + "<p>%s</p>".formatted(TEXT).repeat(MANY)),
                        SLOW),
                new Bad("slow.pdf", () -> BadDocuments.pdf("q Q ".repeat(10_000_000)), SLOW));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void is_given_up_when_its_time_is_over_whatever_its_format(Bad slow) throws Exception {
        byte[] content = slow.content().bytes();
        assertThatThrownBy(() -> new TimedReading(Duration.ofMillis(50)).read(slow.name(), content))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(slow.message());
        assertThat(readersLeft(slow.name()))
                .allSatisfy(reader ->
                        assertThat(reader.join(Duration.ofSeconds(30))).isTrue());
    }

    private static List<Thread> readersLeft(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("reading " + name))
                .toList();
    }
}
