package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final Path SOURCES = Path.of("src/main/java/meridian");

    @Test
    void imports_run_down_the_floors_only() {
        ApplicationModules.of(MeridianApplication.class).verify();
    }

    /** A table lives in the schema of its module, so its name begins with the module's. */
    @Test
    void a_table_is_written_to_by_the_classes_of_its_own_module_alone() throws IOException {
        List<String> schemas = schemas();
        Pattern table = Pattern.compile("\\b(?:insert into|update|delete from|truncate|merge into)\\s+("
                + String.join("|", schemas) + ")\\.\\w+");
        assertThat(sources().flatMap(source -> foreignTables(source, table))).isEmpty();
        assertThat(schemas).contains("roles", "access");
    }

    private static Stream<String> foreignTables(Path source, Pattern table) {
        String module = SOURCES.relativize(source).getName(0).toString();
        return table.matcher(read(source))
                .results()
                .filter(found -> !found.group(1).equals(module))
                .map(found -> source + " names " + found.group().replaceAll("\\s+", " "));
    }

    private static List<String> schemas() throws IOException {
        Pattern schema = Pattern.compile("create schema (?:if not exists )?(\\w+)");
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            return migrations
                    .flatMap(migration ->
                            schema.matcher(read(migration)).results().map(found -> found.group(1)))
                    .toList();
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
