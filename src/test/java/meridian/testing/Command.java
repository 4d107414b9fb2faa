package meridian.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** A {@code meridian} command as a process of its own, run to its end. */
public final class Command {

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED");

    private Command() {}

    /** What it printed, line by line, and how it ended. */
    public record Ended(int exit, List<String> output, List<String> errors) {}

    /** Runs it with the launcher's heap of 512 MB and waits, at most so many seconds. */
    public static Ended run(int seconds, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), seconds, arguments);
    }

    /** The same as somebody whom the permissions of files bind: root without its right to pass over them. */
    public static Ended runBound(int seconds, String... arguments) throws IOException, InterruptedException {
        return run(bound(), seconds, arguments);
    }

    private static List<String> bound() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        List<String> wrapper = List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search");
        List<String> tried = new ArrayList<>(wrapper);
        tried.add("true");
        boolean works = Files.isExecutable(Path.of("/usr/bin/setpriv"))
                && new ProcessBuilder(tried).start().waitFor() == 0;
        Assumptions.assumeTrue(works, "root reads and writes everything here, and setpriv cannot take that right away");
        return wrapper;
    }

    private static Ended run(List<String> wrapper, int seconds, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("command", ".out");
        Path errors = Files.createTempFile("command", ".err");
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(java("-Xmx512m"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError("%s has not ended within %d seconds".formatted(command, seconds));
            }
            return new Ended(process.exitValue(), lines(output), lines(errors));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    }

    /** What comes before the arguments of the command line: a JVM with these options and the program's main class. */
    static List<String> java(String... options) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), "meridian.Meridian"));
        return command;
    }

    /** The program's own classes and libraries, without the tests'. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
    }
}
