package meridian.roles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import meridian.roles.checking.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** The commands as a person runs them: what they print and how they exit. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class LintAndCompareCommandsTest {

    private static final String CLEAN = """
            # Park Warden

            Grade: P4

            ## Responsibilities

            - Walk each path of the park once a week
            - Count the owls each spring
            """;

    @TempDir
    private Path folder;

    private String printed = "";
    private String complained = "";

    @Test
    void a_clean_document_prints_nothing_and_exits_0() throws IOException {
        assertThat(run(new LintCommand(), write("warden.md", CLEAN))).isZero();
        assertThat(printed).isEmpty();
    }

    @Test
    void a_finding_is_a_line_like_a_compilers_and_exits_1() throws IOException {
        String document = write("warden.md", CLEAN + "- Start on [insert date]\n");
        assertThat(run(new LintCommand(), document)).isEqualTo(1);
        assertThat(printed).startsWith(document + ":9: error placeholder-text: “[insert date]” still stands in");
    }

    @Test
    void a_finding_accepted_with_a_reason_is_not_shown_again() throws IOException {
        String document = write("warden.md", CLEAN + "- Start on [insert date]\n");
        run(new LintCommand(), document, "--fingerprints");
        String fingerprint = printed.substring(printed.lastIndexOf('[') + 1, printed.lastIndexOf(']'));
        String accepted =
                write(".meridian-accepted", "placeholder-text " + fingerprint + " the date comes with the post\n");
        assertThat(run(new LintCommand(), document, "--accepted", accepted)).isZero();
    }

    @Test
    void a_document_that_is_not_there_is_one_line_on_standard_error_and_exits_2() throws IOException {
        String there = write("warden.md", CLEAN);
        assertThat(run(new LintCommand(), there, folder.resolve("gone.md").toString()))
                .isEqualTo(2);
        assertThat(complained).containsOnlyOnce("\n").contains("gone.md").contains("is not there");
    }

    @Test
    void the_list_of_rules_has_each_with_its_reason() {
        assertThat(run(new LintCommand(), "--rules")).isZero();
        assertThat(Checks.ALL).allSatisfy(check -> assertThat(printed).contains(check.name() + " ("));
    }

    @Test
    void two_roles_are_compared_in_lines_of_at_most_100_characters() throws IOException {
        String senior =
                CLEAN.replace("# Park", "# Senior Park").replace("P4", "P6").replace("once a week", "each day");
        assertThat(run(new CompareCommand(), write("warden.md", CLEAN), write("senior.md", senior)))
                .isZero();
        assertThat(printed)
                .contains("From A to B: One duty reworded")
                .contains("B  Walk each path of the park [-once a week-] {+each day+}");
        assertThat(printed.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void a_comparison_as_json_tells_each_change_by_its_word() throws IOException {
        String other = write("other.md", CLEAN.replace("owls", "owls and bats"));
        assertThat(run(new CompareCommand(), write("warden.md", CLEAN), other, "--format", "json"))
                .isZero();
        assertThat(printed).contains("\"change\":\"reworded\"").contains("\"mark\":\"added\",\"text\":\"and bats\"");
    }

    @Test
    void one_role_alone_cannot_be_compared() throws IOException {
        assertThat(run(new CompareCommand(), write("warden.md", CLEAN))).isEqualTo(2);
        assertThat(complained).contains("A comparison needs two or more");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(Object command, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream toOut = new ByteArrayOutputStream();
        ByteArrayOutputStream toErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(toOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(toErr, true, StandardCharsets.UTF_8));
        try {
            return new CommandLine(command).execute(arguments);
        } finally {
            System.setOut(out);
            System.setErr(err);
            printed = toOut.toString(StandardCharsets.UTF_8);
            complained = toErr.toString(StandardCharsets.UTF_8);
        }
    }
}
