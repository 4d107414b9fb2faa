package meridian.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import meridian.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A {@link RoleFilter} as conditions on {@code roles.role}, without its words. */
record RoleConditions(String sql, Map<String, Object> parameters) {

    /** @param organisation what the filter's slug names, null where it names none */
    static RoleConditions of(RoleFilter filter, @Nullable OrganisationId organisation) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        condition(conditions, parameters, "family = :family", "family", filter.family());
        condition(conditions, parameters, "level = :level", "level", filter.level());
        condition(conditions, parameters, "grade = :grade", "grade", filter.grade());
        condition(
                conditions,
                parameters,
                "status = :status",
                "status",
                filter.status() == null ? null : filter.status().code());
        condition(conditions, parameters, RULE, "rule", filter.rule());
        if (filter.organisation() != null) {
            conditions.add(organisation == null ? "false" : "organisation_id = :organisation");
            parameters.put("organisation", organisation == null ? "" : organisation.value());
        }
        conditions.add(findings(Objects.requireNonNullElse(filter.findings(), "")));
        return new RoleConditions(String.join(" and ", conditions), parameters);
    }

    private static final String RULE = """
            id in (select finding.role_id from roles.finding where finding.rule = :rule and not exists (
                select from roles.accepted_finding accepted where accepted.role_id = finding.role_id
                    and accepted.rule = finding.rule and accepted.fingerprint = finding.fingerprint))""";

    private static void condition(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String findings(String wanted) {
        return switch (wanted) {
            case "some" -> "findings > 0";
            case "errors" -> "errors > 0";
            case "unsure" -> "unsure > 0";
            case "none" -> "findings = 0";
            default -> "true";
        };
    }
}
