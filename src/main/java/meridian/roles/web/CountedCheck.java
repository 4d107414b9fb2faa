package meridian.roles.web;

import java.util.Locale;
import meridian.roles.Findings;
import meridian.roles.checking.Check;
import org.jspecify.annotations.Nullable;

/**
 * A rule and how often it is broken.
 *
 * @param check null for what the reading is unsure of, which is no check
 */
public record CountedCheck(String rule, @Nullable Check check, String severity, int findings, int roles, int accepted) {

    static CountedCheck of(Check check, Findings.@Nullable Count count) {
        return of(check.name(), check, count);
    }

    static CountedCheck of(String rule, @Nullable Check check, Findings.@Nullable Count count) {
        String severity = check != null ? check.severity().toString() : count == null ? "advice" : count.severity();
        return count == null
                ? new CountedCheck(rule, check, severity, 0, 0, 0)
                : new CountedCheck(rule, check, severity, count.findings(), count.roles(), count.accepted());
    }

    /** The rule's name as words: "Near duplicate statement". */
    public String title() {
        return title(rule);
    }

    public static String title(String rule) {
        String words = rule.replace('-', ' ').replaceFirst("^sfia", "SFIA");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** How grave it is, as a tag's tone. */
    public static String tone(String severity) {
        return switch (severity) {
            case "error" -> "bad";
            case "warning" -> "warn";
            default -> "info";
        };
    }

    /** "Error", "Warning", "Advice". */
    public static String word(String severity) {
        return severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1);
    }
}
