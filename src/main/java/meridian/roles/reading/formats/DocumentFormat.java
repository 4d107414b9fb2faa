package meridian.roles.reading.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import meridian.roles.reading.blocks.SourceText;

/** The formats Meridian reads, told by what is in the file and only then by its name. */
public enum DocumentFormat {
    MARKDOWN,
    TEXT,
    HTML,
    ZIPPED,
    PDF;

    private static final Pattern PAGE = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MARKED_UP = Pattern.compile("(?m)^(?:#{1,6} |\\s*[*+-] |---\\s*$|>|\\|)|\\*\\*|]\\(");
    private static final int PDF_MARK_WITHIN = 1024;

    /** How much of a text is looked at to tell what it is. */
    private static final int START = 4096;

    /** Brings a document to blocks, within {@link ReadingLimits}. */
    public static Extracted extract(String name, byte[] content) throws UnreadableDocument {
        if (content.length == 0) {
            throw new UnreadableDocument("is empty. Check that it is the right file and was saved whole.");
        }
        if (content.length > ReadingLimits.FILE_BYTES) {
            throw UnreadableDocument.fileTooLarge(content.length);
        }
        if (Decoding.startsWith(content, 'P', 'K', 3, 4) || Decoding.startsWith(content, 'P', 'K', 5, 6)) {
            return zipped(content);
        }
        if (isPdf(content)) {
            return PdfDocument.read(content);
        }
        refuseOthers(content);
        String text = Decoding.text(content);
        return ofText(text, formatOf(name, text));
    }

    private static Extracted ofText(String text, DocumentFormat format) throws UnreadableDocument {
        TextLimits.check(text);
        SourceText source = SourceText.of(text);
        TextLimits.checkLines(source);
        if (format == HTML) {
            return WebPage.read(text);
        }
        return new Extracted(source, format == TEXT ? Blocks.ofText(source) : Blocks.ofMarkdown(source));
    }

    private static DocumentFormat formatOf(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        String start = text.substring(0, Math.min(text.length(), START));
        if (isPage(start) || lower.endsWith(".html") || lower.endsWith(".htm")) {
            return HTML;
        }
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return MARKDOWN;
        }
        return MARKED_UP.matcher(start).find() ? MARKDOWN : TEXT;
    }

    private static boolean isPage(String start) {
        return start.stripLeading().startsWith("<") && PAGE.matcher(start).matches();
    }

    private static boolean isPdf(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, PDF_MARK_WITHIN), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    private static void refuseOthers(byte[] content) throws UnreadableDocument {
        if (Decoding.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            // Word wraps a file it encrypts in the container of the old formats.
            String inside = new String(content, StandardCharsets.UTF_16LE);
            String shifted = new String(content, 1, content.length - 1, StandardCharsets.UTF_16LE);
            if (inside.contains("EncryptedPackage") || shifted.contains("EncryptedPackage")) {
                throw UnreadableDocument.encrypted();
            }
            throw UnreadableDocument.other("an old Office file (.doc)");
        }
        if (Decoding.startsWith(content, '{', '\\', 'r', 't', 'f')) {
            throw UnreadableDocument.other("Rich Text (.rtf)");
        }
    }

    private static Extracted zipped(byte[] content) throws UnreadableDocument {
        try (ZippedParts parts = ZippedParts.open(content)) {
            if (parts.has("content.xml")) {
                return openDocument(parts);
            }
            Map<String, String> relations = WordDocument.relations(parts.part("_rels/.rels"));
            String main = relations.getOrDefault("officeDocument", "word/document.xml");
            main = main.startsWith("/") ? main.substring(1) : main;
            if (!main.startsWith("word/") || !parts.has(main)) {
                throw UnreadableDocument.other("a zip file that is no Word or ODT document");
            }
            return WordDocument.read(parts, main);
        } catch (ZippedParts.TooLarge bomb) {
            throw UnreadableDocument.unpacksTooLarge();
        } catch (IOException | XMLStreamException broken) {
            throw causedBy(broken);
        }
    }

    private static Extracted openDocument(ZippedParts parts)
            throws IOException, XMLStreamException, UnreadableDocument {
        try (InputStream manifest = parts.part("META-INF/manifest.xml")) {
            if (new String(manifest.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data")) {
                throw UnreadableDocument.encrypted();
            }
        }
        return OpenDocument.read(parts);
    }

    /** The XML reader wraps what went wrong below it. */
    private static UnreadableDocument causedBy(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof ZippedParts.TooLarge
                    || cause instanceof XMLStreamException stream
                            && stream.getNestedException() instanceof ZippedParts.TooLarge) {
                return UnreadableDocument.unpacksTooLarge();
            }
            if (Xml.isTooDeep(cause)) {
                return UnreadableDocument.tooDeep();
            }
        }
        return UnreadableDocument.broken("Word or ODT file", broken);
    }
}
