package meridian.roles.reading.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Unpacks what a PDF has packed, to see how much it is: PDFBox unpacks a stream whole, however large. */
final class PdfStreams {

    private PdfStreams() {}

    /**
     * Looks at every stream but pictures, which are not read.
     *
     * @throws ZippedParts.TooLarge where one holds more than {@link ReadingLimits#UNPACKED_BYTES}
     */
    static void check(PDDocument document) throws IOException {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && isPacked(stream) && !isPicture(stream)) {
                measure(stream);
            }
        }
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private static boolean isPacked(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase first = filters instanceof COSArray all && all.size() > 0 ? all.getObject(0) : filters;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }

    private static void measure(COSStream stream) throws IOException {
        try (InputStream packed = stream.createRawInputStream();
                InputStream unpacked = ZippedParts.bounded(new InflaterInputStream(packed))) {
            unpacked.transferTo(OutputStream.nullOutputStream());
        } catch (ZippedParts.TooLarge bomb) {
            throw bomb;
        } catch (IOException damaged) {
            // PDFBox reads what comes before the damage.
        }
    }
}
