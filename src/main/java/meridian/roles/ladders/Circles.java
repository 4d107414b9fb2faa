package meridian.roles.ladders;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where following the steps upwards leads back to where it began. */
final class Circles {

    private final Map<String, List<Step>> upwards = new LinkedHashMap<>();
    private final Map<String, Integer> onPath = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Rung> path = new ArrayList<>();
    private final List<LadderProblem.Circular> found = new ArrayList<>();

    private Circles() {}

    static List<LadderProblem.Circular> in(Collection<Step> steps) {
        Circles circles = new Circles();
        steps.forEach(step -> circles.upwards
                .computeIfAbsent(step.lower().id(), id -> new ArrayList<>())
                .add(step));
        steps.forEach(step -> circles.climb(step.lower()));
        return circles.found;
    }

    /** Depth first without recursion: a ladder may be as long as a library. */
    private void climb(Rung start) {
        if (done.contains(start.id())) {
            return;
        }
        Deque<List<Step>> waiting = new ArrayDeque<>();
        enter(start, waiting);
        while (!waiting.isEmpty()) {
            List<Step> steps = waiting.element();
            if (steps.isEmpty()) {
                waiting.pop();
                Rung left = path.removeLast();
                onPath.remove(left.id());
                done.add(left.id());
            } else {
                Rung upper = steps.removeLast().upper();
                if (onPath.containsKey(upper.id())) {
                    found.add(LadderProblem.Circular.of(path.subList(onPath.get(upper.id()), path.size())));
                } else if (!done.contains(upper.id())) {
                    enter(upper, waiting);
                }
            }
        }
    }

    private void enter(Rung rung, Deque<List<Step>> waiting) {
        onPath.put(rung.id(), path.size());
        path.add(rung);
        waiting.push(new ArrayList<>(upwards.getOrDefault(rung.id(), List.of())));
    }
}
