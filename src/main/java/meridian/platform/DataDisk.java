package meridian.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The disk that the data folder is on. */
@Component
public class DataDisk {

    private final @Nullable Path folder;

    /** @param folder the data folder; empty where the database is one of its own, perhaps on another computer */
    DataDisk(@Value("${meridian.data:}") String folder) {
        this.folder = folder.isEmpty() ? null : Path.of(folder);
    }

    /** Free bytes; {@link Long#MAX_VALUE} where the disk is not ours to ask, or does not say. */
    public long free() {
        if (folder == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
