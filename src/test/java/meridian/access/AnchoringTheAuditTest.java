package meridian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import meridian.access.AuditVerdict.Sound;
import meridian.access.web.VerifyAuditCommand;
import meridian.platform.Installation;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The last entry of the audit is kept in a file beside the database. */
class AnchoringTheAuditTest {

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    @Test
    void once_for_each_last_entry_however_often_the_program_starts() throws IOException, SQLException {
        AnchorFile file = new AnchorFile(folder.resolve("audit-anchors"));
        anchor().drop();
        assertThat(file.read()).isEmpty();

        AuditExamples.fill(database);
        anchor().drop();
        anchor().drop();
        AuditExamples.fill(database);
        anchor().drop();

        assertThat(file.read()).extracting(Anchor::number).containsExactly(12L, 24L);
        assertThat(AuditExamples.verify(database, file.read())).isEqualTo(new Sound(24, 0, 2));
    }

    @Test
    void of_a_database_of_ones_own_too_in_a_file_of_its_own_that_the_check_reads() throws IOException, SQLException {
        String[] given = {"--data", folder.toString(), "--database-url", database.url()};
        Installation installation = CommandLine.populateCommand(new Installation(), given);
        Installation other = CommandLine.populateCommand(
                new Installation(), "--data", folder.toString(), "--database-url", "postgresql://db.example/other");
        AuditExamples.fill(database);
        new DropAnchor(
                        database.jdbc(),
                        Clock.systemUTC(),
                        installation.auditAnchors().toString())
                .drop();

        assertThat(other.auditAnchors()).hasFileName("audit-anchors-db.example-5432-other");
        assertThat(other.auditAnchors()).isNotEqualTo(installation.auditAnchors());
        assertThat(verified(given))
                .startsWith("All 12 entries are as they were written (0 with details erased, 1 anchors)");
        assertThat(new AuditCheckFile(installation.auditChecks()).last())
                .hasValueSatisfying(check -> assertThat(check.sound()).isTrue());

        AuditExamples.tamper(
                database,
                "delete from access.audit_details where number > 9",
                "delete from access.audit_entry where number > 9");
        assertThat(verified(given)).startsWith("Entry 10 was removed, and with it all after it");
    }

    @Test
    void after_a_line_that_was_cut_off_on_a_line_of_its_own() throws IOException {
        Path file = Files.writeString(folder.resolve("audit-checks"), "2027-03-27T12:00:0");
        new AuditCheckFile(file).add(Instant.EPOCH, new Sound(1, 0, 0));

        assertThat(Files.readString(file)).isEqualTo("2027-03-27T12:00:0\n1970-01-01T00:00:00Z sound 1\n");
    }

    private static String verified(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        new CommandLine(new VerifyAuditCommand()).setOut(out).setErr(out).execute(arguments);
        return printed.toString();
    }

    private DropAnchor anchor() {
        return new DropAnchor(
                database.jdbc(),
                Clock.systemUTC(),
                folder.resolve("audit-anchors").toString());
    }
}
