package meridian.platform.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param to the address it goes to
 * @param sender on whose behalf it is sent: "Meridian at Harrowmere Borough Council"
 * @param link what to open, null where nothing
 * @param unexpected what whoever did not expect it is to do
 */
public record Message(
        String to,
        String sender,
        String subject,
        List<String> paragraphs,
        @Nullable Link link,
        String unexpected) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * Something to open.
     *
     * @param words what it does: "Set a new password"
     */
    public record Link(String words, String address) {}

    public Message {
        paragraphs = List.copyOf(paragraphs);
    }

    /** For programs that show text alone. */
    public String text() {
        Stream<String> opened = link == null ? Stream.empty() : Stream.of(link.words() + ":\n" + link.address());
        return Stream.of(paragraphs.stream(), opened, Stream.of(unexpected, "-- \n" + sender + "\n"))
                .flatMap(it -> it)
                .reduce((before, next) -> before + "\n\n" + next)
                .orElseThrow();
    }

    public String html() {
        StringOutput html = new StringOutput();
        TEMPLATES.render("platform/message.jte", this, html);
        return html.toString();
    }
}
