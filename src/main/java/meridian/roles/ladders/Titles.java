package meridian.roles.ladders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the role a title means: in the organisation that names it first, then anywhere. */
final class Titles {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}&+#]+");

    private final List<Rung> rungs;
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, List<Rung>> byTitle = new HashMap<>();
    private final Map<String, List<Integer>> placesByWord = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    Titles(List<Rung> rungs) {
        this.rungs = rungs;
        for (int place = 0; place < rungs.size(); place++) {
            Rung rung = rungs.get(place);
            byTitle.computeIfAbsent(folded(rung.title()), title -> new ArrayList<>())
                    .add(rung);
            Set<String> words = words(rung.title());
            lengths.add(words.size());
            for (String word : words) {
                placesByWord.computeIfAbsent(word, none -> new ArrayList<>()).add(place);
            }
        }
    }

    /** The role that {@code from} means by the title: of its own organisation and family if it can be. */
    Optional<Rung> meant(Rung from, String title) {
        return byTitle.getOrDefault(folded(title), List.of()).stream()
                .min(Comparator.comparing((Rung rung) -> !rung.organisation().equals(from.organisation()))
                        .thenComparing(
                                rung -> rung.family() == null || !rung.family().equals(from.family()))
                        .thenComparing(Rung::id));
    }

    /** At most three roles whose titles share most words with this one, the nearest first. */
    List<Rung> nearest(Rung from, String title) {
        Set<String> words = words(title);
        int[] shared = new int[rungs.size()];
        words.forEach(word -> placesByWord.getOrDefault(word, List.of()).forEach(place -> shared[place]++));
        IntToDoubleFunction likeness = place -> 2.0 * shared[place] / (words.size() + lengths.get(place));
        return IntStream.range(0, shared.length)
                .filter(place -> shared[place] > 0 && likeness.applyAsDouble(place) >= 0.5 && rungs.get(place) != from)
                .boxed()
                .sorted(Comparator.comparing((Integer place) ->
                                !rungs.get(place).organisation().equals(from.organisation()))
                        .thenComparing(place -> -likeness.applyAsDouble(place))
                        .thenComparing(place -> rungs.get(place).title())
                        .thenComparing(place -> rungs.get(place).id()))
                .limit(3)
                .map(rungs::get)
                .toList();
    }

    private String folded(String title) {
        return folded.computeIfAbsent(
                title,
                it -> String.join(
                        " ",
                        NOT_A_WORD.split(it.strip().toLowerCase(Locale.ROOT).replace("&", " and "))));
    }

    private Set<String> words(String title) {
        return new HashSet<>(List.of(folded(title).split(" ")));
    }
}
