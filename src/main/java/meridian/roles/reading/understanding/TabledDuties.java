package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Vocabulary;

/** The duties that stand in tables: a row each, a cell each, or in a column that is headed so. */
final class TabledDuties {

    private TabledDuties() {}

    /** Tables that say in their head which column holds duties, wherever they stand. */
    static void headed(Passage passage, List<Duties.Found> found) {
        for (Entry entry : passage.entries()) {
            int column = entry instanceof Entry.Table table ? column(table) : -1;
            if (column < 0 || !(entry instanceof Entry.Table table)) {
                continue;
            }
            for (Block.Row row : table.rows().subList(1, table.rows().size())) {
                String text =
                        column < row.cells().size() ? row.cells().get(column).text() : "";
                if (column > 0 && text.startsWith("- ")) {
                    listed(passage, List.of(row.cells().getFirst().text(), text), row.lines(), found);
                } else if (Letters.wordCount(text) >= 3) {
                    found.add(new Duties.Found(
                            passage.section(), true, null, ListMarker.without(text), List.of(), row.lines()));
                }
            }
        }
    }

    /** What levels are expected to do by the columns of a document's tables. */
    static void ofLevels(List<Passage> passages, List<Duties.Found> found) {
        for (Passage passage : passages) {
            for (Entry entry : passage.entries()) {
                if (entry instanceof Entry.Table table && Levels.areColumns(table)) {
                    columns(passage, table, found);
                }
            }
        }
    }

    /** What each level is expected to do, where a table has a column for it: a duty a cell. */
    private static void columns(Passage passage, Entry.Table table, List<Duties.Found> found) {
        List<Words> heads = table.rows().getFirst().cells();
        for (int column = 0; column < heads.size(); column++) {
            String level = heads.get(column).text();
            for (Block.Row row : table.rows()
                    .subList(1, Levels.isColumn(level) ? table.rows().size() : 1)) {
                String text =
                        column < row.cells().size() ? row.cells().get(column).text() : "";
                if (text.startsWith("- ")) {
                    listed(passage, List.of(level, text), row.lines(), found);
                } else if (Letters.hasWords(text, 3)) {
                    found.add(new Duties.Found(passage.section(), true, level, text, List.of(), row.lines()));
                }
            }
        }
    }

    /** The column that the first row heads "Main duties" or the like, -1 where it does not. */
    private static int column(Entry.Table table) {
        Block.Row head = table.rows().getFirst();
        for (int column = 0;
                head.cells().size() > 1
                        && table.rows().size() > 2
                        && column < head.cells().size();
                column++) {
            Vocabulary.Meaning meaning =
                    Vocabulary.exactly(head.cells().get(column).text());
            if (meaning != null && meaning.kind() == Kind.DUTIES) {
                return column;
            }
        }
        return -1;
    }

    /** "40" or "40%": the part of the time that a duty takes, in a column of its own. */
    private static boolean isShare(String cell) {
        return cell.length() <= 5 && Letters.isFigures(cell, "%-–");
    }

    static void rows(Passage passage, Entry.Table table, List<Duties.Found> found) {
        for (Block.Row row : table.rows()) {
            List<String> cells = row.cells().stream()
                    .map(Words::text)
                    .filter(text -> Letters.wordCount(text) > 0 && !isShare(text))
                    .toList();
            boolean statement = cells.stream().anyMatch(text -> Letters.wordCount(text) >= 4);
            if (!row.head() && statement) {
                List<String> said = cells.size() > 1 && ListMarker.of(cells.getFirst() + " x") != null
                                || Letters.isFigures(cells.getFirst(), ".)")
                        ? cells.subList(1, cells.size())
                        : cells;
                if (said.getLast().startsWith("- ")) {
                    listed(passage, said, row.lines(), found);
                    continue;
                }
                found.add(new Duties.Found(
                        passage.section(),
                        passage.ledIn(),
                        null,
                        ListMarker.without(String.join(": ", said)),
                        List.of(),
                        row.lines()));
            }
        }
    }

    /** "Advice | - Write papers - Review those of others": a list in a cell, under the name beside it. */
    private static void listed(Passage passage, List<String> cells, Lines lines, List<Duties.Found> found) {
        String group = cells.size() > 1 ? cells.getFirst() : null;
        for (String item : cells.getLast().substring(2).split(" - ")) {
            found.add(new Duties.Found(passage.section(), passage.ledIn(), group, item, List.of(), lines));
        }
    }
}
