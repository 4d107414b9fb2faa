package meridian.roles.reading.formats;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** The small dots, rings and squares drawn on a page: browsers draw the bullets of a list and print no character. */
final class PdfDots {

    /** Points a bullet may measure. */
    private static final double SMALLEST = 1.5;

    private static final double LARGEST = 8;

    private final PDFStreamEngine engine;
    private final List<Rectangle2D> dots = new ArrayList<>();
    private @Nullable Rectangle2D path;

    PdfDots(PDFStreamEngine engine) {
        this.engine = engine;
        for (String name : List.of("m", "l", "c", "v", "y")) {
            engine.addOperator(new Drawing(name, false));
        }
        engine.addOperator(new Drawing("re", true));
        for (String name : List.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s")) {
            engine.addOperator(new Painting(name, true));
        }
        engine.addOperator(new Painting("n", false));
    }

    void clear() {
        dots.clear();
        path = null;
    }

    /** Where the dot before a line stands, from its left to its right edge; null where there is none. */
    @Nullable
    Rectangle2D before(float left, float baseline, float size, float pageHeight) {
        for (Rectangle2D dot : dots) {
            double fromTop = pageHeight - dot.getCenterY();
            if (dot.getMaxX() < left
                    && left - dot.getMaxX() < 2 * size
                    && fromTop < baseline + 0.1 * size
                    && fromTop > baseline - 0.9 * size) {
                return dot;
            }
        }
        return null;
    }

    private void add(float x, float y) {
        Point2D point =
                engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        Rectangle2D at = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
        path = path == null ? at : path.createUnion(at);
    }

    /** What is done when the page's drawing comes to the operator of a name. */
    private abstract class Named extends OperatorProcessor {

        private final String name;

        Named(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private final class Drawing extends Named {

        private final boolean rectangle;

        Drawing(String name, boolean rectangle) {
            super(name);
            this.rectangle = rectangle;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] numbers = new float[operands.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
            }
            if (rectangle && numbers.length >= 4) {
                add(numbers[0], numbers[1]);
                add(numbers[0] + numbers[2], numbers[1] + numbers[3]);
                return;
            }
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                add(numbers[i], numbers[i + 1]);
            }
        }
    }

    private final class Painting extends Named {

        private final boolean shows;

        Painting(String name, boolean shows) {
            super(name);
            this.shows = shows;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            Rectangle2D painted = path;
            path = null;
            if (shows && painted != null && isDot(painted.getWidth()) && isDot(painted.getHeight())) {
                dots.add(painted);
            }
        }

        private static boolean isDot(double length) {
            return SMALLEST <= length && length <= LARGEST;
        }
    }
}
