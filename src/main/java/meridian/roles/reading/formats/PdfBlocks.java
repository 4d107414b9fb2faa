package meridian.roles.reading.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import meridian.roles.reading.blocks.Words;
import org.jspecify.annotations.Nullable;

/** Printed lines brought back to headings, paragraphs, list items and table rows, by where they stand and how they look. */
final class PdfBlocks {

    /** Points two left edges may differ by and still be one. */
    private static final float ALIGNED = 3f;

    /** Lines of a first cell that are looked over for a second one beside it. */
    private static final int CELL_LINES = 12;

    private static final int LONGEST_HEADING = 200;

    private final Extracted.Builder out = new Extracted.Builder();
    private final PdfTypography typography;
    private final PdfJoining joining;
    private final Deque<Float> indents = new ArrayDeque<>();
    private @Nullable Group group;

    /** Lines that belong together: a list of rows, each of lines that ran on. */
    private static final class Group {
        final int level;
        final @Nullable String marker;
        final int depth;
        final float left;
        final List<List<PdfLine>> rows = new ArrayList<>();

        Group(int level, @Nullable String marker, int depth, float left, PdfLine first) {
            this.level = level;
            this.marker = marker;
            this.depth = depth;
            this.left = left;
            rows.add(new ArrayList<>(List.of(first)));
        }

        PdfLine last() {
            return rows.getLast().getLast();
        }
    }

    private PdfBlocks(List<PdfLine> lines) {
        typography = PdfTypography.of(lines);
        joining = PdfJoining.of(lines);
    }

    static Extracted of(List<PdfLine> all) throws UnreadableDocument {
        Set<PdfLine> furniture = PdfFurniture.of(all);
        List<PdfLine> lines =
                all.stream().filter(line -> !furniture.contains(line)).toList();
        PdfBlocks blocks = new PdfBlocks(lines.isEmpty() ? all : lines);
        blocks.read(lines);
        Set<String> said = new HashSet<>();
        blocks.out.verbatim(all.stream()
                .filter(furniture::contains)
                .map(PdfLine::text)
                .filter(said::add)
                .collect(Collectors.joining("\n")));
        return blocks.out.build();
    }

    private void read(List<PdfLine> lines) throws UnreadableDocument {
        int at = 0;
        while (at < lines.size()) {
            List<List<PdfLine>> cells = cells(lines, at);
            if (cells.size() > 1) {
                flush();
                List<Words> words = new ArrayList<>();
                for (List<PdfLine> cell : cells) {
                    words.add(joining.words(cell));
                    at += cell.size();
                }
                out.row(words, false);
            } else {
                take(lines.get(at++));
            }
        }
        flush();
    }

    /** The cells of the table row that begins at this line; one where none stands beside it. */
    private List<List<PdfLine>> cells(List<PdfLine> lines, int start) {
        PdfLine first = lines.get(start);
        List<List<PdfLine>> cells = new ArrayList<>(List.of(new ArrayList<>(List.of(first))));
        float bottom = first.baseline();
        float right = first.right();
        for (int at = start + 1; at < lines.size(); at++) {
            PdfLine line = lines.get(at);
            List<PdfLine> cell = cells.getLast();
            PdfLine above = cell.getLast();
            if (line.page() != first.page() || cells.size() == 1 && cell.size() > CELL_LINES) {
                break;
            }
            boolean below = typography.areClose(above, line)
                    && Math.abs(line.left() - cell.getFirst().left()) < ALIGNED;
            boolean beside =
                    line.left() > right && line.baseline() <= bottom + 1 && line.baseline() > first.top() - line.size();
            if (beside) {
                cells.add(new ArrayList<>(List.of(line)));
            } else if (below) {
                cell.add(line);
            } else {
                break;
            }
            bottom = Math.max(bottom, line.baseline());
            right = beside ? line.right() : Math.max(right, line.right());
        }
        return cells;
    }

    private void take(PdfLine line) throws UnreadableDocument {
        Group open = group;
        int level = line.text().length() > LONGEST_HEADING ? 0 : typography.level(line);
        String marker = level == 0 ? marker(line, open) : null;
        if (open != null && marker == null && goesOn(open, line, level)) {
            if (open.level > 0 || ranOn(open, line)) {
                open.rows.getLast().add(line);
            } else {
                open.rows.add(new ArrayList<>(List.of(line)));
            }
            return;
        }
        flush();
        group = begin(line, level, marker);
    }

    private Group begin(PdfLine line, int level, @Nullable String marker) {
        if (level > 0) {
            indents.clear();
            return new Group(level, null, 0, line.left(), line);
        }
        if (marker == null) {
            while (!indents.isEmpty() && line.left() < indents.peek() - ALIGNED) {
                indents.pop();
            }
            return new Group(0, null, indents.size(), line.left(), line);
        }
        PdfLine said = line.withWords(line.words().subList(1, line.words().size()));
        while (!indents.isEmpty() && said.left() < indents.peek() - ALIGNED) {
            indents.pop();
        }
        if (indents.isEmpty() || said.left() > indents.peek() + ALIGNED) {
            indents.push(said.left());
        }
        return new Group(0, marker, indents.size(), said.left(), said);
    }

    private @Nullable String marker(PdfLine line, @Nullable Group open) {
        String marker = line.words().size() < 2
                ? null
                : PdfMarker.of(line.words().getFirst().text());
        if (marker == null || open == null) {
            return marker;
        }
        // A dash or a number that a full line before it pushed down is part of the sentence.
        boolean pushedDown = typography.areClose(open.last(), line)
                && typography.isWrapped(open.last(), line)
                && Math.abs(line.left() - open.left) < ALIGNED;
        return pushedDown ? null : marker;
    }

    private boolean goesOn(Group open, PdfLine line, int level) {
        if (open.level != level) {
            return false;
        }
        boolean aligned = Math.abs(line.left() - open.left) < ALIGNED
                || open.marker == null
                        && open.rows.size() == 1
                        && open.rows.getFirst().size() == 1
                        && line.left() < open.left;
        if (level > 0) {
            return typography.areClose(open.last(), line) && typography.isWrapped(open.last(), line);
        }
        if (line.page() != open.last().page()) {
            return aligned && typography.isWrapped(open.last(), line) && !PdfJoining.endsSentence(open.last(), line);
        }
        return aligned && typography.areClose(open.last(), line);
    }

    private boolean ranOn(Group open, PdfLine line) {
        return typography.isWrapped(open.last(), line)
                || open.marker == null && typography.isWrappedInQuotation(open.last(), line);
    }

    private void flush() throws UnreadableDocument {
        Group done = group;
        group = null;
        if (done == null) {
            return;
        }
        List<Words> rows = done.rows.stream().map(joining::words).toList();
        if (done.level > 0) {
            out.heading(done.level, rows);
        } else if (done.marker == null) {
            out.paragraph(done.depth, rows);
        } else {
            out.item(done.depth, done.marker, rows);
        }
    }
}
