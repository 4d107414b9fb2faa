package meridian.roles.reading.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Looks at what the fonts of a PDF say of ranges of codes: PDFBox notes each code, and a damaged range holds billions. */
final class PdfFonts {

    /** All codes of two bytes. */
    private static final int WIDEST = 1 << 16;

    /** The digits of four bytes, the most a code has. */
    private static final int LONGEST = 8;

    private static final Pattern RANGES = Pattern.compile("beginbfrange.*?(?=end|\\z)", Pattern.DOTALL);
    private static final String CODE = "<([0-9A-Fa-f\\s]*+)>\\s*+";

    /** The first code, the last, and what they are written as: the first character of a range, or a list of all. */
    private static final Pattern RANGE = Pattern.compile(CODE + CODE + "(?:<[^<>]*+>|\\[[^\\[\\]]*+])");

    private final COSDocument document;
    private long codes;

    private PdfFonts(COSDocument document) {
        this.document = document;
    }

    /**
     * Leaves out each range of more than {@link #WIDEST} codes or of codes that are none, as no font has.
     *
     * @throws UnreadableDocument where the others hold more than {@link ReadingLimits#FONT_CODES}
     */
    static void check(PDDocument pdf) throws IOException, UnreadableDocument {
        PdfFonts fonts = new PdfFonts(pdf.getDocument());
        for (COSObjectKey key : fonts.document.getXrefTable().keySet()) {
            fonts.look(fonts.document.getObjectFromPool(key).getObject());
            if (fonts.codes > ReadingLimits.FONT_CODES) {
                throw UnreadableDocument.tooManyCodes();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw UnreadableDocument.tooSlow(ReadingLimits.TIME);
            }
        }
    }

    /** What an object only refers to is an object itself. */
    private void look(COSBase object) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            for (COSName map : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
                if (dictionary.getDictionaryObject(map) instanceof COSStream stream) {
                    narrow(dictionary, map, text(stream));
                }
            }
            narrow(dictionary.getCOSArray(COSName.W), 1);
            narrow(dictionary.getCOSArray(COSName.W2), 3);
            for (COSBase value : dictionary.getValues()) {
                look(value);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase element : array) {
                look(element);
            }
        }
    }

    private void narrow(COSDictionary font, COSName map, String before) throws IOException {
        String after = RANGES.matcher(before)
                .replaceAll(ranges ->
                        Matcher.quoteReplacement(RANGE.matcher(ranges.group()).replaceAll(this::kept)));
        if (after.length() < before.length()) {
            COSStream narrowed = document.createCOSStream();
            try (OutputStream out = narrowed.createOutputStream()) {
                out.write(after.getBytes(StandardCharsets.ISO_8859_1));
            }
            font.setItem(map, narrowed);
        }
    }

    private static String text(COSStream map) {
        try (InputStream in = map.createInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException damaged) {
            // PDFBox cannot read it either, and goes on without it.
            return "";
        }
    }

    private String kept(MatchResult range) {
        String first = digits(range.group(1));
        String last = digits(range.group(2));
        boolean codes = Math.max(first.length(), last.length()) <= LONGEST;
        return codes && !isWide(Integer.parseUnsignedInt(first, 16), Integer.parseUnsignedInt(last, 16))
                ? Matcher.quoteReplacement(range.group())
                : "";
    }

    /** A half byte at the end is an upper half. */
    private static String digits(String code) {
        String digits = code.replaceAll("\\s", "");
        return digits.length() % 2 == 0 && !digits.isEmpty() ? digits : digits + "0";
    }

    private boolean isWide(long first, long last) {
        long width = last - first + 1;
        if (width > WIDEST) {
            return true;
        }
        codes += Math.max(0, width);
        return false;
    }

    /**
     * Widths follow a code as a list, or two codes as what all between them have.
     *
     * @param each how many numbers that is
     */
    private void narrow(@Nullable COSArray widths, int each) {
        if (widths == null) {
            return;
        }
        List<COSBase> kept = new ArrayList<>();
        for (int at = 0; at < widths.size(); ) {
            COSBase first = widths.getObject(at);
            COSBase next = at + 1 < widths.size() ? widths.getObject(at + 1) : null;
            int length = !(first instanceof COSNumber) || next == null ? 1 : next instanceof COSArray ? 2 : 2 + each;
            int end = Math.min(at + length, widths.size());
            if (!(first instanceof COSNumber from && next instanceof COSNumber to)
                    || !isWide(from.intValue(), to.intValue())) {
                for (int one = at; one < end; one++) {
                    kept.add(widths.get(one));
                }
            }
            at = end;
        }
        if (kept.size() < widths.size()) {
            widths.clear();
            widths.addAll(kept);
        }
    }
}
