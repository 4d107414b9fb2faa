package meridian.roles.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksAreDocumentedTest {

    @Test
    void every_rule_has_its_section_with_why_and_example_and_no_section_is_of_no_rule() throws IOException {
        String page = Files.readString(Path.of("docs/checks.md"));
        List<String> sections = page.lines()
                .filter(it -> it.startsWith("### "))
                .map(it -> it.substring(4))
                .toList();
        assertThat(sections)
                .containsExactlyElementsOf(Checks.ALL.stream().map(Check::name).toList());
        assertThat(Checks.ALL)
                .allSatisfy(it -> assertThat(page)
                        .contains(it.why())
                        .contains(it.bad().indent(4))
                        .contains(it.better().indent(4)));
    }
}
