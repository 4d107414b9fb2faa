package meridian.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The file that says when the audit was checked and what came of it, a line a check. */
public record AuditCheckFile(Path path) {

    /** Adds a check, unless there is no such data folder: then nobody would read of it. */
    public void add(Instant at, AuditVerdict verdict) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            new LineFile(path).add(AuditCheck.of(at, verdict).line());
        }
    }

    /**
     * The last one, empty where there was none yet.
     *
     * @throws IllegalArgumentException where the last line tells of none
     */
    public Optional<AuditCheck> last() throws IOException {
        List<String> lines = new LineFile(path).lines();
        return lines.isEmpty() ? Optional.empty() : Optional.of(AuditCheck.parse(lines.getLast()));
    }
}
