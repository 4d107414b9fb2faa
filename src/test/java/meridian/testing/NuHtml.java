package meridian.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** The Nu HTML checker, inside this JVM. */
public final class NuHtml {

    private static final Map<String, List<String>> CHECKED = new ConcurrentHashMap<>();

    private NuHtml() {}

    /** What the checker calls an error or warns of in this document, a line each. */
    public static List<String> errors(String html) {
        return CHECKED.computeIfAbsent(html, NuHtml::check);
    }

    private static List<String> check(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setForceHTML(true);
        validator.setNoLangDetect(true);
        validator.setOutputFormat(OutputFormat.GNU);
        try {
            return validator
                    .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.contains(" info: "))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SAXException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
