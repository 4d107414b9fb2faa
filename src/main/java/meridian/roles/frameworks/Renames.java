package meridian.roles.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToDoubleBiFunction;

/**
 * Finds which of the things that went and the things that came are one thing renamed. The publisher does not say, so
 * each is a proposal for a person.
 */
final class Renames {

    /** A proposal: {@code before} went, {@code after} came, and they are this alike (0 to 1). */
    record Rename(String before, String after, double likeness) {}

    private Renames() {}

    /** The likeliest pairs by name, each thing in one at most, none less alike than {@link Similarity#LIKELY}. */
    static <T> List<Rename> among(
            SortedMap<String, T> gone, SortedMap<String, T> come, ToDoubleBiFunction<T, T> likeness) {
        List<Rename> pairs = new ArrayList<>();
        gone.forEach((before, old) -> come.forEach(
                (after, young) -> pairs.add(new Rename(before, after, likeness.applyAsDouble(old, young)))));
        pairs.removeIf(pair -> pair.likeness() < Similarity.LIKELY);
        pairs.sort(Comparator.comparingDouble(Rename::likeness)
                .reversed()
                .thenComparing(Rename::before)
                .thenComparing(Rename::after));
        Set<String> taken = new HashSet<>();
        List<Rename> likeliest = new ArrayList<>();
        for (Rename pair : pairs) {
            if (!taken.contains("-" + pair.before()) && !taken.contains("+" + pair.after())) {
                taken.add("-" + pair.before());
                taken.add("+" + pair.after());
                likeliest.add(pair);
            }
        }
        return likeliest;
    }
}
