package meridian.roles.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Importance;
import org.jspecify.annotations.Nullable;

/** A role profile in a screenful, for a person at a terminal. */
public final class ProfileSummary {

    private final List<String> lines = new ArrayList<>();

    private ProfileSummary() {}

    /** Several lines, the last one blank so that summaries stand apart. */
    public static String write(RoleProfile profile) {
        ProfileSummary summary = new ProfileSummary();
        summary.head(profile);
        summary.facts(profile);
        summary.counts(profile);
        summary.findings(profile);
        return String.join("\n", summary.lines) + "\n";
    }

    private void head(RoleProfile profile) {
        String title = profile.title() == null
                ? profile.isRole() ? "(no title found)" : "(not a role document)"
                : profile.title();
        lines.add(title + (profile.grade() == null ? "" : ", " + profile.grade()));
        RoleProfile.Part part = profile.part();
        String which = part == null ? "" : ", role %d of %d, %s".formatted(part.index(), part.of(), part.lines());
        lines.add("  " + profile.document() + which);
    }

    private void facts(RoleProfile profile) {
        fact("Organisation", profile.organisation());
        fact(
                "Department",
                Stream.of(profile.department(), profile.directorate(), profile.section())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
        fact("Reports to", profile.reportsTo());
        fact("Family", profile.family());
        RoleProfile.Framework framework = profile.framework();
        if (framework != null) {
            fact(framework.name(), framework.level() == null ? "named" : "level " + framework.level());
        }
        RoleProfile.Limits limits = profile.limits();
        limit("May manage directly", limits.directReports(), "people");
        limit("May manage indirectly", limits.indirectReports(), "people");
        limit("May be on", limits.workstreams(), "workstreams");
        profile.pay().forEach(pay -> fact("Pay", pay(pay)));
        fact("Role before", profile.ladder().previous());
        fact("Role after", profile.ladder().next());
    }

    private static String pay(RoleProfile.Pay pay) {
        String amounts = Stream.of(pay.min(), pay.max())
                .filter(Objects::nonNull)
                .distinct()
                .map("%,.0f"::formatted)
                .collect(Collectors.joining(" to "));
        String place = pay.location() == null ? "" : " (" + pay.location() + ")";
        return "%s %s a %s%s, %s".formatted(pay.currency(), amounts, pay.period(), place, pay.lines());
    }

    private void limit(String name, @Nullable Integer most, String what) {
        if (most != null) {
            fact(name, "at most %d %s".formatted(most, what));
        }
    }

    private void fact(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add("  %-22s %s".formatted(name, value));
        }
    }

    private void counts(RoleProfile profile) {
        count("Purpose", profile.purpose().size());
        count("Duties", profile.responsibilities().size());
        count("Competencies", profile.competencies().size());
        count("Capabilities", profile.capabilities().size());
        count("Criteria, essential", criteria(profile, Importance.ESSENTIAL));
        count("Criteria, desirable", criteria(profile, Importance.DESIRABLE));
        count("Criteria, unmarked", criteria(profile, null));
        count("Assessment methods", profile.assessmentMethods().size());
        count("Measures", profile.measures().size());
        count("Not understood", profile.other().size());
    }

    private static int criteria(RoleProfile profile, @Nullable Importance importance) {
        return Math.toIntExact(profile.criteria().stream()
                .filter(criterion -> criterion.importance() == importance)
                .count());
    }

    private void count(String name, int count) {
        if (count > 0) {
            lines.add("  %-22s %d".formatted(name, count));
        }
    }

    private void findings(RoleProfile profile) {
        for (RoleProfile.Finding finding : profile.findings()) {
            lines.add("  %s, %s: %s (%s)"
                    .formatted(finding.severity(), finding.lines(), finding.message(), finding.rule()));
        }
    }
}
