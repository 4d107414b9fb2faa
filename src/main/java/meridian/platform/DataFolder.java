package meridian.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where one installation keeps what is its own: {@code postgres/} (the database's files), {@code postgres.log},
 * {@code database-password} and {@code lock}, which one running program holds.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if there is none, and takes it for this program until it ends.
     *
     * @throws CannotStart if it is no folder, cannot be written to or another program holds it
     */
    public static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            make(path);
            return new DataFolder(path, lock(path));
        } catch (FileAlreadyExistsException noFolder) {
            throw new CannotStart("The data folder " + path + " is a file. Choose a folder with --data.", noFolder);
        } catch (IOException failed) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be written to (" + reason(failed)
                            + "). Give this user the right to, or choose another with --data.",
                    failed);
        }
    }

    /**
     * Takes a folder that holds data already.
     *
     * @throws CannotStart if it holds none, or as {@link #take} does
     */
    public static DataFolder existing(Path folder) {
        if (Files.notExists(folder.resolve("postgres"))) {
            throw new CannotStart(
                    "There is no data in " + folder.toAbsolutePath().normalize()
                            + ". Name the folder that Meridian keeps its data in with --data.");
        }
        return take(folder);
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path password() {
        return path.resolve("database-password");
    }

    Path path() {
        return path;
    }

    /** Lets another program have the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void make(Path path) throws IOException {
        if (Files.notExists(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else if (!Files.isDirectory(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (held(channel) == null) {
            String holder = holder(channel);
            channel.close();
            throw new CannotStart("The data folder " + path + " is in use by another Meridian" + holder
                    + ". Stop that one, or choose another folder with --data.");
        }
        channel.truncate(0);
        byte[] own = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(own), 0);
        return channel;
    }

    private static @Nullable FileLock held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case java.nio.file.AccessDeniedException denied -> "permission denied";
            case java.nio.file.FileSystemException failure when failure.getReason() != null -> failure.getReason();
            default -> String.valueOf(failed.getMessage());
        };
    }
}
