package meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret that has to be said to another server is kept so that the database alone does not tell it. */
class SealedSecretTest {

    @TempDir
    private Path folder;

    @Test
    void it_is_opened_with_the_key_of_the_file_for_what_it_was_sealed_for() throws IOException {
        String file = folder.resolve("key").toString();
        byte[] sealed = new Seal(file).sealed("between us", "client");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("between us");
        assertThat(new Seal(file).opened(sealed, "client")).contains("between us");
        assertThat(new Seal(file).opened(sealed, "another")).isEmpty();
        assertThat(new Seal("").opened(sealed, "client")).as("another key").isEmpty();
        sealed[20] ^= 1;
        assertThat(new Seal(file).opened(sealed, "client")).as("changed").isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_same_secret_is_never_sealed_alike() {
        Seal seal = new Seal("");
        assertThat(seal.sealed("between us", "client")).isNotEqualTo(seal.sealed("between us", "client"));
    }

    @Test
    void a_file_that_holds_no_key_is_said() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "a password\n");
        assertThatThrownBy(() -> new Seal(file.toString()).sealed("between us", "client"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has to hold 64 hexadecimal digits");
    }
}
