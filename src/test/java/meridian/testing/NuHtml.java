package meridian.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nu.validator.client.EmbeddedValidator;
import nu.validator.messages.GnuMessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The Nu HTML checker, inside this JVM. Reading its schema takes far longer than checking a page, and is done once a thread. */
public final class NuHtml {

    private static final Map<String, List<String>> CHECKED = new ConcurrentHashMap<>();
    private static final ThreadLocal<SimpleDocumentValidator> VALIDATOR = ThreadLocal.withInitial(NuHtml::validator);

    private NuHtml() {}

    /** What the checker calls an error or warns of in this document, a line each. */
    public static List<String> errors(String html) {
        return CHECKED.computeIfAbsent(html, NuHtml::check);
    }

    private static SimpleDocumentValidator validator() {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
        } catch (Exception unreadable) {
            throw new IllegalStateException("The checker's own schema could not be read", unreadable);
        }
        return validator;
    }

    private static List<String> check(String html) {
        SimpleDocumentValidator validator = VALIDATOR.get();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            MessageEmitterAdapter messages = messages(validator, said);
            validator.setUpValidatorAndParsers(messages, false, false);
            validator.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
            messages.end("", "", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SAXException failed) {
            throw new IllegalStateException(failed);
        }
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(" info: "))
                .toList();
    }

    private static MessageEmitterAdapter messages(SimpleDocumentValidator validator, ByteArrayOutputStream said)
            throws SAXException {
        MessageEmitterAdapter messages = new MessageEmitterAdapter(
                null,
                validator.getSourceCode(),
                false,
                new ImageCollector(validator.getSourceCode()),
                0,
                true,
                new GnuMessageEmitter(said, false));
        messages.setHtml(true);
        messages.start(null);
        return messages;
    }
}
