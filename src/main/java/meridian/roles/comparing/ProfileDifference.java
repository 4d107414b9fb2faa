package meridian.roles.comparing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import meridian.roles.comparing.StatementAlignment.Pair;
import meridian.roles.comparing.StatementChange.Added;
import meridian.roles.comparing.StatementChange.Moved;
import meridian.roles.comparing.StatementChange.Removed;
import meridian.roles.comparing.StatementChange.Reworded;
import meridian.roles.comparing.StatementChange.Unchanged;
import meridian.roles.profile.RoleProfile;

/**
 * What changed from one profile to another, by statement and not by line.
 *
 * @param values the single values that differ
 * @param statements what became of every statement of both, each exactly once, in the later profile's order; what is gone
 *     stands where it stood
 */
public record ProfileDifference(List<ValueChange> values, List<StatementChange> statements) {

    public ProfileDifference {
        values = List.copyOf(values);
        statements = List.copyOf(statements);
    }

    public static ProfileDifference between(RoleProfile before, RoleProfile after) {
        List<ProfileStatement> was = ProfileStatement.of(before);
        List<ProfileStatement> is = ProfileStatement.of(after);
        List<Pair> pairs = StatementAlignment.of(was, is).pairs();
        GroupNames groups = GroupNames.of(was, is, pairs);
        List<ValueChange> values = Stream.concat(ValueChange.between(before, after).stream(), groups.changes().stream())
                .toList();
        return new ProfileDifference(values, rows(was, is, pairs, groups));
    }

    private static List<StatementChange> rows(
            List<ProfileStatement> was, List<ProfileStatement> is, List<Pair> pairs, GroupNames groups) {
        Set<Pair> reordered = Reordered.among(pairs, was, is);
        Map<Integer, Pair> byAfter = new TreeMap<>();
        pairs.forEach(it -> byAfter.put(it.after(), it));
        List<StatementChange> rows = new ArrayList<>();
        for (int j = 0; j < is.size(); j++) {
            Pair pair = byAfter.get(j);
            rows.add(
                    pair == null
                            ? new Added(is.get(j))
                            : change(was.get(pair.before()), is.get(j), groups, reordered.contains(pair)));
        }
        insertRemoved(was, pairs, rows);
        return rows;
    }

    private static StatementChange change(
            ProfileStatement before, ProfileStatement after, GroupNames groups, boolean reordered) {
        Set<Aspect> aspects = Aspect.between(groups.renamed(before), after);
        if (reordered && aspects.isEmpty()) {
            aspects.add(Aspect.ORDER);
        }
        if (!before.text().equals(after.text())) {
            return new Reworded(before, after, WordRun.between(before.text(), after.text()), aspects);
        }
        return aspects.isEmpty() ? new Unchanged(before, after) : new Moved(before, after, aspects);
    }

    /** A removed statement goes after the row of the one that stood before it. */
    private static void insertRemoved(List<ProfileStatement> was, List<Pair> pairs, List<StatementChange> rows) {
        Map<Integer, Integer> rowAfter = new TreeMap<>();
        pairs.forEach(it -> rowAfter.put(it.before(), it.after()));
        Map<Integer, List<StatementChange>> removedAfter = new TreeMap<>(Comparator.reverseOrder());
        int row = -1;
        for (int i = 0; i < was.size(); i++) {
            Integer its = rowAfter.get(i);
            if (its == null) {
                removedAfter.computeIfAbsent(row, it -> new ArrayList<>()).add(new Removed(was.get(i)));
            } else {
                row = its;
            }
        }
        removedAfter.forEach((after, removed) -> rows.addAll(after + 1, removed));
    }

    /** The statements that are not what or where they were. */
    public List<StatementChange> changes() {
        return statements.stream().filter(StatementChange::isChange).toList();
    }

    @JsonIgnore
    public boolean isEmpty() {
        return values.isEmpty() && changes().isEmpty();
    }

    /** All of it in one sentence: "Two duties reworded, one criterion added, pay raised." */
    public String summary() {
        return DifferenceSummary.of(this);
    }
}
