package meridian.roles.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.ContentWords;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.comparing.Sentences;
import meridian.roles.comparing.WordWeights;
import meridian.roles.comparing.WordWeights.Weighed;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Severity;

/** Finds two statements of one list that nearly say the same. */
final class NearDuplicates {

    static final Check CHECK = new Check(
            "near-duplicate-statement",
            Severity.WARNING,
            "Two statements that nearly say the same leave a reader looking for the difference, count twice when someone is"
                    + " assessed against them, and drift apart with the next edit.",
            "- Carry out all duties with regard to fire safety rules.\n- Undertake all duties with due regard to fire"
                    + " safety rules.",
            "- Carry out all duties with due regard to fire safety rules.",
            NearDuplicates::find);

    private static final double NEARLY_THE_SAME = 0.8;

    /** Short statements ("coach others") are rightly said again in another group; only longer ones are compared across. */
    private static final int SHORT = 4;

    private NearDuplicates() {}

    private record Worded(ProfileStatement statement, int count, Weighed words) {}

    private static List<Hit> find(CheckedRole role) {
        return Stream.of(
                        role.of(Kind.DUTY, Kind.DETAIL),
                        role.of(Kind.CRITERION),
                        role.of(Kind.PURPOSE),
                        role.of(Kind.MEASURE))
                .flatMap(statements -> among(statements).stream())
                .toList();
    }

    private static List<Hit> among(List<ProfileStatement> statements) {
        List<Set<String>> words =
                statements.stream().map(it -> ContentWords.setOf(it.text())).toList();
        WordWeights weights = WordWeights.of(words);
        Map<Integer, List<Worded>> earlier = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Worded it = new Worded(statements.get(i), words.get(i).size(), weights.weighed(words.get(i)));
            int[] telling = it.words.telling(NEARLY_THE_SAME);
            Arrays.stream(telling)
                    .boxed()
                    .flatMap(word -> earlier.getOrDefault(word, List.of()).stream())
                    .filter(other -> nearlyTheSame(other, it))
                    .findFirst()
                    .ifPresent(other -> hits.add(hit(other.statement, it.statement)));
            for (int word : telling) {
                earlier.computeIfAbsent(word, key -> new ArrayList<>()).add(it);
            }
        }
        return hits;
    }

    private static boolean nearlyTheSame(Worded a, Worded b) {
        int fewer = Math.min(a.count, b.count);
        int more = Math.max(a.count, b.count);
        boolean together = Objects.equals(a.statement.group(), b.statement.group());
        return fewer >= (together ? 2 : SHORT) && more < 2 * fewer && a.words.similarity(b.words) >= NEARLY_THE_SAME;
    }

    private static Hit hit(ProfileStatement first, ProfileStatement second) {
        boolean neighbours = second.lines().first() - first.lines().last() <= 2;
        Lines lines = neighbours ? first.lines().through(second.lines()) : second.lines();
        String message = "%s on %s nearly repeats %s on %s: keep one, or say what sets them apart"
                .formatted(
                        Sentences.quoted(second.text()), second.lines(), Sentences.quoted(first.text()), first.lines());
        return Hit.of(lines, message, first.text(), second.text());
    }
}
