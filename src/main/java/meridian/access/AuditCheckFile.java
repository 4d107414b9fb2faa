package meridian.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The file that says when the audit was checked and what came of it, a line a check. */
public record AuditCheckFile(Path path) {

    /** Adds a check, unless there is no such data folder: then nobody would read of it. */
    public void add(Instant at, AuditVerdict verdict) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            Files.writeString(
                    path,
                    AuditCheck.of(at, verdict).line() + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /**
     * The last one, empty where there was none yet.
     *
     * @throws IllegalArgumentException where the last line tells of none
     */
    public Optional<AuditCheck> last() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(path).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(AuditCheck.parse(lines.getLast()));
    }
}
