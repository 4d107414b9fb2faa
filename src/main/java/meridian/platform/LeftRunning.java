package meridian.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A database that went on when the program that started it was killed, or the note of one that was killed as well. Only
 * the holder of the data folder may call this: it is why whatever runs on its files was left behind.
 */
final class LeftRunning {

    private LeftRunning() {}

    static void end(DataFolder folder, PostgresPrograms programs) throws IOException {
        Path note = folder.cluster().resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return;
        }
        if (isDatabaseOf(folder, note)) {
            stop(folder, programs);
        } else {
            // The number was given to another process since, which PostgreSQL would take for its own kind.
            Files.deleteIfExists(note);
        }
    }

    private static void stop(DataFolder folder, PostgresPrograms programs) throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            if (programs.run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", mode, "-w", "-t", "30")
                    .worked()) {
                return;
            }
        }
        throw new CannotStart("A database left running on " + folder.cluster()
                + " does not stop. End the process whose number is the first line of postmaster.pid there.");
    }

    private static boolean isDatabaseOf(DataFolder folder, Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,9}")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains(folder.cluster().toString()))
                .isPresent();
    }
}
