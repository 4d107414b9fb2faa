package meridian.roles.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import meridian.roles.comparing.ProfileStatement.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which statement of one list says what which statement of another says, judged by their meaning-bearing words and not by
 * their place.
 *
 * <p>Each statement has at most one partner. Statements of the same words are paired first, those in the same place before
 * others; then the most {@linkplain WordWeights#similarity alike}, ties by nearness in the lists and then by order, so the
 * result is always the same; then what is left of one attribute of responsibility.
 *
 * @param pairs in the order of {@code before}
 */
public record StatementAlignment(List<Pair> pairs) {

    public StatementAlignment {
        pairs = List.copyOf(pairs);
    }

    /** The two statements' places in their lists, from 0, and how alike they are, up to 1 for the same words. */
    public record Pair(int before, int after, double similarity) {}

    public static StatementAlignment of(List<ProfileStatement> before, List<ProfileStatement> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return new StatementAlignment(List.of());
        }
        Pairing pairing = new Pairing(before, after);
        pairing.pairEqual(it -> new Key(it.kind(), it.group(), it.text()));
        pairing.pairEqual(it -> new Key(it.kind(), null, it.text()));
        pairing.pairEqual(it -> new Key(null, null, it.text()));
        SimilarStatements similar = SimilarStatements.of(before, after);
        for (SimilarStatements.Candidate it : similar.candidates(pairing::isOpenBefore, pairing::isOpenAfter)) {
            if (pairing.isOpen(it.before(), it.after())) {
                pairing.pair(it.before(), it.after(), it.similarity());
            }
        }
        pairing.pairEqual(StatementAlignment::attribute, similar::similarity);
        return new StatementAlignment(pairing.pairs());
    }

    private static @Nullable Key attribute(ProfileStatement it) {
        return it.kind() == Kind.COMPETENCY && it.group() != null
                ? new Key(it.kind(), it.group().toLowerCase(Locale.ROOT), "")
                : null;
    }

    private record Key(@Nullable Kind kind, @Nullable String group, String text) {}

    private interface Similarity {
        double of(int before, int after);
    }

    /** The pairs made so far. */
    private static final class Pairing {
        private final List<ProfileStatement> before;
        private final List<ProfileStatement> after;
        private final @Nullable Pair[] made;
        private final boolean[] taken;

        Pairing(List<ProfileStatement> before, List<ProfileStatement> after) {
            this.before = before;
            this.after = after;
            made = new Pair[before.size()];
            taken = new boolean[after.size()];
        }

        boolean isOpenBefore(int i) {
            return made[i] == null;
        }

        boolean isOpenAfter(int j) {
            return !taken[j];
        }

        boolean isOpen(int i, int j) {
            return isOpenBefore(i) && isOpenAfter(j);
        }

        void pair(int i, int j, double similarity) {
            made[i] = new Pair(i, j, similarity);
            taken[j] = true;
        }

        void pairEqual(Function<ProfileStatement, @Nullable Key> key) {
            pairEqual(key, (i, j) -> 1);
        }

        /** Pairs what is open and of the same key, in order; null is nothing's key. */
        void pairEqual(Function<ProfileStatement, @Nullable Key> key, Similarity similarity) {
            Map<Key, Deque<Integer>> waiting = new HashMap<>();
            for (int j = 0; j < after.size(); j++) {
                Key its = taken[j] ? null : key.apply(after.get(j));
                if (its != null) {
                    waiting.computeIfAbsent(its, it -> new ArrayDeque<>()).add(j);
                }
            }
            for (int i = 0; i < before.size(); i++) {
                Key its = made[i] != null ? null : key.apply(before.get(i));
                Deque<Integer> same = its == null ? null : waiting.get(its);
                if (same != null && !same.isEmpty()) {
                    int j = same.remove();
                    pair(i, j, similarity.of(i, j));
                }
            }
        }

        List<Pair> pairs() {
            List<Pair> pairs = new ArrayList<>();
            Arrays.stream(made).forEach(it -> {
                if (it != null) {
                    pairs.add(it);
                }
            });
            pairs.sort(Comparator.comparingInt(Pair::before));
            return pairs;
        }
    }
}
