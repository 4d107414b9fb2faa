package meridian.roles.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import meridian.roles.frameworks.Framework.Requirement;
import meridian.roles.frameworks.Framework.Role;
import meridian.roles.frameworks.Framework.RoleLevel;
import meridian.roles.frameworks.Framework.Skill;
import org.jspecify.annotations.Nullable;

/** Reads the two CSV files in which the government framework is published. */
public final class GovernmentFramework {

    private static final FrameworkKind KIND = FrameworkKind.GOVERNMENT;
    private static final List<String> SKILL_COLUMNS = List.of("Skill Name", "Skill Description");
    private static final List<String> ROLE_COLUMNS =
            List.of("Role Family", "Role", "Role Level", "Skill Name", "Skill Level");

    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Map<String, RoleDraft> roles = new LinkedHashMap<>();

    /** A file as it was uploaded. */
    public record File(String name, byte[] content) {}

    private GovernmentFramework() {}

    /**
     * The framework the two files hold.
     *
     * @throws UnreadableFramework with everything that is wrong in either file
     */
    public static Framework read(File skills, File roles) throws UnreadableFramework {
        GovernmentFramework reading = new GovernmentFramework();
        reading.readSkills(Table.ofCsv(skills.name(), skills.content()));
        reading.readRoles(Table.ofCsv(roles.name(), roles.content()));
        if (!reading.problems.isEmpty()) {
            throw new UnreadableFramework(reading.problems);
        }
        return reading.framework();
    }

    private Framework framework() {
        return new Framework(
                KIND,
                skills.values().stream()
                        .sorted(Comparator.comparing(Skill::name))
                        .toList(),
                roles.values().stream()
                        .map(RoleDraft::role)
                        .sorted(Comparator.comparing(Role::family).thenComparing(Role::name))
                        .toList());
    }

    private void readSkills(Table table) throws UnreadableFramework {
        table.require(SKILL_COLUMNS);
        table.require(KIND.scale());
        for (Table.Line row : table.rows()) {
            String name = required(table, row, "Skill Name");
            if (name == null) {
                continue;
            }
            SortedMap<Integer, String> levels = new TreeMap<>();
            for (String level : KIND.scale()) {
                String text = table.cell(row, level);
                if (text != null) {
                    levels.put(KIND.level(level).orElseThrow(), text);
                }
            }
            Skill skill = new Skill(name, null, null, table.cell(row, "Skill Description"), levels);
            if (skills.putIfAbsent(name, skill) != null) {
                problems.add(table.problem(
                        row,
                        "Skill Name",
                        name,
                        "This skill stands in the file already. Take one of the two lines out."));
            }
        }
    }

    private void readRoles(Table table) throws UnreadableFramework {
        table.require(ROLE_COLUMNS);
        for (Table.Line row : table.rows()) {
            String family = required(table, row, "Role Family");
            String name = required(table, row, "Role");
            if (family != null && name != null) {
                RoleDraft role = roles.computeIfAbsent(
                        family + "\n" + name,
                        key -> new RoleDraft(
                                family, name, table.cell(row, "Role Description"), table.cell(row, "Role Type")));
                readRung(table, row, role);
            }
        }
    }

    private void readRung(Table table, Table.Line row, RoleDraft role) {
        String level = Objects.requireNonNullElse(table.cell(row, "Role Level"), role.name);
        RungDraft rung =
                role.rungs.computeIfAbsent(level, key -> new RungDraft(table.cell(row, "Role Level Description")));
        String skill = table.cell(row, "Skill Name");
        if (skill == null) {
            return;
        }
        String word = table.cell(row, "Skill Level");
        OptionalInt asked = word == null ? OptionalInt.empty() : KIND.level(word);
        if (asked.isEmpty()) {
            problems.add(table.problem(
                    row, "Skill Level", word, "A skill level is one of " + String.join(", ", KIND.scale()) + "."));
            return;
        }
        Integer before = rung.requires.put(skill, asked.getAsInt());
        if (before != null && before != asked.getAsInt()) {
            problems.add(table.problem(
                    row,
                    "Skill Level",
                    word,
                    "An earlier line asks for %s in %s of the same role level. Keep one of the two."
                            .formatted(KIND.levelName(before), skill)));
        }
        skills.computeIfAbsent(skill, name -> namedByRoleAlone(table, row, name));
    }

    /** A skill that roles ask for and the skills file leaves out: nothing a role needs is dropped. */
    private static Skill namedByRoleAlone(Table table, Table.Line row, String name) {
        return new Skill(name, null, null, table.cell(row, "Skill Description"), new TreeMap<>());
    }

    private @Nullable String required(Table table, Table.Line row, String column) {
        String cell = table.cell(row, column);
        if (cell == null) {
            problems.add(table.problem(row, column, null, "This is blank, and each line needs it."));
        }
        return cell;
    }

    /** A role while its lines are still coming. */
    private static final class RoleDraft {
        private final String family;
        private final String name;
        private final @Nullable String description;
        private final @Nullable String type;
        private final Map<String, RungDraft> rungs = new LinkedHashMap<>();

        RoleDraft(String family, String name, @Nullable String description, @Nullable String type) {
            this.family = family;
            this.name = name;
            this.description = description;
            this.type = type;
        }

        Role role() {
            return new Role(
                    family,
                    name,
                    description,
                    type,
                    rungs.entrySet().stream()
                            .map(rung -> rung.getValue().level(rung.getKey()))
                            .sorted(SeniorityOrder.JUNIOR_FIRST)
                            .toList());
        }
    }

    private static final class RungDraft {
        private final @Nullable String description;
        private final Map<String, Integer> requires = new TreeMap<>();

        RungDraft(@Nullable String description) {
            this.description = description;
        }

        RoleLevel level(String name) {
            return new RoleLevel(
                    name,
                    description,
                    requires.entrySet().stream()
                            .map(required -> new Requirement(required.getKey(), required.getValue()))
                            .toList());
        }
    }
}
