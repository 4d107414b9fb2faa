package meridian.roles.correcting;

import java.util.List;
import java.util.function.Function;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.profile.RoleProfile.Pay;
import org.jspecify.annotations.Nullable;

/** A single value of a profile that a person can correct. */
public enum ProfileValue {
    TITLE("Title", "title", RoleProfile::title),
    ORGANISATION("Organisation", "organisation", RoleProfile::organisation),
    DEPARTMENT("Department", "department", RoleProfile::department),
    DIRECTORATE("Directorate", "directorate", RoleProfile::directorate),
    SECTION("Section", "section", RoleProfile::section),
    GRADE("Grade", "grade", RoleProfile::grade),
    REPORTS_TO("Reports to", "reportsTo", RoleProfile::reportsTo),
    FAMILY("Family", "family", RoleProfile::family),
    SENIORITY("Seniority", "seniority", RoleProfile::seniority),
    FRAMEWORK("Framework", "framework", it -> of(it.framework(), Framework::name)),
    FRAMEWORK_VERSION("Framework version", "framework", it -> of(it.framework(), Framework::version)),
    LEVEL("Framework level", "framework", it -> of(it.framework(), Framework::level)),
    DIRECT_REPORTS(
            "Most direct reports",
            "limits.directReports",
            it -> text(it.limits().directReports())),
    INDIRECT_REPORTS(
            "Most indirect reports",
            "limits.indirectReports",
            it -> text(it.limits().indirectReports())),
    WORKSTREAMS("Most workstreams", "limits.workstreams", it -> text(it.limits().workstreams())),
    PREVIOUS_ROLE("Previous role", "ladder.previous", it -> it.ladder().previous()),
    NEXT_ROLE("Next role", "ladder.next", it -> it.ladder().next());

    private final String label;
    private final String source;
    private final Function<RoleProfile, @Nullable String> get;

    ProfileValue(String label, String source, Function<RoleProfile, @Nullable String> get) {
        this.label = label;
        this.source = source;
        this.get = get;
    }

    /** What a person calls it. */
    public String label() {
        return label;
    }

    /** Its name in {@link RoleProfile#sources}. */
    public String source() {
        return source;
    }

    /** Whether it is a whole number of 0 or more. */
    public boolean isNumber() {
        return switch (this) {
            case LEVEL, DIRECT_REPORTS, INDIRECT_REPORTS, WORKSTREAMS -> true;
            default -> false;
        };
    }

    public @Nullable String of(RoleProfile profile) {
        return get.apply(profile);
    }

    RoleProfile set(RoleProfile profile, @Nullable String value) {
        return ProfileWith.of(profile).set(this, value).profile();
    }

    static RoleProfile withPay(RoleProfile profile, List<Pay> pay) {
        return ProfileWith.of(profile).pay(pay).profile();
    }

    private static @Nullable String of(@Nullable Framework framework, Function<Framework, @Nullable Object> part) {
        return framework == null ? null : text(part.apply(framework));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
