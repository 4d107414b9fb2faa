package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import meridian.roles.reading.BadDocuments;
import meridian.roles.reading.BadDocuments.Bad;
import meridian.testing.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code meridian read} as a process of its own with the launcher's heap of 512 MB. */
class ReadCommandWithBadInputTest {

    private static final int SECONDS = 240;

    @TempDir
    Path folder;

    @BeforeEach
    void write_a_good_document_that_is_read_last() throws IOException {
        Files.writeString(folder.resolve("zz.md"), "# Keeper of maps\n\n## Responsibilities\n\n- Keeps the maps\n");
    }

    @Test
    void says_one_line_about_each_document_that_cannot_be_read_and_reads_the_others() throws Exception {
        for (Bad bad : BadDocuments.all()) {
            Files.write(folder.resolve(bad.name()), bad.content().bytes());
        }
        Command.Ended read = Command.run(SECONDS, "read", folder.toString());

        assertThat(read.errors()).hasSameSizeAs(BadDocuments.all());
        assertThat(BadDocuments.all())
                .allSatisfy(bad -> assertThat(read.errors())
                        .anyMatch(line ->
                                line.startsWith("meridian: " + folder.resolve(bad.name()) + ": " + bad.message())));
        assertReadTheGoodOne(read);
    }

    @Test
    void says_one_line_about_each_thing_that_is_no_document() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path pipe = folder.resolve("pipe.md");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("self.md"), Path.of("self.md"));
        Files.createSymbolicLink(folder.resolve("nowhere.md"), Path.of("gone.md"));
        Command.Ended read =
                Command.run(SECONDS, "read", empty.toString(), folder + "/none.md", "/dev/zero", folder.toString());

        assertThat(read.errors())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("/empty: is a folder without a document. Put "),
                        line -> assertThat(line).contains("/none.md: is not there. Check the name"),
                        line -> assertThat(line).contains("/dev/zero: is not a file. Name a file or a folder."),
                        line -> assertThat(line).contains("/pipe.md: is not a file. Name"),
                        line -> assertThat(line).contains("/loop: is a link back to a folder above it. It was not"),
                        line -> assertThat(line)
                                .contains("/self.md: is a link that leads to itself. Mend or remove it."),
                        line -> assertThat(line).contains("/nowhere.md: is a link to nothing. Mend or remove it."));
        assertReadTheGoodOne(read);
    }

    @Test
    void says_one_line_about_what_it_may_not_read() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Path secret = Files.writeString(folder.resolve("secret.md"), "# Keeper of secrets");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Command.Ended read = Command.runBound(
                SECONDS, "read", locked.toString(), locked.resolve("a.md").toString(), folder.toString());
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));

        String denied = " may not be read by you. Ask for read permission.";
        assertThat(read.errors())
                .containsExactly(
                        "meridian: " + locked + ":" + denied,
                        "meridian: " + locked + "/a.md:" + denied,
                        "meridian: " + locked + ":" + denied,
                        "meridian: " + secret + ":" + denied);
        assertReadTheGoodOne(read);
    }

    private void assertReadTheGoodOne(Command.Ended read) {
        assertThat(read.output()).singleElement().asString().contains("Keeper of maps");
        assertThat(read.exit()).isEqualTo(1);
    }
}
