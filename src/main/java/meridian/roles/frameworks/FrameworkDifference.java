package meridian.roles.frameworks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import meridian.roles.frameworks.Framework.Role;
import meridian.roles.frameworks.Framework.RoleLevel;
import meridian.roles.frameworks.Framework.Skill;
import meridian.roles.frameworks.Renames.Rename;

/** What changed from one version of a framework to the next. */
public record FrameworkDifference(List<Change> skills, List<Change> roles) {

    /** One change, of the skill or the role level it names. */
    public sealed interface Change {
        /** What it is about, as the newer version names it where it still does. */
        String name();
    }

    public record Added(String name) implements Change {}

    /** In the older version and not in the newer one. Nothing is deleted: roles that use it keep it. */
    public record Gone(String name) implements Change {}

    /** Went under one name and came under another, with the same meaning as far as words tell; {@code likeness} is 0 to 1. */
    public record Renamed(String before, String name, double likeness) implements Change {}

    /** The same name with other words; {@code where} names what was reworded: "Description" or a level. */
    public record Reworded(String name, List<String> where) implements Change {}

    /** A role level asks for another level of a skill; 0 is not asked for. */
    public record Asks(String name, String skill, int before, int after) implements Change {}

    public static FrameworkDifference between(Framework older, Framework newer) {
        List<Change> skills = changes(
                byName(older.skills(), Skill::name),
                byName(newer.skills(), Skill::name),
                FrameworkDifference::likeness,
                (before, after) -> reworded(newer.kind(), before, after));
        Map<String, String> renamed = renamed(skills);
        List<Change> roles = changes(
                byName(rungs(older), Rung::name),
                byName(rungs(newer), Rung::name),
                FrameworkDifference::likeness,
                (before, after) -> asked(before, after, renamed));
        return new FrameworkDifference(skills, roles);
    }

    /** The new name of each skill that seems to have been renamed, by its old one. */
    public Map<String, String> renamedSkills() {
        return renamed(skills);
    }

    private static Map<String, String> renamed(List<Change> skills) {
        return skills.stream()
                .filter(Renamed.class::isInstance)
                .map(Renamed.class::cast)
                .collect(Collectors.toMap(Renamed::before, Renamed::name));
    }

    public boolean isEmpty() {
        return skills.isEmpty() && roles.isEmpty();
    }

    /**
     * How alike two skills are: half by name, half by what is said of them, where both say something. So a skill of
     * which the same is said under a name without a word in common is just likely to be one renamed.
     */
    static double likeness(Skill a, Skill b) {
        if (Similarity.qualifiersDiffer(a.name(), b.name())) {
            return 0;
        }
        double names = Similarity.ofNames(a.name(), b.name());
        String left = words(a);
        String right = words(b);
        return left.isEmpty() || right.isEmpty() ? names : (names + Similarity.ofTexts(left, right)) / 2;
    }

    private static double likeness(Rung a, Rung b) {
        double names = Similarity.ofNames(a.name(), b.name());
        boolean sameStep = SeniorityOrder.step(a.level().name())
                == SeniorityOrder.step(b.level().name());
        return sameStep ? names : 0;
    }

    private static String words(Skill skill) {
        return (Objects.requireNonNullElse(skill.description(), "") + " "
                        + String.join(" ", skill.levels().values()))
                .strip();
    }

    /** A role level under a name that says its role too, since two roles may have levels of one name. */
    private record Rung(String name, RoleLevel level) {}

    private static List<Rung> rungs(Framework framework) {
        return framework.roles().stream()
                .flatMap(role -> role.levels().stream().map(level -> new Rung(name(role, level), level)))
                .toList();
    }

    private static String name(Role role, RoleLevel level) {
        return role.name().equals(level.name()) ? role.name() : role.name() + ": " + level.name();
    }

    private static List<Change> reworded(FrameworkKind kind, Skill before, Skill after) {
        List<String> where = new ArrayList<>();
        if (!Objects.equals(before.description(), after.description())) {
            where.add("Description");
        }
        for (int level = 1; level <= kind.scale().size(); level++) {
            if (!Objects.equals(before.levels().get(level), after.levels().get(level))) {
                where.add(kind.levelName(level));
            }
        }
        return where.isEmpty() ? List.of() : List.of(new Reworded(after.name(), where));
    }

    private static List<Change> asked(Rung before, Rung after, Map<String, String> renamed) {
        Map<String, Integer> was = new HashMap<>();
        before.level().bySkill().forEach((skill, level) -> was.put(renamed.getOrDefault(skill, skill), level));
        Map<String, Integer> is = after.level().bySkill();
        SortedMap<String, Integer> all = new TreeMap<>(was);
        all.putAll(is);
        List<Change> changes = new ArrayList<>();
        for (String skill : all.keySet()) {
            int then = was.getOrDefault(skill, 0);
            int now = is.getOrDefault(skill, 0);
            if (then != now) {
                changes.add(new Asks(after.name(), skill, then, now));
            }
        }
        return changes;
    }

    private static <T> SortedMap<String, T> byName(List<T> things, Function<T, String> name) {
        SortedMap<String, T> byName = new TreeMap<>();
        things.forEach(thing -> byName.putIfAbsent(name.apply(thing), thing));
        return byName;
    }

    private static <T> List<Change> changes(
            SortedMap<String, T> older,
            SortedMap<String, T> newer,
            ToDoubleBiFunction<T, T> likeness,
            BiFunction<T, T, List<Change>> inside) {
        SortedMap<String, T> gone = new TreeMap<>(older);
        gone.keySet().removeAll(newer.keySet());
        SortedMap<String, T> come = new TreeMap<>(newer);
        come.keySet().removeAll(older.keySet());
        List<Change> changes = new ArrayList<>();
        List<Rename> renames = Renames.among(gone, come, likeness);
        renames.forEach(pair -> {
            changes.add(new Renamed(pair.before(), pair.after(), pair.likeness()));
            gone.remove(pair.before());
            come.remove(pair.after());
        });
        gone.keySet().forEach(name -> changes.add(new Gone(name)));
        come.keySet().forEach(name -> changes.add(new Added(name)));
        older.forEach((name, before) -> {
            T after = newer.get(name);
            if (after != null) {
                changes.addAll(inside.apply(before, after));
            }
        });
        return changes;
    }
}
