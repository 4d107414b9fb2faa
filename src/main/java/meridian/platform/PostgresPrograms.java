package meridian.platform;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root; for root they are run in a user namespace of their own, where
 * the same user has another number and no rights beyond its files.
 */
record PostgresPrograms(Path folder, List<String> wrapper) {

    static PostgresPrograms find() throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && !run(List.of("unshare", "-U", "true")).worked()) {
            throw new CannotStart("PostgreSQL does not run as root, and this machine does not let it take another user"
                    + " (unshare -U). Start Meridian as an ordinary user, or use --database-url.");
        }
        return new PostgresPrograms(PostgresBinaries.unpacked(), root ? List.of("unshare", "-U") : List.of());
    }

    /** What the program wrote, and how it ended. */
    record Outcome(int exit, String output) {
        boolean worked() {
            return exit == 0;
        }
    }

    Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Outcome run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while running " + command);
        }
    }
}
