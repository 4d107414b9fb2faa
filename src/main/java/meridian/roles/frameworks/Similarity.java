package meridian.roles.frameworks;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How alike two names, or two texts, are: 0 nothing in common, 1 the same words. */
final class Similarity {

    /** From here on two names may be one thing renamed; below it saying so would be a guess. */
    static final double LIKELY = 0.5;

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern QUALIFIER = Pattern.compile("\\(([^)]*)\\)\\s*$");
    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with");

    private Similarity() {}

    /** Names whose qualifiers in brackets differ are different things, however alike the rest is. */
    static double ofNames(String a, String b) {
        if (qualifiersDiffer(a, b)) {
            return 0;
        }
        Set<String> left = words(a);
        Set<String> right = words(b);
        double shared = shared(left, right);
        double smaller = Math.min(left.size(), right.size());
        return smaller == 0 ? 0 : (shared / smaller + 2 * shared / (left.size() + right.size())) / 2;
    }

    static boolean qualifiersDiffer(String a, String b) {
        String qualifier = qualifier(a);
        return !qualifier.isEmpty() && !qualifier(b).isEmpty() && !qualifier.equals(qualifier(b));
    }

    static double ofTexts(String a, String b) {
        Set<String> left = words(a);
        Set<String> right = words(b);
        return left.isEmpty() || right.isEmpty() ? 0 : 2 * shared(left, right) / (left.size() + right.size());
    }

    private static double shared(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NOT_A_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String qualifier(String name) {
        Matcher matcher = QUALIFIER.matcher(name.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
