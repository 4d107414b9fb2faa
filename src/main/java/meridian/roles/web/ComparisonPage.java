package meridian.roles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import meridian.roles.ShownRole;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.RoleComparison;
import meridian.roles.comparing.StatementRow;
import meridian.roles.comparing.Trend;
import meridian.roles.comparing.WordRun;
import meridian.ui.Address;
import meridian.ui.Run;
import meridian.ui.Sides;
import meridian.ui.Sides.Cell;
import meridian.ui.Sides.Change;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as its page shows it.
 *
 * @param show which rows: {@code all}, {@code differences} or {@code shared}
 * @param leftOut how many of the roles asked for are not shown
 */
public record ComparisonPage(List<ShownRole> roles, RoleComparison comparison, Sides sides, String show, int leftOut) {

    static ComparisonPage of(List<ShownRole> roles, RoleComparison comparison, String show, int leftOut) {
        String shown = List.of("differences", "shared").contains(show) ? show : "all";
        return new ComparisonPage(roles, comparison, sides(roles, comparison, shown), shown, leftOut);
    }

    private static Sides sides(List<ShownRole> roles, RoleComparison comparison, String show) {
        List<Sides.Column> columns = new ArrayList<>();
        for (ShownRole role : roles) {
            columns.add(new Sides.Column(
                    role.title(),
                    role.profile().grade() == null
                            ? role.edition()
                            : role.profile().grade() + ", " + role.edition(),
                    role.version() == null || role.isCurrent()
                            ? role.address()
                            : role.address() + "/versions/" + role.version()));
        }
        List<Sides.Section> sections = new ArrayList<>();
        add(sections, "Limits, levels and pay", values(comparison), show);
        Map<ProfileStatement.Kind, List<Sides.Row>> rows = new TreeMap<>();
        comparison
                .statements()
                .forEach(row -> rows.computeIfAbsent(row.kind(), kind -> new ArrayList<>())
                        .add(row(row, roles.size())));
        rows.forEach((kind, of) -> add(sections, kind.heading(), of, show));
        return new Sides(columns, sections);
    }

    private static void add(List<Sides.Section> sections, String heading, List<Sides.Row> rows, String show) {
        List<Sides.Row> wanted = rows.stream()
                .filter(row -> switch (show) {
                    case "differences" -> row.change() != Change.SAME;
                    case "shared" -> row.cells().stream().noneMatch(cell -> cell == null);
                    default -> true;
                })
                .toList();
        if (!wanted.isEmpty()) {
            sections.add(new Sides.Section(heading, wanted));
        }
    }

    private static List<Sides.Row> values(RoleComparison comparison) {
        return comparison.values().stream()
                .filter(it -> !it.field().equals("title"))
                .map(it -> {
                    List<@Nullable Cell> cells = new ArrayList<>();
                    for (String value : it.cells()) {
                        cells.add(value == null ? null : Cell.plain(capital(it.label()) + ": " + value, null));
                    }
                    return new Sides.Row(change(it), cells);
                })
                .toList();
    }

    private static Change change(RoleComparison.ValueRow row) {
        if (!row.differs()) {
            return Change.SAME;
        }
        return trend(row.trend(), row.cells().contains(null) ? Change.ONLY : Change.REWORDED);
    }

    private static Change trend(Trend trend, Change otherwise) {
        return switch (trend) {
            case RAISED -> Change.GROWS;
            case LOWERED -> Change.SHRINKS;
            default -> otherwise;
        };
    }

    private static Sides.Row row(StatementRow row, int width) {
        Change otherwise = row.holders().size() < width ? Change.ONLY : row.sameWords() ? Change.SAME : Change.REWORDED;
        List<@Nullable Cell> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            ProfileStatement statement = row.cells().get(column);
            cells.add(statement == null ? null : cell(statement, row.words(column)));
        }
        return new Sides.Row(trend(row.trend(), otherwise), cells);
    }

    private static Cell cell(ProfileStatement statement, List<WordRun> words) {
        List<Run> runs = new ArrayList<>();
        for (WordRun word : words) {
            if (word.mark() != WordRun.Mark.REMOVED) {
                runs.add(new Run(word.text(), word.mark() == WordRun.Mark.ADDED));
                runs.add(new Run(" ", false));
            }
        }
        return new Cell(runs, source(statement));
    }

    /** What weighs with the statement, and where it was read: "essential, line 17". */
    private static String source(ProfileStatement statement) {
        List<String> parts = new ArrayList<>();
        if (statement.importance() != null) {
            parts.add(statement.importance().toString());
        }
        if (statement.level() != null) {
            parts.add(statement.level());
        }
        parts.add(statement.lines().toString());
        return String.join(", ", parts);
    }

    /** "Lead engineer and senior engineer". */
    public String title() {
        return comparison.columns().size() == 2
                ? comparison.columns().getFirst() + " and "
                        + comparison.columns().getLast()
                : comparison.columns().size() + " roles compared";
    }

    /** How much is alike, in words: "12 statements shared, 3 grow, 8 only in one". */
    public String count() {
        long grow = comparison.growingStatements().size()
                + comparison.growingValues().size();
        long alone = comparison.statements().stream()
                .filter(it -> it.holders().size() == 1)
                .count();
        return "%s shared, %d that grow, %d only in one"
                .formatted(counted(comparison.shared().size()), grow, alone);
    }

    private static String counted(int statements) {
        return statements == 1 ? "1 statement" : statements + " statements";
    }

    /** The same comparison with only these rows. */
    public Address showing(String rows) {
        Address address = Address.of("/comparisons");
        for (ShownRole role : roles) {
            address = address.and("role", reference(role));
        }
        return rows.equals("all") ? address : address.and("show", rows);
    }

    /** The same comparison without one of its roles. */
    public Address without(ShownRole role) {
        return showing(show).without("role", reference(role));
    }

    private static String reference(ShownRole role) {
        return role.isCurrent() ? role.slug() : role.slug() + "@" + (role.version() == null ? "draft" : role.version());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
