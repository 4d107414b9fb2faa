package meridian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import meridian.access.AuditVerdict.Broken;
import meridian.access.AuditVerdict.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotedCheckTest {

    private static final Instant NOON = Instant.parse("2027-03-27T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void is_the_last_of_all_that_were_noted() throws IOException {
        AuditCheckFile checks = new AuditCheckFile(folder.resolve("audit-checks"));
        assertThat(checks.last()).isEmpty();

        checks.add(NOON, new Sound(12, 1, 2));
        assertThat(checks.last()).contains(new AuditCheck(NOON, true, 12));

        checks.add(NOON.plusSeconds(9), new Broken(7, "Entry 7 was changed."));
        assertThat(checks.last()).contains(new AuditCheck(NOON.plusSeconds(9), false, 7));
        assertThat(Files.readAllLines(checks.path())).hasSize(2);
    }

    @Test
    void makes_no_data_folder_where_there_is_none() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        new AuditCheckFile(elsewhere.resolve("audit-checks")).add(NOON, new Sound(1, 0, 0));
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void is_not_guessed_from_a_line_that_tells_of_none() throws IOException {
        Path file = Files.writeString(folder.resolve("audit-checks"), "all is well\n");
        assertThatThrownBy(() -> new AuditCheckFile(file).last()).hasMessageContaining("all is well");
    }
}
