package meridian.roles.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.WordRun.Mark;
import meridian.roles.profile.RoleProfile.Importance;
import org.jspecify.annotations.Nullable;

/**
 * What several profiles say in their own words.
 *
 * @param kind of the first profile that has it
 * @param cells by column, null where the profile does not have it; never all null
 */
public record StatementRow(Kind kind, List<@Nullable ProfileStatement> cells) {

    /** The government framework's skill levels, lowest first. */
    private static final List<String> LEVELS = List.of("awareness", "working", "practitioner", "expert");

    public StatementRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    static StatementRow opened(ProfileStatement statement, int column) {
        return new StatementRow(statement.kind(), List.of()).with(statement, column);
    }

    StatementRow with(ProfileStatement statement, int column) {
        List<@Nullable ProfileStatement> wider = new ArrayList<>(ofWidth(column).cells);
        wider.add(statement);
        return new StatementRow(kind, wider);
    }

    StatementRow ofWidth(int width) {
        List<@Nullable ProfileStatement> wider = new ArrayList<>(cells);
        while (wider.size() < width) {
            wider.add(null);
        }
        return new StatementRow(kind, wider);
    }

    /** The columns that have it, from 0. */
    public Set<Integer> holders() {
        Set<Integer> holders = new TreeSet<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                holders.add(i);
            }
        }
        return holders;
    }

    /** The wording of the last column that has it. */
    public ProfileStatement newest() {
        return present().reduce((first, second) -> second).orElseThrow();
    }

    private Stream<ProfileStatement> present() {
        return cells.stream().flatMap(Stream::ofNullable);
    }

    /** Every profile that has it has it in the same words. */
    public boolean sameWords() {
        return present().map(ProfileStatement::text).distinct().count() == 1;
    }

    /** The words of a column marked against those of the nearest column before it that has the statement. */
    public List<WordRun> words(int column) {
        ProfileStatement its = cells.get(column);
        if (its == null) {
            return List.of();
        }
        return cells.subList(0, column).reversed().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(before -> WordRun.between(before.text(), its.text()))
                .orElseGet(() -> List.of(new WordRun(Mark.KEPT, its.text())));
    }

    /** Raised where a capability's level rises or a criterion becomes essential, over the columns that say. */
    public Trend trend() {
        List<List<BigDecimal>> sizes = present().map(StatementRow::size).toList();
        return sizes.size() < 2 || sizes.contains(List.<BigDecimal>of()) ? Trend.SAME : Trend.along(sizes);
    }

    private static List<BigDecimal> size(ProfileStatement it) {
        if (it.importance() != null) {
            return List.of(it.importance() == Importance.ESSENTIAL ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        String level = it.level();
        if (level == null) {
            return List.of();
        }
        int place = LEVELS.indexOf(level.toLowerCase(Locale.ROOT));
        if (place < 0 && level.matches("\\d{1,2}")) {
            place = Integer.parseInt(level);
        }
        return place < 0 ? List.of() : List.of(BigDecimal.valueOf(place));
    }
}
