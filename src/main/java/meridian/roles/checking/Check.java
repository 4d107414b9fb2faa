package meridian.roles.checking;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Severity;

/**
 * A named rule a role document can break.
 *
 * @param name in kebab-case, the same for ever: findings are accepted under it
 * @param why what goes wrong where the rule is broken, and where the rule comes from
 * @param bad a text that breaks it
 * @param better the text mended
 */
public record Check(String name, Severity severity, String why, String bad, String better, Rule rule) {

    /** Finds where a role breaks the rule. */
    @FunctionalInterface
    public interface Rule {
        List<Hit> find(CheckedRole role);
    }

    /**
     * One place where a rule is broken.
     *
     * @param message names what was found and what to do, for a person
     * @param about the texts it is about: an accepted finding stays accepted until one of them changes
     */
    public record Hit(Lines lines, String message, List<String> about) {
        public Hit {
            about = List.copyOf(about);
        }

        static Hit of(Lines lines, String message, String... about) {
            return new Hit(lines, message, List.of(about));
        }
    }

    /** What the rule finds in the role, in reading order. */
    List<CheckFinding> find(CheckedRole role) {
        return rule.find(role).stream()
                .map(hit -> CheckFinding.of(this, hit))
                .sorted(CheckFinding.IN_READING_ORDER)
                .toList();
    }
}
