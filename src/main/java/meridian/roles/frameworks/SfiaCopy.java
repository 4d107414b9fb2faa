package meridian.roles.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import meridian.roles.frameworks.Framework.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Reads an organisation's own licensed copy of SFIA: its workbook, or a sheet of it saved as CSV.
 *
 * <p>Columns, by heading, in any order: {@code Code}; {@code Skill}, {@code Attribute} or {@code Name}; {@code Category}
 * and {@code Overall description} where there are any; {@code Level 1 description} to {@code Level 7 description},
 * blank at a level the skill is not defined at. Other columns and sheets without these are passed over.
 */
public final class SfiaCopy {

    private static final List<String> NAMES = List.of("Skill", "Attribute", "Name");

    private SfiaCopy() {}

    /**
     * The framework the file holds.
     *
     * @throws UnreadableFramework with everything that is wrong in it
     */
    public static Framework read(String file, byte[] content) throws UnreadableFramework {
        List<Table> tables = file.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? List.of(Table.ofCsv(file, content))
                : Table.ofWorkbook(file, content);
        List<Table> wanted = tables.stream().filter(SfiaCopy::holdsSkills).toList();
        if (wanted.isEmpty()) {
            throw new UnreadableFramework(new ImportProblem(
                    file,
                    1,
                    null,
                    null,
                    "There is no table with the columns Code, Skill (or Attribute, or Name) and Level 1 description to "
                            + "Level 7 description."));
        }
        return new Framework(FrameworkKind.SFIA, skills(wanted), List.of());
    }

    private static boolean holdsSkills(Table table) {
        return table.has("Code")
                && NAMES.stream().anyMatch(table::has)
                && levels().anyMatch(level -> table.has(column(level)));
    }

    private static List<Skill> skills(List<Table> tables) throws UnreadableFramework {
        Map<String, Skill> skills = new LinkedHashMap<>();
        List<ImportProblem> problems = new ArrayList<>();
        for (Table table : tables) {
            for (Table.Line row : table.rows()) {
                String code = table.cell(row, "Code");
                String name = name(table, row);
                if (code == null || name == null) {
                    problems.add(table.problem(
                            row, code == null ? "Code" : "Skill", null, "This is blank, and each line needs it."));
                } else if (skills.putIfAbsent(code, skill(table, row, code, name)) != null) {
                    problems.add(table.problem(
                            row, "Code", code, "This code stands in the file already. Take one of the two lines out."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableFramework(problems);
        }
        return skills.values().stream()
                .sorted(Comparator.comparing(Skill::name))
                .toList();
    }

    private static Skill skill(Table table, Table.Line row, String code, String name) {
        SortedMap<Integer, String> texts = new TreeMap<>();
        levels().forEach(level -> {
            String text = table.cell(row, column(level));
            if (text != null) {
                texts.put(level, text);
            }
        });
        return new Skill(name, code, table.cell(row, "Category"), table.cell(row, "Overall description"), texts);
    }

    private static @Nullable String name(Table table, Table.Line row) {
        for (String column : NAMES) {
            String name = table.cell(row, column);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static Stream<Integer> levels() {
        return IntStream.rangeClosed(1, Sfia.LEVELS.size()).boxed();
    }

    private static String column(int level) {
        return "Level " + level + " description";
    }
}
