package meridian.roles.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import meridian.roles.comparing.ProfileDifference;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.StatementChange;
import meridian.roles.comparing.ValueChange;
import meridian.roles.comparing.WordRun;
import meridian.roles.comparing.WordRun.Mark;
import meridian.ui.Run;
import meridian.ui.Sides;
import meridian.ui.Sides.Cell;
import meridian.ui.Sides.Change;
import meridian.ui.Sides.Column;
import meridian.ui.Sides.Row;
import meridian.ui.Sides.Section;
import org.jspecify.annotations.Nullable;

/** A difference of two profiles, drawn side by side. */
final class DifferenceSides {

    private DifferenceSides() {}

    /** @param all whether what did not change is shown too */
    static Sides of(ProfileDifference difference, Column before, Column after, boolean all) {
        List<Section> sections = new ArrayList<>();
        if (!difference.values().isEmpty()) {
            sections.add(new Section(
                    "The role",
                    difference.values().stream().map(DifferenceSides::row).toList()));
        }
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        for (StatementChange it : difference.statements()) {
            if (all || it.isChange()) {
                rows.computeIfAbsent(list(it.statement().kind()), kind -> new ArrayList<>())
                        .add(row(it));
            }
        }
        rows.forEach((kind, its) -> sections.add(new Section(kind.heading(), its)));
        return new Sides(List.of(before, after), sections);
    }

    /** The points under duties stand among them. */
    private static Kind list(Kind kind) {
        return kind == Kind.DETAIL ? Kind.DUTY : kind;
    }

    private static Row row(ValueChange it) {
        Change change = it.before() == null ? Change.ADDED : it.after() == null ? Change.REMOVED : Change.REWORDED;
        return new Row(change, cells(value(it.label(), it.before()), value(it.label(), it.after())));
    }

    private static @Nullable Cell value(String label, @Nullable String text) {
        return text == null ? null : Cell.plain(text, label);
    }

    private static Row row(StatementChange it) {
        ProfileStatement before = it.before();
        ProfileStatement after = it.after();
        Cell left = before == null ? null : cell(runs(it, Mark.REMOVED, before.text()), before, "");
        Cell right = after == null ? null : cell(runs(it, Mark.ADDED, after.text()), after, it.aspectsInWords());
        return new Row(change(it), cells(left, right));
    }

    private static List<@Nullable Cell> cells(@Nullable Cell left, @Nullable Cell right) {
        List<@Nullable Cell> cells = new ArrayList<>();
        cells.add(left);
        cells.add(right);
        return Collections.unmodifiableList(cells);
    }

    private static Change change(StatementChange it) {
        return switch (it) {
            case StatementChange.Added added -> Change.ADDED;
            case StatementChange.Removed removed -> Change.REMOVED;
            case StatementChange.Reworded reworded -> Change.REWORDED;
            case StatementChange.Moved moved -> Change.MOVED;
            case StatementChange.Unchanged unchanged -> Change.SAME;
        };
    }

    private static Cell cell(List<Run> runs, ProfileStatement it, String aspects) {
        String lines = it.lines().toString();
        return new Cell(runs, aspects.isEmpty() ? lines : lines + " " + aspects);
    }

    /** Only a rewording marks words: what is new or gone is so as a whole. */
    private static List<Run> runs(StatementChange it, Mark mark, String text) {
        if (!(it instanceof StatementChange.Reworded)) {
            return List.of(new Run(text, false));
        }
        List<Run> runs = new ArrayList<>();
        for (WordRun words : it.words()) {
            if (words.mark() == Mark.KEPT || words.mark() == mark) {
                if (!runs.isEmpty()) {
                    runs.add(new Run(" ", false));
                }
                runs.add(new Run(words.text(), words.mark() == mark));
            }
        }
        return runs;
    }
}
