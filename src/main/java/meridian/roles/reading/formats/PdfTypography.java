package meridian.roles.reading.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How a PDF is set, measured from its lines.
 *
 * @param bodySize type size of the running text, points
 * @param leading distance of two lines of one paragraph, as a multiple of the type size
 * @param left where most lines begin, points
 * @param right where the running text ends at the right, points
 * @param headingSizes larger sizes, the largest first
 */
record PdfTypography(float bodySize, float leading, float left, float right, List<Float> headingSizes) {

    /** Type this much larger than the body's is a heading's. */
    private static final float LARGER = 1.08f;

    PdfTypography {
        headingSizes = List.copyOf(headingSizes);
    }

    static PdfTypography of(List<PdfLine> lines) {
        float body = bodySize(lines);
        TreeSet<Float> larger = new TreeSet<>();
        for (PdfLine line : lines) {
            if (line.size() > body * LARGER) {
                larger.add(rounded(line.size()));
            }
        }
        return new PdfTypography(body, leading(lines), left(lines), right(lines), List.copyOf(larger.descendingSet()));
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }

    private static float bodySize(List<PdfLine> lines) {
        Map<Float, Integer> characters = new HashMap<>();
        lines.forEach(line -> characters.merge(rounded(line.size()), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    private static float leading(List<PdfLine> lines) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine before = lines.get(i - 1);
            PdfLine line = lines.get(i);
            float gap = (line.baseline() - before.baseline()) / line.size();
            if (line.page() == before.page()
                    && gap > 0.8f
                    && gap < 2.2f
                    && Math.abs(line.size() - before.size()) < 0.6f) {
                gaps.add(gap);
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() ? 1.2f : gaps.get(gaps.size() / 4);
    }

    private static float left(List<PdfLine> lines) {
        List<Float> lefts = lines.stream().map(PdfLine::left).sorted().toList();
        return lefts.get((lefts.size() - 1) / 20);
    }

    private static float right(List<PdfLine> lines) {
        List<Float> rights =
                new ArrayList<>(lines.stream().map(PdfLine::right).sorted().toList());
        return rights.get((rights.size() - 1) * 98 / 100);
    }

    /** 1 to 6 for a heading, 0 for running text. */
    int level(PdfLine line) {
        int index = headingSizes.indexOf(rounded(line.size()));
        return index < 0 ? 0 : Math.min(index + 1, 6);
    }

    /** Whether two lines stand as close as lines of one paragraph. */
    boolean areClose(PdfLine before, PdfLine line) {
        float gap = line.baseline() - before.baseline();
        float size = Math.max(before.size(), line.size());
        return line.page() == before.page() && gap > 0 && gap <= leading * size * 1.2f;
    }

    /** Whether the line broke because the next word had no room, and not because somebody ended it. */
    boolean isWrapped(PdfLine before, PdfLine line) {
        PdfLine.Word first = line.words().getFirst();
        return right - before.right() < first.right() - first.left() + 0.3f * line.size();
    }

    /** The same within a quotation, which is set as far in at the right as at the left. */
    boolean isWrappedInQuotation(PdfLine before, PdfLine line) {
        PdfLine.Word first = line.words().getFirst();
        float in = line.left() - left;
        return in > 0 && right - in - before.right() < first.right() - first.left() + 0.3f * line.size();
    }
}
