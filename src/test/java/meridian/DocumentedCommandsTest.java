package meridian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code ./meridian} command that a document of the project tells a reader to type. */
class DocumentedCommandsTest {

    private static final Pattern COMMAND =
            Pattern.compile("(?:`|^ {4})\\./meridian +([^`\\n]+?)(?:`| {2,}\\S.*$|$)", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern BENCH = Pattern.compile("bench (access|audit|library|planner|reading).*");

    record Quoted(Path document, String command) {}

    static Stream<Quoted> commands() throws IOException {
        List<Quoted> commands = new ArrayList<>();
        for (Path document : documents()) {
            Matcher quoted = COMMAND.matcher(Files.readString(document));
            while (quoted.find()) {
                commands.add(new Quoted(document, quoted.group(1)));
            }
        }
        return commands.stream();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> root = Files.list(Path.of("."))) {
            return Stream.concat(Stream.concat(root, docs), Stream.of(Path.of("samples", "README.md")))
                    .filter(document -> document.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void exists_and_its_options_parse(Quoted quoted) throws IOException {
        String command = quoted.command();
        if (command.matches("(test|sbom|dependencies)\\b.*")) {
            assertThat(Files.readString(Path.of("meridian"))).contains("\n  " + command.split(" ")[0] + ")");
        } else if (command.startsWith("bench")) {
            assertThat(command).matches(BENCH);
        } else if (command.matches("\\w+")) {
            assertThat(Meridian.commands().getSubcommands()).containsKey(command);
        } else {
            assertThatCode(() -> Meridian.commands().parseArgs(words(command))).doesNotThrowAnyException();
        }
    }

    /** The words up to a redirection, quotes taken off. */
    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.split(" [>|] ", 2)[0]);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }
}
