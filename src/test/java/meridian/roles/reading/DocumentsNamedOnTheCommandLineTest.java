package meridian.roles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsNamedOnTheCommandLineTest {

    @TempDir
    Path folder;

    private final List<String> read = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void a_folder_is_read_in_order_and_what_is_no_document_is_passed_over() throws IOException {
        write("b.md", "# Lead Designer");
        write("a/z.txt", "Lead Developer");
        write("picture.jpg", "no document");

        readAll(folder);

        assertThat(read).containsExactly(folder + "/a/z.txt", folder + "/b.md");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_bad_document_does_not_keep_the_others_from_being_read() throws IOException {
        write("a.md", "");
        write("b.md", "# Lead Designer");

        readAll(folder);

        assertThat(read).containsExactly(folder + "/b.md");
        assertThat(problems).singleElement().asString().contains("a.md: is empty.");
    }

    @Test
    void a_name_that_is_not_there_says_so() {
        readAll(folder.resolve("none.md"));

        assertThat(problems).singleElement().asString().contains("none.md: is not there.");
    }

    @Test
    void an_empty_folder_says_what_to_put_in_it() {
        readAll(folder);

        assertThat(problems).singleElement().asString().contains("is a folder without a document. Put .md");
    }

    @Test
    void a_link_back_up_is_named_and_the_documents_are_read_once() throws IOException {
        write("a.md", "# Lead Designer");
        Files.createSymbolicLink(folder.resolve("again"), folder);

        readAll(folder);

        assertThat(read).containsExactly(folder + "/a.md");
        assertThat(problems).singleElement().asString().contains("again: is a link back to a folder above it.");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void readAll(Path path) {
        new DocumentFiles(document -> read.add(document.name()), (name, message) -> problems.add(name + ": " + message))
                .readAll(List.of(path));
    }
}
