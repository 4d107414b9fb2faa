package meridian.roles.reading.formats;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The printed lines of a PDF in the order they were set, with where they stand and how they look. */
final class PdfText extends PDFTextStripper {

    /** A gap as wide as this many times the type size parts two cells; words stand a third of it apart. */
    private static final float CELL_GAP = 1.1f;

    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final List<String> LIGATURES = List.of("ff", "fi", "fl", "ffi", "ffl", "st", "st");

    private record Area(float left, float top, float right, float bottom, String target) {}

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfLine.Word> words = new ArrayList<>();
    private final PdfDots dots = new PdfDots(this);
    private final List<Area> areas = new ArrayList<>();
    private float baseline;
    private float size;
    private int characters;
    private int pageStart;

    private PdfText() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    static List<PdfLine> lines(PDDocument document) throws IOException, UnreadableDocument {
        PdfText text = new PdfText();
        try {
            text.writeText(document, Writer.nullWriter());
        } catch (TooMuchText tooMuch) {
            throw UnreadableDocument.tooMuchText();
        } catch (LeftBehind leftBehind) {
            throw UnreadableDocument.tooSlow(ReadingLimits.TIME);
        }
        return text.lines;
    }

    private static final class LeftBehind extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class TooMuchText extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        areas.clear();
        pageStart = lines.size();
        PDRectangle box = page.getCropBox();
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle at = annotation.getRectangle();
            if (at != null
                    && annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && action.getURI() != null) {
                areas.add(new Area(
                        at.getLowerLeftX() - box.getLowerLeftX(),
                        box.getUpperRightY() - at.getUpperRightY(),
                        at.getUpperRightX() - box.getLowerLeftX(),
                        box.getUpperRightY() - at.getLowerLeftY(),
                        action.getURI()));
            }
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new LeftBehind();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        characters += text.length();
        if (characters > ReadingLimits.TEXT_CHARACTERS) {
            throw new TooMuchText();
        }
        int start = 0;
        for (int at = 0; at <= positions.size(); at++) {
            if (at == positions.size() || positions.get(at).getUnicode().isBlank()) {
                if (at > start) {
                    word(positions.subList(start, at));
                }
                start = at + 1;
            }
        }
    }

    private void word(List<TextPosition> glyphs) {
        TextPosition first = glyphs.getFirst();
        TextPosition last = glyphs.getLast();
        String text = written(glyphs);
        float left = first.getXDirAdj();
        float right = last.getXDirAdj() + last.getWidthDirAdj();
        if (!words.isEmpty() && isApart(left)) {
            endLine();
        }
        if (words.isEmpty()) {
            baseline = first.getYDirAdj();
            size = first.getYScale();
        } else if (PdfMarker.of(text) == null) {
            size = Math.max(size, first.getYScale());
        }
        words.add(new PdfLine.Word(
                text, left, right, isBold(first.getFont()), target((left + right) / 2, first.getYDirAdj())));
    }

    private boolean isApart(float left) {
        PdfLine.Word before = words.getLast();
        boolean marker = words.size() == 1 && PdfMarker.of(before.text()) != null;
        return left < before.left() || !marker && left - before.right() > CELL_GAP * size;
    }

    private static String written(List<TextPosition> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.getUnicode()));
        return Normalizer.normalize(
                LIGATURE.matcher(text)
                        .replaceAll(one -> LIGATURES.get(one.group().charAt(0) - 0xFB00)),
                Normalizer.Form.NFC);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeWordSeparator() {}

    @Override
    protected void endPage(PDPage page) {
        endLine();
        float height = page.getCropBox().getUpperRightY();
        for (int i = pageStart; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            Rectangle2D dot = dots.before(line.left(), line.baseline(), line.size(), height);
            if (dot != null) {
                List<PdfLine.Word> marked = new ArrayList<>(line.words());
                marked.addFirst(new PdfLine.Word("•", (float) dot.getMinX(), (float) dot.getMaxX(), false, null));
                lines.set(i, line.withWords(marked));
            }
        }
        dots.clear();
    }

    private void endLine() {
        if (!words.isEmpty()) {
            lines.add(new PdfLine(getCurrentPageNo(), baseline, size, words));
            words.clear();
        }
    }

    private @Nullable String target(float x, float y) {
        for (Area area : areas) {
            if (area.left() <= x && x <= area.right() && area.top() <= y && y <= area.bottom()) {
                return area.target();
            }
        }
        return null;
    }

    private static boolean isBold(@Nullable PDFont font) {
        if (font == null) {
            return false;
        }
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
