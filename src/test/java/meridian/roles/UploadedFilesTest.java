package meridian.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UploadedFilesTest {

    @Test
    void a_zip_is_taken_apart_and_what_computers_add_to_it_is_left_out() throws IOException {
        assertThat(names(
                        zip("roles/a.md", "roles/b/c.md", "roles/.DS_Store", "__MACOSX/roles/a.md", "roles/Thumbs.db")))
                .containsExactly("a.md", "b/c.md");
    }

    @Test
    void a_name_never_leads_out_of_the_zip_nor_grows_without_end() throws IOException {
        assertThat(names(zip("../../etc/a.md", "/etc/b.md", "C:\\roles\\c.md", "d/./../e.md", "..", "f\u0007\n.md")))
                .containsExactly("etc/a.md", "etc/b.md", "C:/roles/c.md", "d/e.md", "document", "f__.md");
        assertThat(names(zip("x".repeat(60_000) + ".docx")).getFirst())
                .hasSize(UploadedFiles.LONGEST_NAME)
                .endsWith("x.docx");
    }

    @Test
    void two_documents_of_one_name_are_two() {
        assertThat(names(file("a.md", 1), file("a.md", 1), file("", 1), file("", 1)))
                .containsExactly("a.md", "a (2).md", "document", "document (2)");
    }

    @Test
    void a_zip_in_a_zip_is_not_taken_apart_further() throws IOException {
        assertThat(names(zip("inner.zip"))).containsExactly("inner.zip");
    }

    @Test
    void more_documents_than_are_taken_at_once_are_refused() throws IOException {
        String[] many = new String[UploadedFiles.MOST_FILES + 1];
        Arrays.setAll(many, number -> number + ".md");
        assertRefused("More than 2,000 documents were given, which is the most that is taken at once", zip(many));
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_unpacked_whole() throws IOException {
        assertRefused("bomb.zip unpacks to more than 256 MB, which is the most that is taken at once", bomb());
    }

    @Test
    void a_zip_that_is_broken_or_encrypted_is_refused() throws IOException {
        byte[] whole = zip("a.md").content();
        byte[] encrypted = whole.clone();
        encrypted[6] |= 1;
        for (byte[] bad : List.of(encrypted, Arrays.copyOf(whole, 35))) {
            assertRefused("bad.zip cannot be unpacked: it is broken or encrypted", new UploadedFile("bad.zip", bad));
        }
    }

    private static void assertRefused(String message, UploadedFile file) {
        assertThatThrownBy(() -> UploadedFiles.of(List.of(file)))
                .isInstanceOf(UploadedFiles.TooMuch.class)
                .hasMessageStartingWith(message);
    }

    private static List<String> names(UploadedFile... files) {
        return UploadedFiles.of(List.of(files)).stream().map(UploadedFile::name).toList();
    }

    private static UploadedFile file(String name, int length) {
        return new UploadedFile(name, new byte[length]);
    }

    private static UploadedFile zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("# Keeper of maps, of globes, of atlases and of maps again".getBytes(StandardCharsets.UTF_8));
            }
        }
        return new UploadedFile("roles.zip", bytes.toByteArray());
    }

    private static UploadedFile bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (int entry = 0; entry < 3; entry++) {
                zip.putNextEntry(new ZipEntry(entry + ".md"));
                zip.write(new byte[100 << 20]);
            }
        }
        return new UploadedFile("bomb.zip", bytes.toByteArray());
    }
}
