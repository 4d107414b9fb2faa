package meridian.roles.comparing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import meridian.roles.comparing.WordWeights.Weighed;

/** Finds which statements of two lists are alike enough to be one reworded, without comparing each with each. */
final class SimilarStatements {

    /** Below this, two statements of one kind are two statements and not one reworded. */
    private static final double ALIKE = 0.45;

    /** A statement that also turned into another kind has to be more alike to be known for the same. */
    private static final double ALIKE_ACROSS_KINDS = 0.65;

    private final List<ProfileStatement> before;
    private final List<ProfileStatement> after;
    private final List<Weighed> wordsBefore;
    private final List<Weighed> wordsAfter;
    private final WordWeights weights;

    private SimilarStatements(List<ProfileStatement> before, List<ProfileStatement> after) {
        this.before = before;
        this.after = after;
        List<Set<String>> ofBefore = words(before);
        List<Set<String>> ofAfter = words(after);
        weights = WordWeights.of(
                Stream.concat(ofBefore.stream(), ofAfter.stream()).toList());
        wordsBefore = ofBefore.stream().map(weights::weighed).toList();
        wordsAfter = ofAfter.stream().map(weights::weighed).toList();
    }

    static SimilarStatements of(List<ProfileStatement> before, List<ProfileStatement> after) {
        return new SimilarStatements(before, after);
    }

    private static List<Set<String>> words(List<ProfileStatement> statements) {
        return statements.stream().map(it -> ContentWords.setOf(it.text())).toList();
    }

    /**
     * Two statements by their places that may be one, with how alike they are and what decides between equals: nothing that is
     * otherwise where the lists change places, before it comes to the same texts.
     *
     * @param first the text of theirs that comes first in alphabetical order
     * @param second the other
     */
    record Candidate(
            int before, int after, double similarity, double preferred, double apart, String first, String second) {
        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(
                        (Candidate it) -> -it.preferred)
                .thenComparingDouble(Candidate::apart)
                .thenComparingInt(it -> it.before + it.after)
                .thenComparing(Candidate::first)
                .thenComparing(Candidate::second)
                .thenComparingInt(Candidate::before)
                .thenComparingInt(Candidate::after);
    }

    /** The best candidates first, of the places in each list that may still be paired. */
    List<Candidate> candidates(IntPredicate openBefore, IntPredicate openAfter) {
        BitSet[] holders = holders(openAfter);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (openBefore.test(i)) {
                BitSet near = new BitSet(after.size());
                for (int word : wordsBefore.get(i).telling(ALIKE)) {
                    near.or(holders[word]);
                }
                for (int j = near.nextSetBit(0); j >= 0; j = near.nextSetBit(j + 1)) {
                    consider(i, j, candidates);
                }
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    /** For each word the open places whose statements it tells of. */
    private BitSet[] holders(IntPredicate open) {
        BitSet[] holders = Stream.generate(BitSet::new).limit(weights.size()).toArray(BitSet[]::new);
        for (int j = 0; j < after.size(); j++) {
            if (open.test(j)) {
                for (int word : wordsAfter.get(j).telling(ALIKE)) {
                    holders[word].set(j);
                }
            }
        }
        return holders;
    }

    private void consider(int i, int j, List<Candidate> candidates) {
        double similarity = similarity(i, j);
        boolean sameKind = before.get(i).kind() == after.get(j).kind();
        if (similarity >= (sameKind ? ALIKE : ALIKE_ACROSS_KINDS)) {
            boolean samePlace = sameKind
                    && Objects.equals(before.get(i).group(), after.get(j).group());
            // What a sum of weights differs by with the order it was added up in decides nothing.
            double preferred = Math.rint((similarity + (sameKind ? 0.05 : 0) + (samePlace ? 0.03 : 0)) * 1e9);
            double apart = Math.abs(i / (double) before.size() - j / (double) after.size());
            String one = before.get(i).text();
            String other = after.get(j).text();
            boolean inOrder = one.compareTo(other) < 0;
            candidates.add(
                    new Candidate(i, j, similarity, preferred, apart, inOrder ? one : other, inOrder ? other : one));
        }
    }

    double similarity(int i, int j) {
        return wordsBefore.get(i).similarity(wordsAfter.get(j));
    }
}
