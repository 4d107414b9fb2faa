package meridian.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

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

    /**
     * How a page is built: its elements, what of their attributes the rules look at, which texts are empty, where the focus is. Of
     * rows that are built alike one is enough. What the words are is left out, and figures in names.
     */
    private static final String SHAPE = """
            () => {
              const told = /^(class|style|role|type|tabindex|lang|scope)$/;
              const names = /^(id|for|name|headers|aria-(?!label$|description$|roledescription$).*)$/;
              const figures = /[0-9a-f]{8}-[0-9a-f-]{27}|\\d+/g;
              const said = (name, value) =>
                told.test(name) ? '=' + value : names.test(name) ? '=' + value.replace(figures, '0') : value ? '=' : '';
              const shape = node => {
                if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? 'words ' : '';
                if (node.nodeType !== Node.ELEMENT_NODE) return '';
                let built = '<' + node.localName + (node === document.activeElement ? ' focus' : '') + (node.checked ? ' on' : '');
                for (const {name, value} of node.attributes) {
                  built += ' ' + name + said(name, value);
                }
                built += '>' + (node.localName === 'style' ? node.textContent : '');
                let before = '';
                for (const child of node.childNodes) {
                  const one = shape(child);
                  if (one !== before) built += one;
                  before = one || before;
                }
                return built + '</>';
              };
              return shape(document.documentElement);
            }
            """;

    private static final String SCRIPT = script();

    /** Of the pages, by width and shape, nothing was wrong with. */
    private static final Set<UUID> SOUND = ConcurrentHashMap.newKeySet();

    private Axe() {}

    /** What it finds wrong; nothing where a page of this width that is built alike was right: looking is half of what a journey takes. */
    static List<String> violations(Page page) {
        String shape = page.viewportSize().width + " " + page.evaluate(SHAPE);
        UUID sound = UUID.nameUUIDFromBytes(shape.getBytes(StandardCharsets.UTF_8));
        List<String> found = SOUND.contains(sound) ? List.of() : looked(page);
        if (found.isEmpty()) {
            SOUND.add(sound);
        }
        return found;
    }

    @SuppressWarnings("unchecked") // the script above answers a list of strings
    private static List<String> looked(Page page) {
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
