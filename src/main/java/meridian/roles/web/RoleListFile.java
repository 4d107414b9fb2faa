package meridian.roles.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.roles.RoleRow;
import meridian.roles.exchange.CsvCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list of roles as CSV, made to be opened by a spreadsheet. */
final class RoleListFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "role",
                    "organisation",
                    "family",
                    "seniority",
                    "level",
                    "grade",
                    "department",
                    "status",
                    "version",
                    "findings",
                    "errors",
                    "changed",
                    "address")
            .get();

    private RoleListFile() {}

    static void write(List<RoleRow> rows, List<Organisation> organisations, Writer to) throws IOException {
        Map<OrganisationId, String> names =
                organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        CSVPrinter csv = new CSVPrinter(to, FORMAT);
        for (RoleRow row : rows) {
            csv.printRecord(
                    CsvCell.safe(row.name()),
                    CsvCell.safe(names.get(row.organisation())),
                    CsvCell.safe(row.family()),
                    CsvCell.safe(row.seniority()),
                    row.level(),
                    CsvCell.safe(row.grade()),
                    CsvCell.safe(row.department()),
                    row.status().code(),
                    row.liveVersion(),
                    row.findings(),
                    row.errors(),
                    row.updatedAt(),
                    row.address());
        }
        csv.flush();
    }
}
