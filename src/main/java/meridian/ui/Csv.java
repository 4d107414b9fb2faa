package meridian.ui;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula is preceded by an apostrophe. */
public final class Csv {

    public static final String TYPE = "text/csv;charset=UTF-8";

    private Csv() {}

    public static String of(List<String> columns, List<List<@Nullable Object>> rows) {
        try (StringWriter text = new StringWriter()) {
            write(text, columns, rows);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Writer to, List<String> columns, List<List<@Nullable Object>> rows) throws IOException {
        CSVPrinter printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord(columns);
        for (List<@Nullable Object> row : rows) {
            printer.printRecord(row.stream().map(Csv::safe).toList());
        }
        printer.flush();
    }

    private static @Nullable String safe(@Nullable Object cell) {
        return cell == null ? "" : CsvCell.safe(cell.toString());
    }
}
