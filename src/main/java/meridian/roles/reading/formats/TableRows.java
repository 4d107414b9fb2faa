package meridian.roles.reading.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of a document out in order, those of tables as rows.
 *
 * <p>Many people lay out with tables: a table of one column, and a cell that holds a list, come out as what is in them,
 * each cell below the head of its column.
 */
final class TableRows {

    private final Extracted.Builder out;
    private final Deque<Table> open = new ArrayDeque<>();

    private static final class Table {
        final List<Words> heads = new ArrayList<>();
        List<List<Piece>> row = new ArrayList<>();
        boolean head;
        /** Whether a row before headed one column with "Essential" and one with "Desirable". */
        boolean weighs;

        int columns;
    }

    TableRows(Extracted.Builder out) {
        this.out = out;
    }

    /** A piece of the text, or of the cell that is open. */
    void take(Piece piece) throws UnreadableDocument {
        Table table = open.peek();
        if (table == null) {
            piece.to(out);
        } else if (!piece.isBlank() && !table.row.isEmpty()) {
            table.row.getLast().add(piece);
        }
    }

    void start() throws UnreadableDocument {
        if (open.size() >= ReadingLimits.DEPTH) {
            throw UnreadableDocument.tooDeep();
        }
        open.push(new Table());
    }

    void startRow() {
        with(table -> {
            table.row = new ArrayList<>();
            table.head = false;
        });
    }

    /** The format says whether the open row is a head. */
    void head(boolean isHead) {
        with(table -> table.head |= isHead);
    }

    void startCell() {
        with(table -> table.row.add(new ArrayList<>()));
    }

    /** The open cell is as wide as several. */
    void span(int cells) {
        with(table -> {
            for (int i = 1; i < Math.min(cells, 64); i++) {
                table.row.add(table.row.size() - 1, new ArrayList<>());
            }
        });
    }

    void endCell() {}

    void endRow() throws UnreadableDocument {
        @Nullable Table table = open.poll();
        if (table == null) {
            return;
        }
        List<List<Piece>> row = table.row;
        boolean nested = !open.isEmpty();
        table.columns = Math.max(table.columns, row.size());
        if (nested) {
            for (List<Piece> cell : row) {
                for (Piece piece : cell) {
                    take(piece);
                }
            }
        } else if (table.columns <= 1 || (!table.weighs && row.stream().anyMatch(TableRows::isLayout))) {
            unfold(table, row);
        } else {
            List<Words> cells = row.stream()
                    .map(table.weighs ? TableRows::points : TableRows::words)
                    .toList();
            table.weighs |= weighs(cells);
            out.row(cells, table.head);
            if (table.head) {
                table.heads.clear();
                table.heads.addAll(cells);
            }
        }
        table.row = new ArrayList<>();
        open.push(table);
    }

    void end() {
        open.poll();
    }

    private void unfold(Table table, List<List<Piece>> row) throws UnreadableDocument {
        for (int column = 0; column < row.size(); column++) {
            List<Piece> cell = row.get(column);
            if (!cell.isEmpty() && column > 0 && column < table.heads.size()) {
                out.paragraph(0, List.of(Words.strong(table.heads.get(column).text())));
            }
            for (Piece piece : cell) {
                piece.to(out);
            }
        }
    }

    /** A cell that holds a list, or more than a few short paragraphs, is a place on the page and no field. */
    private static boolean isLayout(List<Piece> cell) {
        return cell.size() > 1 && cell.stream().anyMatch(piece -> !(piece instanceof Piece.Paragraph))
                || cell.size() > 3;
    }

    private static Words words(List<Piece> cell) {
        List<Words> rows = cell.stream()
                .flatMap(piece -> piece.rows().stream())
                .filter(row -> !row.isBlank())
                .toList();
        return switch (rows.size()) {
            case 0 -> Words.of("");
            case 1 -> rows.getFirst();
            default -> Words.of(Block.joined(rows));
        };
    }

    private static boolean weighs(List<Words> cells) {
        return weighs(cells, "essential") && weighs(cells, "desirable");
    }

    private static boolean weighs(List<Words> cells, String weight) {
        return cells.stream().anyMatch(cell -> Letters.key(cell.text()).startsWith(weight));
    }

    /** A cell of criteria: each item, and each line that begins anew, is a point. */
    private static Words points(List<Piece> cell) {
        List<Words> points = new ArrayList<>();
        for (Piece piece : cell) {
            List<Words> rows =
                    piece.rows().stream().filter(row -> !row.isBlank()).toList();
            boolean each =
                    piece instanceof Piece.Paragraph && rows.stream().allMatch(row -> Letters.beginsUpper(row.text()));
            points.addAll(each || rows.isEmpty() ? rows : List.of(Words.of(Block.joined(rows))));
        }
        return points.size() < 2
                ? words(cell)
                : Words.of(points.stream().map(Words::text).collect(Collectors.joining(" • ", "• ", "")));
    }

    private void with(java.util.function.Consumer<Table> change) {
        Table table = open.peek();
        if (table != null) {
            change.accept(table);
        }
    }
}
