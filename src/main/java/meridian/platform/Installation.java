package meridian.platform;

import java.io.IOException;
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

    /**
     * The file of the audit's anchors, unless another is named.
     *
     * @throws CannotStart where the address of the database is none
     */
    public Path auditAnchors() {
        return ofTheDatabase("audit-anchors");
    }

    /** The file that says when the audit was checked; fails as {@link #auditAnchors()} does. */
    public Path auditChecks() {
        return ofTheDatabase("audit-checks");
    }

    /** Several databases may be used from one data folder. */
    private Path ofTheDatabase(String name) {
        return dataFolder()
                .resolve(
                        databaseUrl == null
                                ? name
                                : name + "-"
                                        + DatabaseAddress.parse(databaseUrl).place());
    }

    /** Its database, started where it is an embedded one that does not run; whoever opens it closes it. */
    public OpenDatabase open() throws IOException {
        if (databaseUrl != null) {
            return OpenDatabase.at(DatabaseAddress.parse(databaseUrl));
        }
        DatabaseAddress running = EmbeddedDatabase.running(dataFolder());
        return running == null ? OpenDatabase.started(dataFolder()) : OpenDatabase.at(running);
    }

    /** The database named instead of the embedded one, null where none is. */
    public @Nullable String databaseUrl() {
        return databaseUrl;
    }
}
