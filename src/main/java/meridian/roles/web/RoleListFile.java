package meridian.roles.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import meridian.access.Organisation;
import meridian.access.OrganisationId;
import meridian.roles.RoleRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

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
                    text(row.name()),
                    text(names.get(row.organisation())),
                    text(row.family()),
                    text(row.seniority()),
                    row.level(),
                    text(row.grade()),
                    text(row.department()),
                    row.status().code(),
                    row.liveVersion(),
                    row.findings(),
                    row.errors(),
                    row.updatedAt(),
                    row.address());
        }
        csv.flush();
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it. */
    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
