package meridian.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core in a page: the rules of WCAG 2.2 AA and the best practices beside them. */
final class Axe {

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations']});
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${rule.help}: ${node.html} (${node.failureSummary.replace(/\\s+/g, ' ')})`));
            }
            """;

    private static final String SCRIPT = script();

    private Axe() {}

    @SuppressWarnings("unchecked") // the script above answers a list of strings
    static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(SCRIPT + "; undefined");
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
