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
import java.util.regex.Pattern;

/** Finds the role a title means: in the organisation that names it first, then anywhere. */
final class Titles {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}&+#]+");

    private final List<Rung> rungs;
    private final Map<String, List<Rung>> byTitle = new HashMap<>();

    Titles(List<Rung> rungs) {
        this.rungs = rungs;
        rungs.forEach(rung -> byTitle.computeIfAbsent(folded(rung.title()), title -> new ArrayList<>())
                .add(rung));
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
        return rungs.stream()
                .filter(rung -> rung != from && alike(words, words(rung.title())) >= 0.5)
                .sorted(Comparator.comparing((Rung rung) -> !rung.organisation().equals(from.organisation()))
                        .thenComparing(rung -> -alike(words, words(rung.title())))
                        .thenComparing(Rung::title)
                        .thenComparing(Rung::id))
                .limit(3)
                .toList();
    }

    private static double alike(Set<String> a, Set<String> b) {
        return 2.0 * a.stream().filter(b::contains).count() / Math.max(1, a.size() + b.size());
    }

    private static String folded(String title) {
        return String.join(
                " ", NOT_A_WORD.split(title.strip().toLowerCase(Locale.ROOT).replace("&", " and ")));
    }

    private static Set<String> words(String title) {
        return new HashSet<>(List.of(folded(title).split(" ")));
    }
}
