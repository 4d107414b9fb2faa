package meridian.roles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.reading.formats.UnreadableDocument;

/** Whether a document is what the ending of its name says. What has no ending may be any. */
public final class NamedContent {

    private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z][A-Za-z0-9]{0,7})");

    /** Word saves pages as .doc too, and many a site names its pages after what makes them. */
    private static final Map<String, Kind> ENDINGS = Stream.of(Kind.values())
            .flatMap(kind -> Arrays.stream(kind.endings).map(ending -> Map.entry(ending, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final int PDF_MARK_WITHIN = 1024;

    private enum Kind {
        TEXT(
                "text",
                "md",
                "markdown",
                "txt",
                "text",
                "rst",
                "adoc",
                "html",
                "htm",
                "xhtml",
                "asp",
                "aspx",
                "php",
                "doc"),
        WORD_OR_ODT("a Word or ODT document", "docx", "odt"),
        PDF("a PDF", "pdf");

        private final String words;
        private final String[] endings;

        Kind(String words, String... endings) {
            this.words = words;
            this.endings = endings;
        }

        static Kind of(byte[] content) {
            if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
                return WORD_OR_ODT;
            }
            String start =
                    new String(content, 0, Math.min(content.length, PDF_MARK_WITHIN), StandardCharsets.ISO_8859_1);
            return start.contains("%PDF-") ? PDF : TEXT;
        }
    }

    private NamedContent() {}

    /** Whether a text may be called so. */
    public static boolean isOfText(String name) {
        Matcher ending = ENDING.matcher(name);
        return ending.matches() && ENDINGS.get(ending.group(1).toLowerCase(Locale.ROOT)) == Kind.TEXT;
    }

    /**
     * Looks at what could be read.
     *
     * @throws UnreadableDocument where the name says that it is something else
     */
    static void check(String name, byte[] content) throws UnreadableDocument {
        Matcher ending = ENDING.matcher(name);
        if (!ending.matches()) {
            return;
        }
        Kind named = ENDINGS.get(ending.group(1).toLowerCase(Locale.ROOT));
        if (named == null) {
            throw UnreadableDocument.other("named ." + ending.group(1));
        }
        Kind held = Kind.of(content);
        if (held != named) {
            throw new UnreadableDocument(
                    "is named .%s and is %s. Check that it is the right file, and name it after what it is."
                            .formatted(ending.group(1), held.words));
        }
    }
}
