package meridian.access.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule answers somebody.
 *
 * @param name what the rule allows
 * @param words the rule as a sentence
 * @param of about what it answers so; empty where it answers so about everything
 * @param isAllowed whether they may
 * @param why through what they may, or why not
 */
public record Right(String name, String words, List<String> of, boolean isAllowed, String why) {

    public Right {
        of = List.copyOf(of);
    }

    /** What the rules answer, each once for each of its different answers. */
    public static List<Right> of(List<Asked<?>> asked, Asker asker) {
        Map<String, Map<Right, List<String>>> byRule = new LinkedHashMap<>();
        for (Asked<?> one : asked) {
            byRule.computeIfAbsent(one.rule().name(), unseen -> new LinkedHashMap<>())
                    .computeIfAbsent(of(one.rule(), one.answer(asker)), unseen -> new ArrayList<>())
                    .add(one.of());
        }
        return byRule.values().stream()
                .flatMap(answers -> answers.entrySet().stream()
                        .map(it ->
                                answers.size() == 1 ? it.getKey() : it.getKey().about(it.getValue())))
                .toList();
    }

    private static Right of(Rule<?> rule, Answer answer) {
        return switch (answer) {
            case Answer.Allowed allowed -> new Right(rule.name(), rule.words(), List.of(), true, allowed.through());
            case Answer.Refused refused -> new Right(rule.name(), rule.words(), List.of(), false, refused.reason());
        };
    }

    private Right about(List<String> these) {
        return new Right(name, words, these, isAllowed, why);
    }
}
