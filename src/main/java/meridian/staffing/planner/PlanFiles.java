package meridian.staffing.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How plans of every kind are written as JSON and CSV. */
public final class PlanFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final String FORMULA = "=+-@\t\r";

    private PlanFiles() {}

    public static byte[] json(Map<String, Object> plan) {
        return MAPPER.writeValueAsBytes(plan);
    }

    /** RFC 4180 in UTF-8; text that a spreadsheet would take for a formula has an apostrophe before it. */
    public static byte[] csv(Object[] heads, Stream<Object[]> rows) {
        StringBuilder written = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(written, CSVFormat.RFC4180)) {
            printer.printRecord(heads);
            for (Object[] row : (Iterable<Object[]>) rows::iterator) {
                printer.printRecord(Stream.of(row).map(PlanFiles::cell));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object cell(Object value) {
        return value instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }
}
