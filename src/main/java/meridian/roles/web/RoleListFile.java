package meridian.roles.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.roles.RoleRow;
import meridian.ui.CsvCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list of roles as CSV, made to be opened by a spreadsheet, a row at a time. */
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

    private final Map<OrganisationId, String> organisations;
    private final CSVPrinter csv;

    RoleListFile(List<Organisation> organisations, Appendable to) throws IOException {
        this.organisations = organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        this.csv = new CSVPrinter(to, FORMAT);
    }

    /** @throws UncheckedIOException where it cannot be written on: the reader went away */
    void add(RoleRow row) {
        try {
            csv.printRecord(
                    CsvCell.safe(row.name()),
                    CsvCell.safe(organisations.get(row.organisation())),
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
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
