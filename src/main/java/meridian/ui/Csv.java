package meridian.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula is preceded by an apostrophe. */
public final class Csv {

    public static final String TYPE = "text/csv;charset=UTF-8";

    private final CSVPrinter printer;

    /** A table that is written row by row. */
    public Csv(Appendable to, List<String> columns) throws IOException {
        this.printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord(columns);
    }

    public static String of(List<String> columns, List<List<@Nullable Object>> rows) {
        StringBuilder text = new StringBuilder();
        try {
            rows.forEach(new Csv(text, columns)::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** @throws UncheckedIOException where it cannot be written on: the reader went away */
    public void add(List<@Nullable Object> row) {
        try {
            printer.printRecord(row.stream().map(Csv::safe).toList());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static @Nullable String safe(@Nullable Object cell) {
        return cell == null ? "" : CsvCell.safe(cell.toString());
    }
}
