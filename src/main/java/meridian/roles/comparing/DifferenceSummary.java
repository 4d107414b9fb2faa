package meridian.roles.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.comparing.ProfileStatement.Kind;

/** Says a difference in one sentence: the statements by kind and change, counted, then the single values. */
final class DifferenceSummary {

    private static final List<String> WORDS = List.of("added", "removed", "reworded", "moved");

    private DifferenceSummary() {}

    private record Counted(Kind kind, String word) {}

    static String of(ProfileDifference difference) {
        if (difference.isEmpty()) {
            return "Nothing changed.";
        }
        String pieces =
                Stream.concat(statements(difference), values(difference)).collect(Collectors.joining(", "));
        return Sentences.capitalised(pieces) + ".";
    }

    private static Stream<String> statements(ProfileDifference difference) {
        Map<Counted, Integer> counts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            WORDS.forEach(word -> counts.put(new Counted(kind, word), 0));
        }
        difference
                .changes()
                .forEach(it -> counts.merge(new Counted(it.statement().kind(), it.word()), 1, Integer::sum));
        return counts.entrySet().stream().filter(it -> it.getValue() > 0).map(it -> {
            int count = it.getValue();
            Counted what = it.getKey();
            return "%s %s %s".formatted(Sentences.number(count), what.kind.noun(count), what.word);
        });
    }

    private static Stream<String> values(ProfileDifference difference) {
        return difference.values().stream().map(it -> it.label() + " " + it.trend());
    }
}
