package meridian.platform;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database of an installation while a command uses it, which stops it again where it had to start it. */
public final class OpenDatabase implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedDatabase started;
    private final @Nullable DataFolder taken;

    private OpenDatabase(DatabaseAddress address, @Nullable EmbeddedDatabase started, @Nullable DataFolder taken) {
        this.address = address;
        this.started = started;
        this.taken = taken;
    }

    /** @throws CannotStart if it does not answer, or is another version */
    static OpenDatabase at(DatabaseAddress address) {
        address.check();
        return new OpenDatabase(address, null, null);
    }

    /** @throws CannotStart if the folder holds no data */
    static OpenDatabase started(Path folder) throws IOException {
        DataFolder taken = DataFolder.existing(folder);
        try {
            EmbeddedDatabase started = EmbeddedDatabase.start(taken);
            return new OpenDatabase(started.address(), started, taken);
        } catch (IOException | RuntimeException failed) {
            taken.close();
            throw failed;
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
        if (taken != null) {
            taken.close();
        }
    }
}
