package meridian.roles.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each word of some texts weighs: the more, the fewer texts hold it (inverse document frequency). */
public final class WordWeights {

    /** Added to the number of texts, so that among few a shared word does not weigh next to nothing. */
    private static final int FEW = 10;

    private final Map<String, Double> weights = new HashMap<>();

    private WordWeights() {}

    /** @param texts the {@linkplain ContentWords#setOf content words} of each text */
    public static WordWeights of(Collection<Set<String>> texts) {
        Map<String, Integer> holders = new HashMap<>();
        texts.forEach(text -> text.forEach(word -> holders.merge(word, 1, Integer::sum)));
        WordWeights of = new WordWeights();
        holders.forEach((word, count) -> of.weights.put(word, Math.log(1 + (FEW + texts.size()) / (double) count)));
        return of;
    }

    /**
     * Twice the weight of the shared words to the weight of all words (Dice's coefficient): 0 where no word is shared, 1 where
     * all are. A word not among the texts weighs nothing.
     */
    public double similarity(Set<String> a, Set<String> b) {
        return similarity(a, weight(a), b, weight(b));
    }

    /** The same, of texts whose {@link #weight} is known. */
    double similarity(Set<String> a, double weightOfA, Set<String> b, double weightOfB) {
        double shared = 0;
        for (String word : a) {
            if (b.contains(word)) {
                shared += weight(word);
            }
        }
        return shared == 0 ? 0 : 2 * shared / (weightOfA + weightOfB);
    }

    /**
     * The heaviest words of a text, as many as it takes that two texts without a common word among theirs are less
     * {@linkplain #similarity similar} than this. Looking for similar texts among the holders of these words misses none
     * (prefix filtering; Chaudhuri, Ganti and Kaushik 2006), and passes over the words everybody has.
     */
    public List<String> telling(Set<String> words, double similarity) {
        List<Weighed> heaviest = new ArrayList<>();
        words.forEach(it -> heaviest.add(new Weighed(it, weight(it))));
        heaviest.sort(Weighed.HEAVIEST_FIRST);
        double rest = weight(words);
        double needed = rest * similarity / (2 - similarity);
        List<String> telling = new ArrayList<>();
        for (Weighed it : heaviest) {
            if (rest < needed) {
                break;
            }
            telling.add(it.word);
            rest -= it.weight;
        }
        return telling;
    }

    private record Weighed(String word, double weight) {
        static final Comparator<Weighed> HEAVIEST_FIRST =
                Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word);
    }

    /** What the words weigh together. */
    double weight(Set<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += weight(word);
        }
        return sum;
    }

    private double weight(String word) {
        return weights.getOrDefault(word, 0d);
    }
}
