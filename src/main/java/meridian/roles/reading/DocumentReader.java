package meridian.roles.reading;

import java.nio.charset.StandardCharsets;

/** A document in, its role profiles out. */
public final class DocumentReader {

    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @param name as it was given; its ending helps to tell the format
     * @throws UnreadableDocument where there is nothing to read in it, or no way to
     */
    public static ReadDocument read(String name, byte[] content) throws UnreadableDocument {
        SourceText source = SourceText.of(new String(content, StandardCharsets.UTF_8));
        return new ReadDocument(name, source, Understanding.read(name, source, Blocks.ofMarkdown(source)));
    }
}
