package meridian.roles.frameworks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/** A table with a heading line, from a CSV file or a worksheet; it remembers which line each row came from. */
record Table(String file, Map<String, Integer> columns, List<Line> rows) {

    /** A row and the line of the file it starts on. */
    record Line(int number, List<String> cells) {}

    static Table ofCsv(String file, byte[] content) throws UnreadableFramework {
        List<Line> lines = new ArrayList<>();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        long start = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text(content)), format)) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                List<String> cells = records.next().stream().map(Table::folded).toList();
                lines.add(new Line((int) start, cells));
                start = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException malformed) {
            throw new UnreadableFramework(new ImportProblem(
                    file,
                    (int) start,
                    null,
                    null,
                    "A quoted cell that starts here is never closed, or something follows its closing quote. "
                            + "Save the file as CSV again."));
        }
        return of(file, lines);
    }

    /** One table per worksheet that holds anything. */
    static List<Table> ofWorkbook(String file, byte[] content) throws UnreadableFramework {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            List<Table> tables = new ArrayList<>();
            for (Sheet sheet : workbook) {
                List<Line> lines = lines(sheet);
                if (!lines.isEmpty()) {
                    tables.add(of(file + ", sheet " + sheet.getSheetName(), lines));
                }
            }
            return tables;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFramework(new ImportProblem(
                    file,
                    1,
                    null,
                    null,
                    "This is no Excel workbook that can be read. Save it as .xlsx or .csv again."));
        }
    }

    private static List<Line> lines(Sheet sheet) {
        DataFormatter formatter = new DataFormatter(Locale.UK);
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                cells.add(folded(formatter.formatCellValue(row.getCell(i))));
            }
            lines.add(new Line(row.getRowNum() + 1, cells));
        }
        return lines;
    }

    private static Table of(String file, List<Line> lines) throws UnreadableFramework {
        List<Line> filled = lines.stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        if (filled.isEmpty()) {
            throw new UnreadableFramework(
                    new ImportProblem(file, 1, null, null, "The file is empty. Choose the one that was downloaded."));
        }
        Map<String, Integer> columns = new HashMap<>();
        List<String> headings = filled.getFirst().cells();
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(headings.get(i).toLowerCase(Locale.ROOT), i);
        }
        return new Table(file, columns, filled.subList(1, filled.size()));
    }

    boolean has(String column) {
        return columns.containsKey(column.toLowerCase(Locale.ROOT));
    }

    /** What stands in the column, null where it is blank or the table has no such column. */
    @Nullable
    String cell(Line row, String column) {
        Integer index = columns.get(column.toLowerCase(Locale.ROOT));
        String cell =
                index == null || index >= row.cells().size() ? "" : row.cells().get(index);
        return cell.isEmpty() ? null : cell;
    }

    ImportProblem problem(Line row, String column, @Nullable String given, String rule) {
        return new ImportProblem(file, row.number(), column, given, rule);
    }

    void require(List<String> needed) throws UnreadableFramework {
        List<String> missing = needed.stream().filter(column -> !has(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFramework(new ImportProblem(
                    file,
                    1,
                    null,
                    null,
                    "There is no column %s. The columns needed are %s."
                            .formatted(String.join(", ", missing), String.join(", ", needed))));
        }
    }

    /** UTF-8 with or without a mark, else the Windows code page that Excel writes. */
    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Each line of the cell with its white space folded, blank lines left out: a list in a cell stays a list. */
    private static String folded(String cell) {
        return cell.replace('\u00A0', ' ')
                .lines()
                .map(line -> line.strip().replaceAll("[ \\t]+", " "))
                .filter(line -> !line.isEmpty())
                .reduce((above, below) -> above + "\n" + below)
                .orElse("");
    }
}
