package meridian.roles.reading.understanding;

import java.util.Set;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Vocabulary;

/**
 * What the columns of a table of criteria hold, by what its first rows head them with: a weight for each criterion, or
 * the criteria of one weight, or how a criterion is assessed. A column that no head names is -1.
 */
final class CriteriaColumns {

    private static final Set<String> METHOD_HEADS = Vocabulary.words("method-heads");

    private static final Set<String> CRITERIA_HEADS = Vocabulary.words("criteria-heads");

    private static final Set<String> WEIGHT_HEADS = Vocabulary.words("weight-heads");

    private static final int MOST_HEAD_ROWS = 2;

    private int weight = -1;
    private int method = -1;
    private int essential = -1;
    private int desirable = -1;
    private int headRows;

    private CriteriaColumns() {}

    /** The columns by their heads alone. */
    static CriteriaColumns headed(Entry.Table table) {
        CriteriaColumns columns = new CriteriaColumns();
        for (int at = 0; at < Math.min(MOST_HEAD_ROWS, table.rows().size()); at++) {
            boolean head = columns.heads(table.rows().get(at), at == 0);
            columns.headRows += head && at == columns.headRows ? 1 : 0;
        }
        return columns;
    }

    /** The columns by their heads, and that of the weights also by what stands in it. */
    static CriteriaColumns of(Entry.Table table) {
        CriteriaColumns columns = headed(table);
        int weights = columns.weight < 0 ? columnOfWeights(table) : -1;
        if (weights >= 0) {
            columns.weight = weights;
            columns.headRows = Math.min(columns.headRows, firstWeighed(table, weights));
            columns.essential = -1;
            columns.desirable = -1;
        }
        return columns;
    }

    /** The text of a row's cell, empty where it has none. */
    static String cell(Block.Row row, int column) {
        return column >= 0 && column < row.cells().size()
                ? row.cells().get(column).text()
                : "";
    }

    /** The column that says how much a criterion weighs. */
    int weight() {
        return weight;
    }

    /** Whether a column says how much each criterion weighs; figures in it, "25 %", are shares of something else. */
    boolean weighs(Entry.Table table) {
        if (weight < 0) {
            return false;
        }
        String first = headRows < table.rows().size() ? cell(table.rows().get(headRows), weight) : "";
        return first.isEmpty() || !Character.isDigit(first.charAt(0));
    }

    /** The column that says how a criterion is assessed. */
    int method() {
        return method;
    }

    /** The column of the essential criteria, or of the ticks that make one essential. */
    int essential() {
        return essential;
    }

    int desirable() {
        return desirable;
    }

    /** How many rows head the columns. */
    int headRows() {
        return headRows;
    }

    /** Whether each weight has a column of its own. */
    boolean areOfWeights() {
        return essential >= 0 || desirable >= 0;
    }

    /** Whether a row heads the columns once more, further down. */
    boolean areHeadedAgain(Block.Row row) {
        return WEIGHT_HEADS.contains(Letters.key(cell(row, weight)));
    }

    /** Whether this heads a column of criteria of any category. */
    static boolean isCriteriaHead(String key) {
        return CRITERIA_HEADS.contains(key);
    }

    private boolean heads(Block.Row row, boolean first) {
        int width = row.cells().size();
        boolean head = row.head();
        for (int column = 0; column < width; column++) {
            head |= heads(Letters.key(row.cells().get(column).text()), column, width);
        }
        return head || first && width > 1 && isCriteriaHead(Letters.key(cell(row, 0)));
    }

    private boolean heads(String key, int column, int width) {
        if (column > 0 && METHOD_HEADS.contains(key)) {
            method = column;
            return true;
        }
        if (column > 0 && WEIGHT_HEADS.contains(key)) {
            weight = column;
            return true;
        }
        Importance importance = key.length() > 1 && width > 1 && weight < 0 ? WeightInWords.ofKey(key) : null;
        if (importance == Importance.ESSENTIAL && essential < 0) {
            essential = column;
            return true;
        }
        if (importance == Importance.DESIRABLE && desirable < 0) {
            desirable = column;
            return true;
        }
        return false;
    }

    /** The first row that has a weight in the column. */
    private static int firstWeighed(Entry.Table table, int column) {
        int row = 0;
        while (row < table.rows().size()
                && WeightInWords.named(cell(table.rows().get(row), column)) == null) {
            row++;
        }
        return row;
    }

    /** The last column whose cells are weights in two rows of three at least, -1 where there is none. */
    private static int columnOfWeights(Entry.Table table) {
        int width = 0;
        for (Block.Row row : table.rows()) {
            width = Math.max(width, row.cells().size());
        }
        for (int column = width - 1; column > 0; column--) {
            int weights = 0;
            int others = 0;
            for (Block.Row row : table.rows()) {
                String text = cell(row, column);
                if (WeightInWords.named(text) != null) {
                    weights++;
                } else if (!text.isBlank()) {
                    others++;
                }
            }
            if (weights >= 2 && weights > 2 * others) {
                return column;
            }
        }
        return -1;
    }
}
