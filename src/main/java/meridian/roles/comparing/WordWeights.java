package meridian.roles.comparing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each word of some texts weighs: the more, the fewer texts hold it (inverse document frequency). */
public final class WordWeights {

    /** Added to the number of texts, so that among few a shared word does not weigh next to nothing. */
    private static final int FEW = 10;

    /** Each word's place among them, the heaviest first: two texts then share a word where they share a number. */
    private final Map<String, Integer> places = new HashMap<>();

    private final double[] weights;

    private WordWeights(List<Map.Entry<String, Double>> heaviestFirst) {
        weights = new double[heaviestFirst.size()];
        for (int place = 0; place < weights.length; place++) {
            places.put(heaviestFirst.get(place).getKey(), place);
            weights[place] = heaviestFirst.get(place).getValue();
        }
    }

    /** @param texts the {@linkplain ContentWords#setOf content words} of each text */
    public static WordWeights of(Collection<Set<String>> texts) {
        Map<String, Integer> holders = new HashMap<>();
        texts.forEach(text -> text.forEach(word -> holders.merge(word, 1, Integer::sum)));
        return new WordWeights(holders.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(it -> Map.entry(it.getKey(), Math.log(1 + (FEW + texts.size()) / (double) it.getValue())))
                .toList());
    }

    /** How many different words the texts hold. */
    int size() {
        return weights.length;
    }

    /** The words of a text with what they weigh: nothing where none of the texts holds them. */
    public Weighed weighed(Set<String> words) {
        int[] known = words.stream()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .sorted()
                .toArray();
        return new Weighed(known);
    }

    /** A text's words as places, the heaviest first, and what they weigh together. */
    public final class Weighed {
        private final int[] words;
        private final double weight;

        private Weighed(int[] words) {
            this.words = words;
            weight = Arrays.stream(words).mapToDouble(it -> weights[it]).sum();
        }

        /**
         * Twice the weight of the shared words to the weight of all words (Dice's coefficient): 0 where no word is shared, 1
         * where all are.
         */
        public double similarity(Weighed other) {
            double shared = 0;
            int i = 0;
            int j = 0;
            while (i < words.length && j < other.words.length) {
                int difference = words[i] - other.words[j];
                if (difference == 0) {
                    shared += weights[words[i]];
                }
                i += difference <= 0 ? 1 : 0;
                j += difference >= 0 ? 1 : 0;
            }
            return shared == 0 ? 0 : 2 * shared / (weight + other.weight);
        }

        /**
         * The heaviest words, by their places, as many as it takes that two texts without a common one among theirs are less
         * {@linkplain #similarity similar} than this. Looking for similar texts among the holders of these words misses none
         * (prefix filtering; Chaudhuri, Ganti and Kaushik 2006), and passes over the words everybody has.
         */
        public int[] telling(double similarity) {
            double rest = weight;
            double needed = rest * similarity / (2 - similarity);
            int count = 0;
            while (count < words.length && rest >= needed) {
                rest -= weights[words[count++]];
            }
            return Arrays.copyOf(words, count);
        }
    }
}
