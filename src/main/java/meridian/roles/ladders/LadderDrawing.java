package meridian.roles.ladders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ladder laid out on a plane, in pixels: the lowest row at the bottom, tracks beside each other. */
public record LadderDrawing(int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int BOX_WIDTH = 224;
    private static final int BOX_HEIGHT = 66;
    private static final int BETWEEN = 28;
    private static final int RISE = 44;
    private static final int MARGIN = 4;
    private static final int CHARACTERS_A_LINE = 25;

    /** A role; {@code title} in at most two lines. */
    public record Box(Rung rung, int x, int y, int width, int height, List<String> title) {

        public int middle() {
            return x + width / 2;
        }

        /** The base line of a line of text, the first being 0. */
        public int textAt(int line) {
            return y + 23 + line * 18;
        }
    }

    /** A step, from the top of the lower box to the foot of the upper one. */
    public record Line(Step step, int fromX, int fromY, int toX, int toY) {

        /** Whether both roles say it. */
        public boolean isAgreed() {
            return step.lowerSays() && step.upperSays();
        }

        /** An SVG path that leaves and arrives upright. */
        public String path() {
            int bend = (fromY + toY) / 2;
            return "M%d %d C%d %d %d %d %d %d".formatted(fromX, fromY, fromX, bend, toX, bend, toX, toY);
        }
    }

    public static LadderDrawing of(Ladder ladder) {
        List<List<Rung>> rows = ladder.rows();
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        int width = Math.max(1, widest) * (BOX_WIDTH + BETWEEN) - BETWEEN + 2 * MARGIN;
        int height = rows.size() * (BOX_HEIGHT + RISE) - RISE + 2 * MARGIN;
        Map<String, Box> boxes = new HashMap<>();
        List<Box> inReadingOrder = new ArrayList<>();
        for (int row = rows.size() - 1; row >= 0; row--) {
            int y = MARGIN + (rows.size() - 1 - row) * (BOX_HEIGHT + RISE);
            int used = rows.get(row).size() * (BOX_WIDTH + BETWEEN) - BETWEEN;
            int x = (width - used) / 2;
            for (Rung rung : rows.get(row)) {
                Box box = new Box(rung, x, y, BOX_WIDTH, BOX_HEIGHT, inLines(rung.title()));
                boxes.put(rung.id(), box);
                inReadingOrder.add(box);
                x += BOX_WIDTH + BETWEEN;
            }
        }
        return new LadderDrawing(width, height, List.copyOf(inReadingOrder), lines(ladder.steps(), boxes));
    }

    private static List<Line> lines(List<Step> steps, Map<String, Box> boxes) {
        List<Line> lines = new ArrayList<>();
        for (Step step : steps) {
            Box lower = boxes.get(step.lower().id());
            Box upper = boxes.get(step.upper().id());
            if (lower != null && upper != null && lower != upper) {
                lines.add(new Line(step, lower.middle(), lower.y(), upper.middle(), upper.y() + upper.height()));
            }
        }
        return lines;
    }

    private static List<String> inLines(String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > CHARACTERS_A_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > 2) {
            return List.of(lines.getFirst(), shortened(lines.get(1)) + "…");
        }
        return lines.stream()
                .map(it -> it.length() > CHARACTERS_A_LINE + 3 ? shortened(it) + "…" : it)
                .toList();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), CHARACTERS_A_LINE - 1)).strip();
    }
}
