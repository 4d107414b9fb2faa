package meridian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import meridian.access.AuditVerdict.Sound;
import meridian.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private DropAnchor anchor() {
        return new DropAnchor(
                database.jdbc(),
                Clock.systemUTC(),
                folder.resolve("audit-anchors").toString());
    }
}
