package meridian.platform;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import meridian.platform.PostgresPrograms.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that Meridian brings along, on the files of one data folder. It listens on this computer alone, asks for
 * a password that only the folder's owner can read, and writes everything to disk before it says so.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "meridian";
    private static final int SECONDS_TO_RECOVER = 600;
    private static final int ATTEMPTS = 5;

    /** Where PostgreSQL notes its port in {@code postmaster.pid}, counted from 0. */
    private static final int PORT_LINE = 3;

    private static final long LARGE_LOG = 10_000_000;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final DatabaseAddress address;

    private EmbeddedDatabase(DataFolder folder, PostgresPrograms programs, DatabaseAddress address) {
        this.folder = folder;
        this.programs = programs;
        this.address = address;
    }

    /** Starts the database on the folder, which is filled if it is empty. */
    public static EmbeddedDatabase start(DataFolder folder) throws IOException {
        return start(folder, List.of());
    }

    /**
     * Starts the database with PostgreSQL settings of one's own, each {@code name=value}.
     *
     * @throws CannotStart if PostgreSQL gives a reason why it cannot
     */
    public static EmbeddedDatabase start(DataFolder folder, List<String> settings) throws IOException {
        PostgresPrograms programs = PostgresPrograms.find();
        if (Files.notExists(folder.cluster())) {
            initialise(folder, programs);
        }
        LeftRunning.end(folder, programs);
        keepOneOldLog(folder.log());
        int port = startOnFreePort(folder, programs, settings);
        return new EmbeddedDatabase(folder, programs, address(port, folder.password()));
    }

    /** The database that runs on a data folder for another program, null where none does. */
    public static @Nullable DatabaseAddress running(Path folder) throws IOException {
        Path note = folder.resolve("postgres").resolve("postmaster.pid");
        Path password = folder.resolve("database-password");
        List<String> lines = Files.isReadable(note) ? Files.readAllLines(note) : List.of();
        if (lines.size() <= PORT_LINE || !Files.isReadable(password)) {
            return null;
        }
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(lines.get(PORT_LINE).strip()))) {
            return address(socket.getPort(), password);
        } catch (ConnectException | NumberFormatException leftBehind) {
            return null;
        }
    }

    private static DatabaseAddress address(int port, Path password) throws IOException {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                NAME,
                Files.readString(password).strip());
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Ends every conversation and stops the database with all written down. */
    @Override
    public void close() throws IOException {
        programs.run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-t", "60");
    }

    /** Fills a folder beside and renames it, so that a start that is cut off leaves nothing half made. */
    private static void initialise(DataFolder folder, PostgresPrograms programs) throws IOException {
        Files.deleteIfExists(folder.password());
        Files.createFile(
                folder.password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.writeString(folder.password(), HexFormat.of().formatHex(secret) + "\n");
        Path beside = Files.createTempDirectory(folder.path(), "postgres-new");
        Outcome made = programs.run(
                "initdb",
                "--pgdata=" + beside,
                "--username=" + NAME,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!made.worked()) {
            throw refused(folder, made.output());
        }
        Files.move(beside, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int startOnFreePort(DataFolder folder, PostgresPrograms programs, List<String> settings)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long before = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
            Outcome started = programs.run(
                    "pg_ctl",
                    "start",
                    "-D",
                    folder.cluster().toString(),
                    "-l",
                    folder.log().toString(),
                    "-o",
                    options(port, settings),
                    "-w",
                    "-t",
                    Integer.toString(SECONDS_TO_RECOVER));
            if (started.worked()) {
                return port;
            }
            String said = logged(folder.log(), before);
            boolean passing = said.contains("Address already in use") || said.contains("is still in use");
            if (!passing || attempt == ATTEMPTS) {
                throw refused(folder, said.isBlank() ? started.output() : said);
            }
            pause();
        }
    }

    private static String options(int port, List<String> settings) {
        StringBuilder options = new StringBuilder("-c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c timezone=UTC -c log_timezone=UTC -c port=" + port
                // A row that is refused, and the statement that gave it, are not for a log.
                + " -c log_error_verbosity=terse -c log_min_error_statement=panic");
        settings.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    private static CannotStart refused(DataFolder folder, String said) {
        if (said.contains("No space left on device")) {
            return new CannotStart("The disk that holds " + folder.path() + " is full. Make room, then start again.");
        }
        if (said.contains("incompatible with server")) {
            return new CannotStart(
                    "The data in " + folder.path()
                            + " was written by another major version of PostgreSQL. docs/operations.md says how to upgrade it.");
        }
        String last = said.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error"))
                .reduce((earlier, later) -> earlier)
                .orElse("it gave no reason");
        return new CannotStart(
                "The database did not start: " + last.strip() + ". All it said is in " + folder.log() + ".");
    }

    private static String logged(Path log, long from) throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        byte[] all = Files.readAllBytes(log);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    }

    private static void keepOneOldLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
