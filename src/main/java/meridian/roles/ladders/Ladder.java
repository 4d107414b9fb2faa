package meridian.roles.ladders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ladder of one family.
 *
 * @param rows the roles that stand on a step, the lowest row first; in a row the tracks beside each other
 * @param loose the family's roles that no link reaches
 */
public record Ladder(
        String family, List<List<Rung>> rows, List<Step> steps, List<Rung> loose, List<LadderProblem> problems) {

    private static final Comparator<Rung> BY_TITLE =
            Comparator.comparing(Rung::title).thenComparing(Rung::organisation).thenComparing(Rung::id);

    static Ladder of(String family, List<Rung> members, List<Step> steps, List<LadderProblem> problems) {
        Map<String, Integer> heights = heights(steps);
        Map<Boolean, List<Rung>> onAStep = members.stream()
                .sorted(BY_TITLE)
                .collect(Collectors.partitioningBy(rung -> heights.containsKey(rung.id())));
        List<List<Rung>> rows = new ArrayList<>();
        for (Rung rung : Objects.requireNonNull(onAStep.get(true))) {
            int height = heights.getOrDefault(rung.id(), 0);
            while (rows.size() <= height) {
                rows.add(new ArrayList<>());
            }
            rows.get(height).add(rung);
        }
        rows.removeIf(List::isEmpty);
        return new Ladder(
                family, straightened(rows, steps), steps, Objects.requireNonNull(onAStep.get(false)), problems);
    }

    public int size() {
        return loose.size() + rows.stream().mapToInt(List::size).sum();
    }

    /** Every role of the ladder from the lowest up, then the loose ones. */
    public List<Rung> rungs() {
        List<Rung> all = new ArrayList<>();
        rows.forEach(all::addAll);
        all.addAll(loose);
        return all;
    }

    /**
     * How many steps each role stands above the lowest it can be reached from. A circle has no lowest: passing over
     * the steps once per role bounds it.
     */
    private static Map<String, Integer> heights(List<Step> steps) {
        Map<String, Integer> heights = new LinkedHashMap<>();
        steps.forEach(step -> {
            heights.put(step.lower().id(), 0);
            heights.put(step.upper().id(), 0);
        });
        Set<String> circling = Circles.in(steps).stream()
                .map(circle -> circle.round().getLast().id() + "\n"
                        + circle.round().getFirst().id())
                .collect(Collectors.toSet());
        List<Step> rising = steps.stream()
                .filter(step -> !circling.contains(
                        step.lower().id() + "\n" + step.upper().id()))
                .toList();
        boolean moved = true;
        for (int pass = 0; moved && pass <= heights.size(); pass++) {
            moved = false;
            for (Step step : rising) {
                int above = heights.getOrDefault(step.lower().id(), 0) + 1;
                if (heights.getOrDefault(step.upper().id(), 0) < above) {
                    heights.put(step.upper().id(), above);
                    moved = true;
                }
            }
        }
        return heights;
    }

    /** Puts each role of a row under or over those it is joined to, as far as its neighbours in the row allow. */
    private static List<List<Rung>> straightened(List<List<Rung>> rows, List<Step> steps) {
        Map<String, List<Step>> below = steps.stream()
                .collect(Collectors.groupingBy(step -> step.upper().id()));
        Map<String, Integer> places = new HashMap<>();
        List<List<Rung>> straight = new ArrayList<>();
        for (List<Rung> row : rows) {
            Map<String, Double> wishes = new HashMap<>();
            row.forEach(rung -> wishes.put(rung.id(), wish(below.getOrDefault(rung.id(), List.of()), places)));
            List<Rung> ordered = row.stream()
                    .sorted(Comparator.comparing((Rung rung) -> wishes.get(rung.id()))
                            .thenComparing(BY_TITLE))
                    .toList();
            for (int place = 0; place < ordered.size(); place++) {
                places.put(ordered.get(place).id(), place);
            }
            straight.add(ordered);
        }
        return straight;
    }

    /** The middle of the places of the roles below; a role with none below goes last. */
    private static double wish(List<Step> below, Map<String, Integer> places) {
        return below.stream()
                .map(step -> places.get(step.lower().id()))
                .filter(Objects::nonNull)
                .mapToInt(place -> place)
                .average()
                .orElse(Double.MAX_VALUE);
    }
}
