package meridian.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which installation a command is for: a data folder, or a database of one's own. */
public final class Installation {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data is kept (default: data/ beside the launcher).")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "An existing PostgreSQL 18 instead of the embedded one.")
    private @Nullable String databaseUrl;

    public Path dataFolder() {
        return data != null
                ? data
                : Path.of(System.getProperty("meridian.home", ".")).resolve("data");
    }

    /** The file of the audit's anchors, unless another is named. */
    public Path auditAnchors() {
        return dataFolder().resolve("audit-anchors");
    }

    /** The file that says when the audit was checked. */
    public Path auditChecks() {
        return dataFolder().resolve("audit-checks");
    }

    /** The database named instead of the embedded one, null where none is. */
    public @Nullable String databaseUrl() {
        return databaseUrl;
    }
}
