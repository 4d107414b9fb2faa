package meridian.roles.reading;

import meridian.roles.reading.blocks.SourceText;
import meridian.roles.reading.formats.DocumentFormat;
import meridian.roles.reading.formats.Extracted;
import meridian.roles.reading.formats.ReadingLimits;
import meridian.roles.reading.formats.UnreadableDocument;
import meridian.roles.reading.understanding.Understanding;

/** A document in, its role profiles out. */
public final class DocumentReader {

    private DocumentReader() {}

    /**
     * Reads a document, within {@link ReadingLimits}.
     *
     * @param name as it was given; its ending helps to tell the format
     * @throws UnreadableDocument where there is nothing to read in it, or no way to
     */
    public static ReadDocument read(String name, byte[] content) throws UnreadableDocument {
        Extracted extracted = DocumentFormat.extract(name, content);
        SourceText text = extracted.text();
        return new ReadDocument(
                name,
                text,
                ExportedMarkdown.isExported(text)
                        ? ExportedMarkdown.read(name, text)
                        : Understanding.read(name, text, extracted.blocks()));
    }
}
