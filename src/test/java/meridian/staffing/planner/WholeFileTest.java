package meridian.staffing.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void replaces_what_was_there_and_leaves_nothing_beside() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "before");
        WholeFile.write(file, "after".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("after");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leaves_what_was_there_when_it_cannot_be_written() throws Exception {
        Path file = Files.writeString(folder.resolve("plan.json"), "before");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 64; exec \"$0\" -XX:-UsePerfData -XX:TieredStopAtLevel=1 -cp \"$1\" \"$2\" \"$3\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        TooLarge.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("IOException");
        assertThat(file).hasContent("before");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(file));
        }
    }

    @Test
    void says_that_a_full_disk_is_full() {
        assertThatThrownBy(() -> WholeFile.write(Path.of("/dev/full"), new byte[] {1}))
                .isInstanceOf(IOException.class);
    }

    /** Writes more than a process that is bound may write into one file. */
    static final class TooLarge {
        public static void main(String[] arguments) throws IOException {
            WholeFile.write(Path.of(arguments[0]), new byte[1 << 20]);
        }
    }
}
