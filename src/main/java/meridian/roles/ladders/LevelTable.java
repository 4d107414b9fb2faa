package meridian.roles.ladders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What roles expect, attribute by attribute and skill by skill, role by role.
 *
 * @param roles the columns, the most junior first
 */
public record LevelTable(List<Rung> roles, List<Row> rows) {

    /** What one role says under an attribute or of a skill; a null level is one the document does not give. */
    public record Expectation(
            String role,
            boolean isSkill,
            String attribute,
            String text,
            @Nullable String level) {}

    /** An attribute or skill with what each column says of it; a cell may hold several statements, or none. */
    public record Row(String attribute, boolean isSkill, List<List<Expectation>> cells) {

        /** How many of the roles say something. */
        public long said() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }
    }

    /** Rows that more roles share come first; attributes before skills. */
    public static LevelTable of(List<Rung> roles, List<Expectation> expectations) {
        Map<String, List<Expectation>> byAttribute = new LinkedHashMap<>();
        expectations.forEach(expectation -> byAttribute
                .computeIfAbsent(key(expectation), key -> new ArrayList<>())
                .add(expectation));
        List<Row> rows = byAttribute.values().stream()
                .map(said -> row(roles, said))
                .sorted(Comparator.comparing(Row::isSkill)
                        .thenComparing(Comparator.comparingLong(Row::said).reversed()))
                .toList();
        return new LevelTable(List.copyOf(roles), rows);
    }

    private static Row row(List<Rung> roles, List<Expectation> said) {
        Expectation first = said.getFirst();
        return new Row(
                first.attribute(),
                first.isSkill(),
                roles.stream()
                        .map(role -> said.stream()
                                .filter(expectation -> expectation.role().equals(role.id()))
                                .toList())
                        .toList());
    }

    private static String key(Expectation expectation) {
        return expectation.isSkill() + expectation.attribute().strip().toLowerCase(Locale.ROOT);
    }
}
