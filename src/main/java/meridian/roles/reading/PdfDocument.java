package meridian.roles.reading;

/** A PDF as blocks. */
final class PdfDocument {

    private PdfDocument() {}

    static Extracted read(byte[] content) throws UnreadableDocument {
        throw UnreadableDocument.pictures();
    }
}
