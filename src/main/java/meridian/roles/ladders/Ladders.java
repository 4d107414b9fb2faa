package meridian.roles.ladders;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The ladders of a library: its roles joined by the previous and next role each names. */
public final class Ladders {

    /** What roles without a family are listed under. */
    public static final String NO_FAMILY = "No family";

    private final Map<String, Ladder> byFamily;

    private Ladders(Map<String, Ladder> byFamily) {
        this.byFamily = byFamily;
    }

    /** The ladder of each family, by the family's name. */
    public Map<String, Ladder> byFamily() {
        return byFamily;
    }

    /**
     * Roles joined by links are one group and stand in the family most of them name, so that a step into another family
     * is not lost.
     */
    public static Ladders of(List<Rung> rungs) {
        Titles titles = new Titles(rungs);
        Map<String, Step> steps = new LinkedHashMap<>();
        List<LadderProblem> problems = new ArrayList<>();
        for (Rung rung : rungs) {
            for (Rung.End end : Rung.End.values()) {
                follow(rung, end, titles, steps, problems);
            }
        }
        steps.values().forEach(step -> oneWay(step, problems));
        problems.addAll(Circles.in(steps.values()));
        Map<String, List<Rung>> families = families(rungs, steps.values());
        Map<String, String> familyOf = new HashMap<>();
        families.forEach((family, members) -> members.forEach(member -> familyOf.put(member.id(), family)));
        Map<String, List<Step>> stepsOf = steps.values().stream()
                .collect(groupingBy(step -> familyOf.getOrDefault(step.lower().id(), NO_FAMILY)));
        Map<String, List<LadderProblem>> problemsOf = problems.stream()
                .collect(
                        groupingBy(problem -> familyOf.getOrDefault(problem.at().id(), NO_FAMILY)));
        Map<String, Ladder> ladders = new TreeMap<>(
                Comparator.comparing((String name) -> name.equals(NO_FAMILY)).thenComparing(Comparator.naturalOrder()));
        families.forEach((family, members) -> ladders.put(
                family,
                Ladder.of(
                        family,
                        members,
                        stepsOf.getOrDefault(family, List.of()),
                        problemsOf.getOrDefault(family, List.of()))));
        return new Ladders(ladders);
    }

    private static void follow(
            Rung from, Rung.End end, Titles titles, Map<String, Step> steps, List<LadderProblem> problems) {
        String named = from.named(end);
        if (named == null) {
            return;
        }
        titles.meant(from, named)
                .ifPresentOrElse(
                        to -> join(
                                steps,
                                end == Rung.End.NEXT
                                        ? new Step(from, to, true, false)
                                        : new Step(to, from, false, true)),
                        () -> problems.add(new LadderProblem.Broken(from, end, named, titles.nearest(from, named))));
    }

    private static void join(Map<String, Step> steps, Step step) {
        steps.merge(
                step.lower().id() + "\n" + step.upper().id(),
                step,
                (one, other) -> new Step(
                        one.lower(),
                        one.upper(),
                        one.lowerSays() || other.lowerSays(),
                        one.upperSays() || other.upperSays()));
    }

    /** A silent side that names another role is a branch, and nothing to put right. */
    private static void oneWay(Step step, List<LadderProblem> problems) {
        if (!step.lowerSays() && step.lower().next() == null) {
            problems.add(new LadderProblem.OneWay(step.lower(), Rung.End.NEXT, step.upper()));
        }
        if (!step.upperSays() && step.upper().previous() == null) {
            problems.add(new LadderProblem.OneWay(step.upper(), Rung.End.PREVIOUS, step.lower()));
        }
    }

    private static Map<String, List<Rung>> families(List<Rung> rungs, Collection<Step> steps) {
        Map<String, List<Rung>> families = new LinkedHashMap<>();
        for (Set<Rung> group : groups(rungs, steps)) {
            families.computeIfAbsent(family(group), family -> new ArrayList<>()).addAll(group);
        }
        return families;
    }

    /** The family most of the group name; of two named as often, the first by name. */
    private static String family(Set<Rung> group) {
        Map<String, Integer> named = new TreeMap<>();
        group.forEach(rung -> {
            if (rung.family() != null) {
                named.merge(rung.family(), 1, Integer::sum);
            }
        });
        return named.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(NO_FAMILY);
    }

    /** The roles that links join, over any number of steps; a role that none joins is a group by itself. */
    private static List<Set<Rung>> groups(List<Rung> rungs, Collection<Step> steps) {
        Map<String, List<Rung>> joined = new HashMap<>();
        for (Step step : steps) {
            joined.computeIfAbsent(step.lower().id(), id -> new ArrayList<>()).add(step.upper());
            joined.computeIfAbsent(step.upper().id(), id -> new ArrayList<>()).add(step.lower());
        }
        List<Set<Rung>> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Rung rung : rungs) {
            if (seen.add(rung.id())) {
                groups.add(group(rung, joined, seen));
            }
        }
        return groups;
    }

    private static Set<Rung> group(Rung first, Map<String, List<Rung>> joined, Set<String> seen) {
        Set<Rung> group = new LinkedHashSet<>();
        Deque<Rung> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            Rung rung = waiting.remove();
            group.add(rung);
            joined.getOrDefault(rung.id(), List.of()).stream()
                    .filter(it -> seen.add(it.id()))
                    .forEach(waiting::add);
        }
        return group;
    }
}
