package meridian.roles.comparing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.StatementAlignment.Pair;
import org.jspecify.annotations.Nullable;

/**
 * The sub-headings that were only renamed: gone from the earlier profile, new in the later one, and every statement known from
 * the one stands under the other. Their statements have not moved.
 */
final class GroupNames {

    private record Group(Kind kind, String name) {}

    private final Map<Group, String> renamed = new LinkedHashMap<>();

    private GroupNames() {}

    static GroupNames of(List<ProfileStatement> before, List<ProfileStatement> after, List<Pair> pairs) {
        Set<Group> was = groups(before);
        Set<Group> is = groups(after);
        Map<Group, Set<Group>> goals = new LinkedHashMap<>();
        Map<Group, Set<Group>> origins = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            Group from = group(before.get(pair.before()));
            Group to = group(after.get(pair.after()));
            if (from != null && to != null) {
                goals.computeIfAbsent(from, it -> new HashSet<>()).add(to);
                origins.computeIfAbsent(to, it -> new HashSet<>()).add(from);
            }
        }
        GroupNames names = new GroupNames();
        goals.forEach((from, to) -> {
            Group goal = to.iterator().next();
            boolean one = to.size() == 1 && origins.getOrDefault(goal, Set.of()).size() == 1;
            if (one && from.kind == goal.kind && !is.contains(from) && !was.contains(goal)) {
                names.renamed.put(from, goal.name);
            }
        });
        return names;
    }

    private static Set<Group> groups(List<ProfileStatement> statements) {
        Set<Group> groups = new LinkedHashSet<>();
        for (ProfileStatement it : statements) {
            Group group = group(it);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static @Nullable Group group(ProfileStatement statement) {
        return statement.group() == null ? null : new Group(statement.kind(), statement.group());
    }

    /** The statement as if its sub-heading had its new name before. */
    ProfileStatement renamed(ProfileStatement it) {
        Group group = group(it);
        String name = group == null ? null : renamed.get(group);
        return name == null
                ? it
                : new ProfileStatement(
                        it.kind(), name, it.importance(), it.level(), it.methods(), it.text(), it.lines());
    }

    /** One change for each renamed sub-heading. */
    List<ValueChange> changes() {
        return renamed.entrySet().stream()
                .filter(it -> it.getKey().kind != Kind.DETAIL)
                .map(it -> new ValueChange(
                        "group " + it.getKey().name,
                        "sub-heading of " + it.getKey().kind.noun(2),
                        it.getKey().name,
                        it.getValue(),
                        Trend.CHANGED))
                .collect(Collectors.toList());
    }
}
