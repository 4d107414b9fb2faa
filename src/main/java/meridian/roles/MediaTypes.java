package meridian.roles;

import java.util.Locale;
import java.util.Map;

/** The media type a document's name ends in. */
final class MediaTypes {

    private static final Map<String, String> BY_ENDING = Map.of(
            "md", "text/markdown",
            "markdown", "text/markdown",
            "txt", "text/plain",
            "html", "text/html",
            "htm", "text/html",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt", "application/vnd.oasis.opendocument.text",
            "pdf", "application/pdf");

    private MediaTypes() {}

    /** {@code application/octet-stream} where the ending says nothing. */
    static String of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, "application/octet-stream");
    }
}
