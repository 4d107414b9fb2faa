package meridian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says of each requirement has a state, and what it names as evidence is there. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "security.md");

    /** Requirements of levels 1 and 2 in OWASP ASVS 5.0.0. */
    private static final int FIRST_LEVEL = 70;

    private static final int SECOND_LEVEL = 183;

    private static final Pattern ID = Pattern.compile("\\| (\\d+)\\.(\\d+)\\.(\\d+) \\|.*");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("([A-Z][A-Za-z0-9]+)(?:\\.(\\w+))?");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(?:md|xml)|\\.?[\\w-]+(?:/[\\w.-]+)+");

    /** A line of the checklist. */
    private record Line(String id, String level, String asked, String state, String why) {

        static Line of(String row) {
            String[] cells = row.substring(1, row.length() - 1).split("\\|", -1);
            assertThat(cells).as(row).hasSize(5);
            return new Line(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        /** By chapter, section and number, as the standard orders them. */
        long order() {
            return Stream.of(id.split("\\.")).mapToLong(Long::parseLong).reduce(0, (all, part) -> all * 100 + part);
        }
    }

    @Test
    void every_requirement_of_levels_one_and_two_has_a_line_in_its_place() throws IOException {
        List<Line> lines = lines();
        assertThat(lines).filteredOn(it -> it.level().equals("1")).hasSize(FIRST_LEVEL);
        assertThat(lines).filteredOn(it -> it.level().equals("2")).hasSize(SECOND_LEVEL);
        assertThat(lines).hasSize(FIRST_LEVEL + SECOND_LEVEL);
        assertThat(lines).extracting(Line::order).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void each_line_is_met_by_something_that_is_named_or_says_why_not() throws IOException {
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.asked()).as(line.id()).isNotEmpty();
            assertThat(line.state()).as(line.id()).isIn("met", "not applicable", "open");
            assertThat(line.why()).as(line.id()).isNotEmpty();
            List<String> named = named(line.why());
            assertThat(named).as(line.id()).allMatch(SecurityDocumentTest::isOfTheTree);
            if (line.state().equals("met")) {
                assertThat(named).as(line.id()).isNotEmpty();
            }
        });
    }

    @Test
    void each_class_test_and_file_that_is_named_exists() throws IOException {
        Map<String, Path> classes = classes();
        assertThat(named(Files.readString(DOCUMENT)).stream().filter(SecurityDocumentTest::isOfTheTree))
                .isNotEmpty()
                .allSatisfy(name -> {
                    if (FILE.matcher(name).matches()) {
                        assertThat(Path.of(name)).exists();
                        return;
                    }
                    Matcher named = CLASS.matcher(name);
                    assertThat(named.matches()).isTrue();
                    assertThat(classes.keySet()).as(name).contains(named.group(1));
                    if (named.group(2) != null) {
                        assertThat(classes.get(named.group(1))).content().contains(" " + named.group(2) + "(");
                    }
                });
    }

    private static boolean isOfTheTree(String name) {
        return CLASS.matcher(name).matches() || FILE.matcher(name).matches();
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(it -> ID.matcher(it).matches())
                .map(Line::of)
                .toList();
    }

    private static List<String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    private static Map<String, Path> classes() throws IOException {
        Map<String, Path> classes = new HashMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            sources.filter(it -> it.toString().endsWith(".java")).forEach(it -> {
                String file = it.getFileName().toString();
                classes.put(file.substring(0, file.length() - ".java".length()), it);
            });
        }
        return classes;
    }
}
