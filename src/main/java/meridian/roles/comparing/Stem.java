package meridian.roles.comparing;

import java.util.List;

/**
 * Takes the ending off an English word, so that "manages", "managed", "managing" and "management" count as one.
 *
 * <p>A stem is a key to compare by, not a word to show: "communication" and "communicate" both become "communic".
 * Lighter than Porter's algorithm: it takes off inflection and the few endings duties are reworded with.
 */
final class Stem {

    private static final List<String> DERIVED = List.of("ment", "ness", "al", "ly");

    private Stem() {}

    /** @param word in lower case */
    static String of(String word) {
        if (word.length() < 4) {
            return word;
        }
        String stem = past(plural(word));
        for (String ending : DERIVED) {
            stem = without(stem, ending, 4);
        }
        if (stem.endsWith("tion") || stem.endsWith("sion")) {
            stem = without(stem, "ion", 4);
        }
        stem = without(without(stem, "e", 3), "at", 4);
        stem = without(without(stem, "y", 4), "ic", 5);
        return stem.endsWith("iz") ? stem.substring(0, stem.length() - 1) + "s" : stem;
    }

    private static String plural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean keepsIts = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
        return word.endsWith("s") && !keepsIts ? word.substring(0, word.length() - 1) : word;
    }

    private static String past(String word) {
        String stem = without(without(word, "ing", 3), "ed", 3);
        int last = stem.length() - 1;
        boolean doubled = !stem.equals(word)
                && last > 2
                && stem.charAt(last) == stem.charAt(last - 1)
                && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }

    private static String without(String word, String ending, int atLeast) {
        return word.endsWith(ending) && word.length() - ending.length() >= atLeast
                ? word.substring(0, word.length() - ending.length())
                : word;
    }
}
