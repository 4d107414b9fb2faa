package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.ListMarker;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A person specification laid out as a table: a column of criteria with a column of weights ("E", "D"), or a column for
 * each weight, and perhaps one for how a criterion is assessed.
 */
final class CriteriaTable {

    private static final String TICKS = "✓✔√xX*●•☑yY";

    private static final String BULLETS = "•◦▪●○■□➢‣⁃∙·";

    /** A first cell of more words is the criterion itself and not what it is of. */
    private static final int LONGEST_CATEGORY = 6;

    private final CriteriaColumns columns;
    private final List<Criterion> criteria = new ArrayList<>();

    private CriteriaTable(CriteriaColumns columns) {
        this.columns = columns;
    }

    /** Whether a table is of criteria: its columns say so, or it stands in a person specification. */
    static boolean isOne(Entry.Table table, @Nullable Kind around) {
        return columns(table, around) != null;
    }

    /** The criteria of a table, in the order of its rows; empty where it is a table of something else. */
    static List<Criterion> read(Entry.Table table, Passage passage) {
        CriteriaColumns columns = columns(table, passage.kind());
        if (columns == null) {
            return List.of();
        }
        CriteriaTable read = new CriteriaTable(columns);
        read.rows(table, PersonSpecification.category(passage.section()), passage.importance());
        return read.criteria;
    }

    /** The columns of a table of criteria, null where it is a table of something else. */
    private static @Nullable CriteriaColumns columns(Entry.Table table, @Nullable Kind around) {
        if (around == Kind.PAY || Capabilities.areLevels(table)) {
            return null;
        }
        CriteriaColumns columns = CriteriaColumns.of(table);
        boolean criteria = around == Kind.DUTIES
                ? columns.essential() >= 0 && columns.desirable() >= 0
                : around == Kind.CRITERIA || columns.areOfWeights() || columns.weighs(table);
        return criteria ? columns : null;
    }

    private void rows(Entry.Table table, @Nullable String outerCategory, @Nullable Importance outerImportance) {
        String category = outerCategory;
        Importance importance = outerImportance;
        for (Block.Row row :
                table.rows().subList(columns.headRows(), table.rows().size())) {
            Words first = firstFilled(row);
            if (first == null || row.head()) {
                continue;
            }
            if (row.isOneCell() && isLabel(first, row)) {
                Importance weight = WeightInWords.named(first.text());
                category = weight == null ? Letters.key(ListMarker.without(first.text())) : category;
                importance = weight == null ? outerImportance : weight;
            } else if (columns.areHeadedAgain(row)) {
                String head = Letters.key(row.cells().getFirst().text());
                category = head.isEmpty() || CriteriaColumns.isCriteriaHead(head) ? category : head;
            } else if (columns.areOfWeights()) {
                byWeightColumns(row, category);
            } else {
                byWeight(row, category, importance);
            }
        }
    }

    private static @Nullable Words firstFilled(Block.Row row) {
        for (Words cell : row.cells()) {
            if (!cell.isBlank()) {
                return cell;
            }
        }
        return null;
    }

    /** A lone cell that heads the rows below it, where criteria elsewhere have a weight beside them or are sentences. */
    private boolean isLabel(Words cell, Block.Row row) {
        String text = cell.text();
        int words = Letters.wordCount(text);
        boolean weightless = columns.weight() >= 0
                || row.cells().size() == 1
                || !row.cells().getFirst().isBlank()
                || words <= 4;
        boolean labelled = cell.isStrong()
                || Vocabulary.exactly(text) != null
                || WeightInWords.named(text) != null
                || Letters.isCapitals(text)
                || Letters.last(text) == ':';
        return weightless && (labelled || columns.weight() >= 0 && words <= 5 && ListMarker.of(text) == null);
    }

    /** A row with one criterion, its weight beside it or above it. */
    private void byWeight(Block.Row row, @Nullable String category, @Nullable Importance above) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String text = CriteriaColumns.cell(row, column);
            if (column != columns.weight() && column != columns.method() && isStatement(text)) {
                parts.add(text);
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        boolean named = parts.size() > 1 && Letters.wordCount(parts.getFirst()) <= LONGEST_CATEGORY;
        String statement = String.join(": ", named ? parts.subList(1, parts.size()) : parts);
        Importance beside = WeightInWords.named(CriteriaColumns.cell(row, columns.weight()));
        add(
                row,
                named ? Letters.key(parts.getFirst()) : category,
                beside != null ? beside : above,
                ListMarker.without(statement));
    }

    /** A row with a tick in the column of a weight, or with criteria in it. */
    private void byWeightColumns(Block.Row row, @Nullable String category) {
        String essential = CriteriaColumns.cell(row, columns.essential());
        String desirable = CriteriaColumns.cell(row, columns.desirable());
        String before = beforeWeights(row);
        if (isTick(essential) || isTick(desirable)) {
            if (!before.isEmpty()) {
                Importance weight = isTick(essential) ? Importance.ESSENTIAL : Importance.DESIRABLE;
                add(row, category, weight, ListMarker.without(before));
            }
            return;
        }
        String own = before.isEmpty() ? category : Letters.key(before);
        addAll(row, own, Importance.ESSENTIAL, essential);
        addAll(row, own, Importance.DESIRABLE, desirable);
    }

    /** The last statement before the columns of the weights, empty where there is none. */
    private String beforeWeights(Block.Row row) {
        int end = columns.essential() < 0
                ? columns.desirable()
                : columns.desirable() < 0 ? columns.essential() : Math.min(columns.essential(), columns.desirable());
        for (int column = end - 1; column >= 0; column--) {
            String text = CriteriaColumns.cell(row, column);
            if (isStatement(text)) {
                return text;
            }
        }
        return "";
    }

    /** A cell may hold several criteria, each with a bullet before it. */
    private void addAll(Block.Row row, @Nullable String category, Importance weight, String cell) {
        int start = 0;
        for (int at = 0; at < cell.length(); at++) {
            boolean begins = at == 0 || cell.charAt(at - 1) == ' ';
            if (begins && (BULLETS.indexOf(cell.charAt(at)) >= 0 || at == 0 && "-–*".indexOf(cell.charAt(at)) >= 0)) {
                addOne(row, category, weight, cell.substring(start, at));
                start = at;
            }
        }
        addOne(row, category, weight, cell.substring(start));
    }

    private void addOne(Block.Row row, @Nullable String category, Importance weight, String text) {
        String statement = ListMarker.without(text.strip());
        if (Letters.wordCount(statement) > 0 && statement.length() > 1 && !isNothing(statement)) {
            add(row, category, weight, statement);
        }
    }

    private void add(Block.Row row, @Nullable String category, @Nullable Importance weight, String statement) {
        List<String> methods = AssessedBy.inCell(CriteriaColumns.cell(row, columns.method()));
        criteria.add(new Criterion(category, weight, statement, methods, row.lines()));
    }

    private static boolean isNothing(String text) {
        return switch (Letters.key(text)) {
            case "", "none", "n a", "na", "not applicable" -> true;
            default -> false;
        };
    }

    private static boolean isTick(String text) {
        String mark = text.strip();
        return mark.length() == 1 && TICKS.contains(mark) || mark.equalsIgnoreCase("yes");
    }

    /** Whether a cell says anything, and no number of a row alone. */
    private static boolean isStatement(String text) {
        return !text.isBlank() && !Letters.isFigures(text, ". )");
    }
}
