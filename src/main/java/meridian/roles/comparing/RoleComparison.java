package meridian.roles.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;

/**
 * Two or more roles side by side: a column for each profile, in the order given.
 *
 * @param columns what each column is called: the role's title, told apart by document where two are called the same
 * @param values the single values that at least one profile has
 * @param statements every statement of every profile in exactly one row, by kind; other texts are left out
 */
public record RoleComparison(List<String> columns, List<ValueRow> values, List<StatementRow> statements) {

    public RoleComparison {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        statements = List.copyOf(statements);
    }

    /**
     * A value in each column.
     *
     * @param cells null where the profile does not hold it
     * @param trend from column to column; added or removed where the first or the last profile does not hold it
     */
    public record ValueRow(String field, String label, List<@Nullable String> cells, Trend trend) {
        public ValueRow {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }

        /** The profiles do not all say the same. */
        public boolean differs() {
            return cells.stream().distinct().count() > 1;
        }
    }

    /** @throws IllegalArgumentException where there are fewer than two profiles */
    public static RoleComparison of(List<RoleProfile> profiles) {
        if (profiles.size() < 2) {
            throw new IllegalArgumentException(
                    "%d role given: a comparison needs two or more".formatted(profiles.size()));
        }
        return new RoleComparison(names(profiles), valueRows(profiles), statementRows(profiles));
    }

    private static List<String> names(List<RoleProfile> profiles) {
        List<String> titles = profiles.stream()
                .map(it -> Objects.requireNonNullElse(it.title(), it.document()))
                .toList();
        return IntStream.range(0, titles.size())
                .mapToObj(i -> Collections.frequency(titles, titles.get(i)) == 1
                        ? titles.get(i)
                        : "%s (%s)".formatted(titles.get(i), profiles.get(i).document()))
                .toList();
    }

    private static List<ValueRow> valueRows(List<RoleProfile> profiles) {
        List<SequencedMap<String, SingleValue>> columns =
                profiles.stream().map(ValueChange::byField).toList();
        SequencedMap<String, SingleValue> fields = new LinkedHashMap<>();
        columns.forEach(column -> column.forEach(fields::putIfAbsent));
        return fields.values().stream()
                .sorted(Comparator.comparingInt(SingleValue::place))
                .map(it -> valueRow(it.field(), it.label(), columns))
                .toList();
    }

    private static ValueRow valueRow(String field, String label, List<SequencedMap<String, SingleValue>> columns) {
        List<@Nullable SingleValue> values = new ArrayList<>();
        columns.forEach(column -> values.add(column.get(field)));
        List<@Nullable String> cells = new ArrayList<>();
        values.forEach(it -> cells.add(it == null ? null : it.text()));
        return new ValueRow(field, label, cells, trend(values));
    }

    private static Trend trend(List<@Nullable SingleValue> columns) {
        if (columns.getFirst() == null) {
            return Trend.ADDED;
        }
        if (columns.getLast() == null) {
            return Trend.REMOVED;
        }
        List<SingleValue> values = columns.stream().flatMap(Stream::ofNullable).toList();
        return values.stream().map(SingleValue::text).distinct().count() < 2
                ? Trend.SAME
                : Trend.along(values.stream().map(SingleValue::sizes).toList());
    }

    private static List<StatementRow> statementRows(List<RoleProfile> profiles) {
        List<StatementRow> rows = List.of();
        for (int column = 0; column < profiles.size(); column++) {
            List<ProfileStatement> statements = ProfileStatement.of(profiles.get(column)).stream()
                    .filter(it -> it.kind() != Kind.OTHER)
                    .toList();
            rows = withColumn(rows, statements, column);
        }
        return rows.stream()
                .map(it -> it.ofWidth(profiles.size()))
                .sorted(Comparator.comparing(StatementRow::kind))
                .toList();
    }

    /** Aligns a further profile's statements with the newest wording in each row; what finds no row opens one. */
    private static List<StatementRow> withColumn(
            List<StatementRow> rows, List<ProfileStatement> statements, int column) {
        List<ProfileStatement> newest = rows.stream().map(StatementRow::newest).toList();
        Map<Integer, Integer> rowOf = new LinkedHashMap<>();
        StatementAlignment.of(newest, statements).pairs().forEach(it -> rowOf.put(it.after(), it.before()));
        List<StatementRow> grown = new ArrayList<>(rows);
        List<List<StatementRow>> opened = new ArrayList<>(Collections.nCopies(rows.size() + 1, List.of()));
        int place = 0;
        for (int j = 0; j < statements.size(); j++) {
            Integer row = rowOf.get(j);
            if (row == null) {
                StatementRow own = StatementRow.opened(statements.get(j), column);
                opened.set(
                        place,
                        Stream.concat(opened.get(place).stream(), Stream.of(own))
                                .toList());
            } else {
                grown.set(row, rows.get(row).with(statements.get(j), column));
                place = row + 1;
            }
        }
        List<StatementRow> all = new ArrayList<>(opened.getFirst());
        for (int i = 0; i < grown.size(); i++) {
            all.add(grown.get(i));
            all.addAll(opened.get(i + 1));
        }
        return all;
    }

    /** The statements every profile has, in whatever words. */
    public List<StatementRow> shared() {
        return statements.stream()
                .filter(it -> it.holders().size() == columns.size())
                .toList();
    }

    /** The statements more than one profile has but not all. */
    public List<StatementRow> partlyShared() {
        return statements.stream()
                .filter(it -> it.holders().size() > 1 && it.holders().size() < columns.size())
                .toList();
    }

    /** The statements only this profile has. @param column from 0 */
    public List<StatementRow> onlyIn(int column) {
        Set<Integer> alone = new TreeSet<>(Set.of(column));
        return statements.stream().filter(it -> it.holders().equals(alone)).toList();
    }

    /** The numbers and bands that rise from column to column: limits, levels, pay. */
    public List<ValueRow> growingValues() {
        return values.stream().filter(it -> it.trend() == Trend.RAISED).toList();
    }

    /** The capabilities asked for at a higher level and the criteria that become essential, from column to column. */
    public List<StatementRow> growingStatements() {
        return statements.stream().filter(it -> it.trend() == Trend.RAISED).toList();
    }
}
