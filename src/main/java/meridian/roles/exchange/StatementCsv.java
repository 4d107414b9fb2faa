package meridian.roles.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.ui.CsvCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The statements of roles as a table for a spreadsheet: one row for each purpose, duty, detail, competency, capability,
 * criterion and measure. RFC 4180: commas, quotes doubled, lines ended by CR LF, a header row.
 */
public final class StatementCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "role",
                    "grade",
                    "kind",
                    "group",
                    "importance",
                    "methods",
                    "text",
                    "first line",
                    "last line",
                    "document")
            .get();

    private final CSVPrinter out;

    private StatementCsv(CSVPrinter out) {
        this.out = out;
    }

    public static String write(List<RoleProfile> profiles) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            StatementCsv csv = new StatementCsv(printer);
            for (RoleProfile profile : profiles) {
                csv.write(profile);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(RoleProfile role) throws IOException {
        for (RoleProfile.Statement purpose : role.purpose()) {
            row(role, "purpose", null, purpose.text(), purpose.lines());
        }
        for (RoleProfile.Responsibility duty : role.responsibilities()) {
            row(role, "duty", duty.group(), duty.text(), duty.lines());
            for (RoleProfile.Statement detail : duty.details()) {
                row(role, "duty detail", duty.group(), detail.text(), detail.lines());
            }
        }
        for (RoleProfile.Competency competency : role.competencies()) {
            row(role, "competency", competency.attribute(), competency.text(), competency.lines());
        }
        for (RoleProfile.Capability skill : role.capabilities()) {
            row(role, "capability", skill.level(), skill.name(), skill.lines());
        }
        for (RoleProfile.Criterion criterion : role.criteria()) {
            criterion(role, criterion);
        }
        for (RoleProfile.Statement measure : role.measures()) {
            row(role, "measure", null, measure.text(), measure.lines());
        }
    }

    private void criterion(RoleProfile role, RoleProfile.Criterion criterion) throws IOException {
        String importance =
                criterion.importance() == null ? null : criterion.importance().toString();
        String methods = String.join(" ", criterion.methods());
        row(role, "criterion", criterion.category(), importance, methods, criterion.text(), criterion.lines());
    }

    private void row(RoleProfile role, String kind, @Nullable String group, String text, Lines lines)
            throws IOException {
        row(role, kind, group, null, null, text, lines);
    }

    private void row(
            RoleProfile role,
            String kind,
            @Nullable String group,
            @Nullable String importance,
            @Nullable String methods,
            String text,
            Lines lines)
            throws IOException {
        out.printRecord(
                CsvCell.safe(role.title()),
                CsvCell.safe(role.grade()),
                kind,
                CsvCell.safe(group),
                importance,
                CsvCell.safe(methods),
                CsvCell.safe(text),
                lines.first(),
                lines.last(),
                CsvCell.safe(role.document()));
    }
}
