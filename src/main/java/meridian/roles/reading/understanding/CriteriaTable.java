package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> METHOD_HEADS = Vocabulary.words("method-heads");

    private static final Set<String> CRITERIA_HEADS = Vocabulary.words("criteria-heads");

    private static final Set<String> ASSESSMENTS = Vocabulary.words("assessments");

    private static final String TICKS = "✓✔√xX*●•☑yY";

    private final Entry.Table table;
    private final List<Criterion> criteria = new ArrayList<>();
    private int weightColumn = -1;
    private int methodColumn = -1;
    private int essentialColumn = -1;
    private int desirableColumn = -1;
    private int headRows;

    private CriteriaTable(Entry.Table table) {
        this.table = table;
        findColumns();
    }

    /** Whether a table is of criteria: its columns say so, or it stands in a person specification. */
    static boolean isOne(Entry.Table table, @Nullable Kind around) {
        if (around == Kind.PAY || Capabilities.areLevels(table)) {
            return false;
        }
        CriteriaTable read = new CriteriaTable(table);
        if (around == Kind.DUTIES) {
            return read.essentialColumn >= 0 && read.desirableColumn >= 0;
        }
        return around == Kind.CRITERIA
                || read.essentialColumn >= 0
                || read.desirableColumn >= 0
                || read.weightColumn >= 0;
    }

    /** The criteria of the table, in the order of its rows. */
    static List<Criterion> read(Entry.Table table, @Nullable String category, @Nullable Importance importance) {
        CriteriaTable read = new CriteriaTable(table);
        read.rows(category, importance);
        return read.criteria;
    }

    private void findColumns() {
        for (int at = 0; at < Math.min(2, table.rows().size()); at++) {
            Block.Row row = table.rows().get(at);
            boolean head = row.head();
            for (int column = 0; column < row.cells().size(); column++) {
                String key = Letters.key(row.cells().get(column).text());
                Importance weight = importance(key);
                if (METHOD_HEADS.contains(key) && column > 0) {
                    methodColumn = column;
                    head = true;
                } else if (isWeightHead(key) && column > 0) {
                    weightColumn = column;
                    head = true;
                } else if (weight == Importance.ESSENTIAL
                        && key.length() > 1
                        && essentialColumn < 0
                        && row.cells().size() > 1) {
                    essentialColumn = column;
                    head = true;
                } else if (weight == Importance.DESIRABLE
                        && key.length() > 1
                        && desirableColumn < 0
                        && row.cells().size() > 1) {
                    desirableColumn = column;
                    head = true;
                }
            }
            head |= (at == 0 || row.head())
                    && CRITERIA_HEADS.contains(
                            Letters.key(row.cells().getFirst().text()))
                    && row.cells().size() > 1;
            if (head && at == headRows) {
                headRows++;
            }
        }
        if (weightColumn < 0) {
            weightColumn = columnOfWeights();
            if (weightColumn >= 0) {
                essentialColumn = -1;
                desirableColumn = -1;
            }
        }
    }

    private static boolean isWeightHead(String key) {
        return switch (key) {
            case "essential desirable",
                    "essential or desirable",
                    "e d",
                    "e or d",
                    "importance",
                    "weight",
                    "weighting",
                    "essential e desirable d",
                    "essential and desirable",
                    "rating" -> true;
            default -> false;
        };
    }

    /** The column whose cells are weights in two rows of three at least, -1 where there is none. */
    private int columnOfWeights() {
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = width - 1; column > 0; column--) {
            int weights = 0;
            int others = 0;
            for (Block.Row row : table.rows()) {
                String text =
                        column < row.cells().size() ? row.cells().get(column).text() : "";
                if (importance(text) != null) {
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

    private void rows(@Nullable String outerCategory, @Nullable Importance outerImportance) {
        String category = outerCategory;
        Importance importance = outerImportance;
        for (int at = headRows; at < table.rows().size(); at++) {
            Block.Row row = table.rows().get(at);
            List<Words> filled =
                    row.cells().stream().filter(cell -> !cell.isBlank()).toList();
            if (filled.isEmpty() || row.head()) {
                continue;
            }
            String only = filled.getFirst().text();
            if (filled.size() == 1 && isLabel(filled.getFirst(), row)) {
                Importance weight = importance(only);
                if (weight != null) {
                    importance = weight;
                } else {
                    category = Letters.key(ListMarker.without(only));
                    importance = outerImportance;
                }
                continue;
            }
            if (isRepeatedHead(row)) {
                category = headCategory(row, category);
                continue;
            }
            take(row, category, importance);
        }
    }

    /** A lone cell that heads the rows below it, where criteria elsewhere have a weight beside them or are sentences. */
    private boolean isLabel(Words cell, Block.Row row) {
        String text = cell.text();
        boolean weightless = weightColumn >= 0
                || row.cells().size() == 1
                || !row.cells().getFirst().isBlank()
                || Letters.wordCount(text) <= 4;
        boolean labelled = cell.isStrong()
                || Vocabulary.exactly(text) != null
                || importance(text) != null
                || Letters.isCapitals(text)
                || Letters.last(text) == ':';
        return weightless
                && (labelled || (Letters.wordCount(text) <= 5 && ListMarker.of(text) == null && weightColumn >= 0));
    }

    private boolean isRepeatedHead(Block.Row row) {
        return weightColumn >= 0
                && weightColumn < row.cells().size()
                && isWeightHead(Letters.key(row.cells().get(weightColumn).text()));
    }

    private @Nullable String headCategory(Block.Row row, @Nullable String category) {
        String key = Letters.key(row.cells().getFirst().text());
        return CRITERIA_HEADS.contains(key) || key.isEmpty() ? category : key;
    }

    private void take(Block.Row row, @Nullable String category, @Nullable Importance importance) {
        List<String> methods = methodColumn >= 0 && methodColumn < row.cells().size()
                ? methods(row.cells().get(methodColumn).text())
                : List.of();
        if (essentialColumn >= 0 || desirableColumn >= 0) {
            byWeightColumns(row, category, methods);
            return;
        }
        Importance weight = weightColumn >= 0 && weightColumn < row.cells().size()
                ? importance(row.cells().get(weightColumn).text())
                : null;
        String statement = null;
        String first = null;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = row.cells().get(column).text();
            if (column == weightColumn || column == methodColumn || text.isBlank() || isNumber(text)) {
                continue;
            }
            if (statement == null) {
                statement = text;
            } else if (first == null) {
                first = statement;
                statement = text;
            } else {
                statement = statement + ": " + text;
            }
        }
        if (statement == null) {
            return;
        }
        String name = first == null ? category : Letters.wordCount(first) <= 6 ? Letters.key(first) : category;
        String text = first != null && Letters.wordCount(first) > 6 ? first + ": " + statement : statement;
        criteria.add(new Criterion(
                name, weight != null ? weight : importance, ListMarker.without(text), methods, row.lines()));
    }

    private static List<String> methods(String cell) {
        List<String> codes = codes(cell);
        return codes.isEmpty() ? words(cell) : codes;
    }

    private void byWeightColumns(Block.Row row, @Nullable String category, List<String> methods) {
        String before = category;
        String statement = "";
        int firstWeight = essentialColumn < 0
                ? desirableColumn
                : desirableColumn < 0 ? essentialColumn : Math.min(essentialColumn, desirableColumn);
        for (int column = 0; column < firstWeight && column < row.cells().size(); column++) {
            String text = row.cells().get(column).text();
            if (!text.isBlank() && !isNumber(text)) {
                statement = text;
            }
        }
        boolean ticked = isTick(cell(row, essentialColumn)) || isTick(cell(row, desirableColumn));
        if (ticked) {
            Importance weight = isTick(cell(row, essentialColumn)) ? Importance.ESSENTIAL : Importance.DESIRABLE;
            if (!statement.isEmpty()) {
                criteria.add(new Criterion(category, weight, ListMarker.without(statement), methods, row.lines()));
            }
            return;
        }
        if (!statement.isEmpty()) {
            before = Letters.key(statement);
        }
        addAll(row, cell(row, essentialColumn), before, Importance.ESSENTIAL, methods);
        addAll(row, cell(row, desirableColumn), before, Importance.DESIRABLE, methods);
    }

    private static String cell(Block.Row row, int column) {
        return column >= 0 && column < row.cells().size()
                ? row.cells().get(column).text()
                : "";
    }

    /** A cell may hold several criteria, each with a bullet before it. */
    private void addAll(
            Block.Row row, String cell, @Nullable String category, Importance weight, List<String> methods) {
        for (String statement : statements(cell)) {
            criteria.add(new Criterion(category, weight, statement, methods, row.lines()));
        }
    }

    private static List<String> statements(String cell) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < cell.length(); at++) {
            boolean atStart = at == 0 || cell.charAt(at - 1) == ' ';
            boolean glyph =
                    "•◦▪●○■□➢‣⁃∙·".indexOf(cell.charAt(at)) >= 0 || ("-–*".indexOf(cell.charAt(at)) >= 0 && at == 0);
            if (atStart && glyph) {
                statements.add(cell.substring(start, at));
                start = at;
            }
        }
        statements.add(cell.substring(start));
        return statements.stream()
                .map(text -> ListMarker.without(text.strip()))
                .filter(text -> Letters.wordCount(text) > 0 && text.length() > 1 && !isNone(text))
                .toList();
    }

    private static boolean isNone(String text) {
        return switch (Letters.key(text)) {
            case "", "none", "n a", "na", "not applicable" -> true;
            default -> false;
        };
    }

    private static boolean isTick(String text) {
        String mark = text.strip();
        return mark.length() == 1 && TICKS.contains(mark) || mark.equalsIgnoreCase("yes");
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || ". )".indexOf(c) >= 0);
    }

    /** The weight a cell or bracket says, null where it says none. */
    static @Nullable Importance importance(String text) {
        return switch (Letters.key(text)) {
            case "e",
                    "essential",
                    "ess",
                    "must have",
                    "must",
                    "required",
                    "minimum",
                    "essential criteria",
                    "mandatory",
                    "essential requirements",
                    "essential skills",
                    "essentials" -> Importance.ESSENTIAL;
            case "d",
                    "desirable",
                    "des",
                    "desired",
                    "nice to have",
                    "preferred",
                    "desirable criteria",
                    "should have",
                    "desirable requirements",
                    "desirable skills",
                    "desirables",
                    "asset",
                    "optional",
                    "bonus",
                    "an advantage" -> Importance.DESIRABLE;
            default -> null;
        };
    }

    /** How criteria are assessed where the table says it in words and no codes: "Interview", "Test". */
    static List<String> methodWords(Entry.Table table) {
        CriteriaTable read = new CriteriaTable(table);
        List<String> words = new ArrayList<>();
        for (int at = read.headRows; read.methodColumn >= 0 && at < table.rows().size(); at++) {
            for (String word : words(cell(table.rows().get(at), read.methodColumn))) {
                if (!words.contains(word)) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String part : cell.split("[•,;/&]| and ")) {
            String word = part.strip();
            if (ASSESSMENTS.contains(Letters.key(word))) {
                words.add(word);
            }
        }
        return words;
    }

    /** The codes in a cell: "A/I", "AF, T", "A I". */
    static List<String> codes(String cell) {
        List<String> codes = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= cell.length(); at++) {
            boolean letter = at < cell.length() && (Character.isLetterOrDigit(cell.charAt(at)));
            if (letter && start < 0) {
                start = at;
            } else if (!letter && start >= 0) {
                String code = cell.substring(start, at);
                if (code.length() <= 4 && code.equals(code.toUpperCase(java.util.Locale.ROOT))) {
                    codes.add(code);
                }
                start = -1;
            }
        }
        return codes;
    }

    /** The codes of the legend in the bracket a criterion ends with; empty where it ends otherwise. */
    static List<String> methodsAtEnd(String text, Set<String> legend) {
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        char last = Letters.last(text);
        if (open <= 0 || (last != ')' && last != ']') || text.length() - open > 24) {
            return List.of();
        }
        List<String> codes = codes(text.substring(open));
        return !codes.isEmpty() && legend.containsAll(codes) ? codes : List.of();
    }
}
