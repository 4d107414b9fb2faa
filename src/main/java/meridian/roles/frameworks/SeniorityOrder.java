package meridian.roles.frameworks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import meridian.roles.frameworks.Framework.Requirement;
import meridian.roles.frameworks.Framework.RoleLevel;

/**
 * Puts the rungs of a role in order of seniority. The published file has them in alphabetical order, so the order is
 * read from the words of the rung's name; among rungs of the same word the one that asks for less comes first, and a
 * management track comes after the rung it branches from.
 */
final class SeniorityOrder {

    /** The words in rising order; a name with none of them stands at {@link #PLAIN}. */
    private static final List<Pattern> WORDS = List.of(
            word("apprentice"),
            word("trainee|graduate|entry"),
            word("junior|assistant|associate"),
            word("mid|practitioner"),
            word("senior"),
            word("lead|leading"),
            word("principal"),
            word("deputy"),
            word("head"),
            word("chief|director"));

    private static final int PLAIN = 3;
    private static final Pattern MANAGEMENT = word("management");

    static final Comparator<RoleLevel> JUNIOR_FIRST = Comparator.comparingInt((RoleLevel rung) -> step(rung.name()))
            .thenComparing(rung -> MANAGEMENT.matcher(rung.name()).find())
            .thenComparingDouble(SeniorityOrder::asked)
            .thenComparing(RoleLevel::name);

    private SeniorityOrder() {}

    /** The highest step a word of the name stands for: "Senior lead" is a lead. */
    static int step(String name) {
        for (int step = WORDS.size() - 1; step >= 0; step--) {
            if (WORDS.get(step).matcher(name.toLowerCase(Locale.ROOT)).find()) {
                return step;
            }
        }
        return PLAIN;
    }

    private static double asked(RoleLevel rung) {
        return rung.requires().stream().mapToInt(Requirement::level).average().orElse(0);
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
