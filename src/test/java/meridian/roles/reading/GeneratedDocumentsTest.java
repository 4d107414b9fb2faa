package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.LongStream;
import meridian.roles.reading.GeneratedDocuments.Generated;
import meridian.roles.reading.formats.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Documents nobody would write. A few thousand of them are tried each time; {@code -Dmeridian.tries=1000000} tries a million,
 * {@code -Dmeridian.first=123456} begins with that one, as the message of a failure says.
 */
class GeneratedDocumentsTest {

    private static final long TRIES = Long.getLong("meridian.tries", 4_000);
    private static final long FIRST = Long.getLong("meridian.first", 0);
    private static final int SIZE = 100_000;
    private static final double MOST_SECONDS = 1;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void are_each_read_or_refused_within_a_second_for_a_hundred_kilobytes() throws IOException {
        // PDFBox logs what it meets in a damaged file, each with its stack.
        ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.OFF);
        GeneratedDocuments documents = GeneratedDocuments.ofSamples();
        List<String> wrong = LongStream.range(FIRST, FIRST + TRIES)
                .parallel()
                .mapToObj(number -> wrong(number, documents.number(number)))
                .filter(said -> !said.isEmpty())
                .limit(20)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static String wrong(long number, Generated document) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            DocumentReader.read(document.name(), document.content());
        } catch (UnreadableDocument refused) {
            // Saying so in one line is as good as reading it.
            if (String.valueOf(refused.getMessage()).lines().count() != 1) {
                return said(number, document, "is refused in more than one line");
            }
        } catch (RuntimeException | Error bug) {
            StackTraceElement[] trace = bug.getStackTrace();
            return said(number, document, bug + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        // The time of the processor: what else runs on the machine is not the reader's doing.
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        double most = MOST_SECONDS * Math.max(1, document.content().length / (double) SIZE);
        return seconds > most ? said(number, document, "took %.1f s".formatted(seconds)) : "";
    }

    private static String said(long number, Generated document, String what) {
        return "-Dmeridian.first=%d -Dmeridian.tries=1: %s of %,d bytes: %s"
                .formatted(number, document.name(), document.content().length, what);
    }
}
