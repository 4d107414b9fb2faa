package meridian.roles.web;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;

/**
 * A limit as the rule it is: "May line-manage at most 3 people".
 *
 * @param lines where it was read, null where not known
 */
public record RoleLimit(String rule, @Nullable Lines lines) {

    static List<RoleLimit> of(RoleProfile profile) {
        List<RoleLimit> limits = new ArrayList<>();
        RoleProfile.Limits said = profile.limits();
        add(
                limits,
                profile,
                "directReports",
                said.directReports(),
                "May line-manage at most %s",
                "Line-manages nobody",
                "people",
                "person");
        add(
                limits,
                profile,
                "indirectReports",
                said.indirectReports(),
                "May lead at most %s through those they line-manage",
                "Leads nobody through others",
                "people",
                "person");
        add(
                limits,
                profile,
                "workstreams",
                said.workstreams(),
                "May work on at most %s at once",
                "Works on no workstream",
                "workstreams",
                "workstream");
        return limits;
    }

    private static void add(
            List<RoleLimit> limits,
            RoleProfile profile,
            String field,
            @Nullable Integer most,
            String rule,
            String none,
            String many,
            String one) {
        if (most != null) {
            RoleProfile.Source source = profile.sources().get("limits." + field);
            String words = most == 0 ? none : rule.formatted(most + " " + (most == 1 ? one : many));
            limits.add(new RoleLimit(words, source == null ? null : source.lines()));
        }
    }
}
