package meridian.roles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import meridian.roles.comparing.ProfileDifference;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.RoleComparison;
import meridian.roles.comparing.RoleComparison.ValueRow;
import meridian.roles.comparing.Sentences;
import meridian.roles.comparing.StatementRow;
import meridian.roles.comparing.WordRun;
import org.jspecify.annotations.Nullable;

/** A comparison as text of at most 100 characters a line. Columns are told by letters, explained on top. */
final class ComparisonText {

    private final RoleComparison comparison;
    private final List<String> out = new ArrayList<>();

    private ComparisonText(RoleComparison comparison) {
        this.comparison = comparison;
    }

    /** @param difference from the first to the second role, null where there are more */
    static String of(RoleComparison comparison, @Nullable ProfileDifference difference) {
        ComparisonText text = new ComparisonText(comparison);
        text.columns(difference);
        text.values();
        text.grows();
        text.statements("Shared by all", comparison.shared());
        text.statements("Shared by some", comparison.partlyShared());
        for (int column = 0; column < comparison.columns().size(); column++) {
            text.statements(
                    "Only %s %s".formatted(letter(column), comparison.columns().get(column)),
                    comparison.onlyIn(column));
        }
        return String.join("\n", text.out);
    }

    private static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : String.valueOf(column + 1);
    }

    private void columns(@Nullable ProfileDifference difference) {
        for (int column = 0; column < comparison.columns().size(); column++) {
            out.add("%s  %s".formatted(letter(column), comparison.columns().get(column)));
        }
        if (difference != null) {
            out.add("");
            out.add(Console.wrapped("From A to B: " + difference.summary(), ""));
        }
    }

    private void values() {
        List<ValueRow> differing =
                comparison.values().stream().filter(ValueRow::differs).toList();
        heading("Values that differ", differing.size());
        for (ValueRow row : differing) {
            out.add("  %s (%s)".formatted(Sentences.capitalised(row.label()), row.trend()));
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = row.cells().get(column);
                out.add(Console.wrapped(cell == null ? "–" : cell, "    " + letter(column) + "  ", "       "));
            }
        }
    }

    private void grows() {
        List<StatementRow> rows = comparison.growingStatements();
        heading("What is asked for at a higher level", rows.size());
        for (StatementRow row : rows) {
            String steps = IntStream.range(0, row.cells().size())
                    .filter(column -> row.cells().get(column) != null)
                    .mapToObj(column -> letter(column) + " " + weight(row, column))
                    .collect(Collectors.joining(", "));
            out.add(Console.wrapped(row.newest().text() + ": " + steps, "  ", "    "));
        }
    }

    private static String weight(StatementRow row, int column) {
        ProfileStatement cell = row.cells().get(column);
        if (cell == null) {
            return "–";
        }
        return cell.importance() == null
                ? String.valueOf(cell.level())
                : cell.importance().toString();
    }

    private void statements(String title, List<StatementRow> rows) {
        heading(title, rows.size());
        for (Kind kind : Kind.values()) {
            List<StatementRow> ofKind =
                    rows.stream().filter(it -> it.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                out.add("  " + kind.heading());
                ofKind.forEach(this::statement);
            }
        }
    }

    private void statement(StatementRow row) {
        if (row.holders().size() == 1 || row.sameWords()) {
            String who = row.holders().size() == 1
                            || row.holders().size() == row.cells().size()
                    ? ""
                    : holders(row) + "  ";
            out.add(Console.wrapped(who + row.newest().text(), "    - ", "      "));
            return;
        }
        boolean first = true;
        for (int column : row.holders()) {
            String text = row.words(column).stream().map(ComparisonText::marked).collect(Collectors.joining(" "));
            out.add(Console.wrapped(letter(column) + "  " + text, first ? "    - " : "      ", "         "));
            first = false;
        }
    }

    private static String holders(StatementRow row) {
        return row.holders().stream().map(ComparisonText::letter).collect(Collectors.joining("+"));
    }

    /** As a marked-up text has it: [-taken out-] {+put in+}. */
    private static String marked(WordRun run) {
        return switch (run.mark()) {
            case KEPT -> run.text();
            case REMOVED -> "[-" + run.text() + "-]";
            case ADDED -> "{+" + run.text() + "+}";
        };
    }

    private void heading(String title, int count) {
        out.add("");
        out.add("%s: %s".formatted(title, count == 0 ? "none" : String.valueOf(count)));
    }
}
