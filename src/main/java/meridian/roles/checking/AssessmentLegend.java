package meridian.roles.checking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import meridian.roles.checking.Check.Hit;
import meridian.roles.comparing.Sentences;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.AssessmentMethod;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Severity;

/** Holds criteria and the legend of assessment methods to each other. */
final class AssessmentLegend {

    static final Check UNUSED = new Check(
            "assessment-legend-unused",
            Severity.WARNING,
            "A legend of assessment methods that no criterion refers to leaves panel and candidates to guess which"
                    + " criterion is assessed by the application and which at interview.",
            "AF = Application form, I = Interview\n- Knows the planning acts",
            "AF = Application form, I = Interview\n- Knows the planning acts (AF, I)",
            role -> unused(role.profile()));

    static final Check WITHOUT_METHOD = new Check(
            "criterion-without-method",
            Severity.WARNING,
            "Where the other criteria say how they are assessed, one that does not is either assessed by nobody or by each"
                    + " panel member in another way.",
            "- Knows the planning acts (AF, I)\n- Writes clearly",
            "- Knows the planning acts (AF, I)\n- Writes clearly (AF)",
            role -> withoutMethod(role.profile()));

    static final Check UNKNOWN_METHOD = new Check(
            "unknown-assessment-method",
            Severity.WARNING,
            "A method the legend does not explain cannot be planned for.",
            "AF = Application form, I = Interview\n- Knows the planning acts (T)",
            "AF = Application form, I = Interview, T = Test\n- Knows the planning acts (T)",
            AssessmentLegend::unknownMethod);

    private static final Pattern CODES_AT_END = Pattern.compile("\\([A-Z]{1,3}(?:[,/ ]+[A-Z]{1,3})*\\)\\.?$");

    private AssessmentLegend() {}

    private static List<Hit> unused(RoleProfile profile) {
        List<AssessmentMethod> legend = profile.assessmentMethods();
        if (legend.isEmpty() || profile.criteria().isEmpty() || isUsed(profile)) {
            return List.of();
        }
        Lines lines = legend.stream()
                .map(AssessmentMethod::lines)
                .reduce(Lines::through)
                .orElseThrow();
        String codes = legend.stream().map(AssessmentMethod::code).collect(Collectors.joining(", "));
        String message = "the legend explains %s, but none of the %d criteria says which it is assessed by: mark each"
                .formatted(codes, profile.criteria().size());
        return List.of(Hit.of(lines, message + " criterion, or take the legend out", codes));
    }

    private static boolean isUsed(RoleProfile profile) {
        return profile.criteria().stream().anyMatch(it -> !it.methods().isEmpty());
    }

    private static List<Hit> withoutMethod(RoleProfile profile) {
        if (profile.assessmentMethods().isEmpty() || !isUsed(profile)) {
            return List.of();
        }
        return profile.criteria().stream()
                .filter(it -> it.methods().isEmpty()
                        && !CODES_AT_END.matcher(it.text()).find())
                .map(it -> Hit.of(
                        it.lines(),
                        "%s does not say how it is assessed, others do: add a method from the legend"
                                .formatted(Sentences.quoted(it.text())),
                        it.text()))
                .toList();
    }

    private static List<Hit> unknownMethod(CheckedRole role) {
        RoleProfile profile = role.profile();
        Set<String> known =
                profile.assessmentMethods().stream().map(AssessmentMethod::code).collect(Collectors.toSet());
        return known.isEmpty()
                ? List.of()
                : profile.criteria().stream()
                        .flatMap(it -> it.methods().stream()
                                .filter(code -> !known.contains(code) && !isExplained(code, role))
                                .map(code -> unknown(it, code)))
                        .toList();
    }

    /** Somewhere in the text, in a way the reading did not take for a legend. */
    private static boolean isExplained(String code, CheckedRole role) {
        Pattern explained =
                Pattern.compile("\\b" + Pattern.quote(code) + " ?[=:–-]|[a-z] ?\\(" + Pattern.quote(code) + "\\)[,. ]");
        return role.lines().stream()
                .anyMatch(line -> explained.matcher(line.text()).find());
    }

    private static Hit unknown(Criterion criterion, String code) {
        return Hit.of(
                criterion.lines(),
                "%s is assessed by %s, which the legend does not explain: add it to the legend, or correct the code"
                        .formatted(Sentences.quoted(criterion.text()), code),
                criterion.text(),
                code);
    }
}
