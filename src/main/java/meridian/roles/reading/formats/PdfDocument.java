package meridian.roles.reading.formats;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF as blocks, rebuilt from what is printed: a PDF holds lines on pages, and seldom what they are. */
final class PdfDocument {

    private PdfDocument() {}

    static Extracted read(byte[] content) throws UnreadableDocument {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > ReadingLimits.PAGES) {
                throw UnreadableDocument.tooManyPages(document.getNumberOfPages());
            }
            PdfStreams.check(document);
            PdfFonts.check(document);
            List<PdfLine> lines = PdfText.lines(document);
            if (lines.isEmpty()) {
                throw UnreadableDocument.pictures();
            }
            return PdfBlocks.of(lines);
        } catch (ZippedParts.TooLarge bomb) {
            throw UnreadableDocument.unpacksTooLarge();
        } catch (InvalidPasswordException encrypted) {
            throw UnreadableDocument.encrypted();
        } catch (IOException | RuntimeException broken) {
            // PDFBox throws what it meets in a damaged file: bad casts, bad indexes, missing objects.
            throw UnreadableDocument.broken("PDF", broken);
        }
    }
}
