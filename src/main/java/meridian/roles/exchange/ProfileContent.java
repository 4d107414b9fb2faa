package meridian.roles.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import meridian.roles.profile.Lines;
import meridian.roles.profile.ProfileBuilder;
import meridian.roles.profile.ProfileJson;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;

/** What a profile says, without where it was read: two profiles say the same where their contents are equal. */
public final class ProfileContent {

    private static final Lines NOWHERE = Lines.of(1);

    private ProfileContent() {}

    /** The profile with document, part, lines, sources and findings taken off, and amounts written alike. */
    public static RoleProfile of(RoleProfile profile) {
        return ProfileBuilder.from(profile)
                .document("")
                .part(null)
                .framework(framework(profile.framework()))
                .purpose(statements(profile.purpose()))
                .responsibilities(profile.responsibilities().stream()
                        .map(ProfileContent::duty)
                        .toList())
                .competencies(profile.competencies().stream()
                        .map(one -> new RoleProfile.Competency(one.attribute(), one.text(), NOWHERE))
                        .toList())
                .capabilities(profile.capabilities().stream()
                        .map(one -> new RoleProfile.Capability(one.name(), one.level(), NOWHERE))
                        .toList())
                .criteria(profile.criteria().stream()
                        .map(one -> new RoleProfile.Criterion(
                                one.category(), one.importance(), one.text(), one.methods(), NOWHERE))
                        .toList())
                .assessmentMethods(profile.assessmentMethods().stream()
                        .map(one -> new RoleProfile.AssessmentMethod(one.code(), one.name(), NOWHERE))
                        .toList())
                .measures(statements(profile.measures()))
                .pay(profile.pay().stream().map(ProfileContent::pay).toList())
                .sources(Map.of())
                .other(profile.other().stream()
                        .map(one -> new RoleProfile.Other(one.heading(), one.text(), NOWHERE))
                        .toList())
                .findings(List.of())
                .build();
    }

    private static RoleProfile.@Nullable Framework framework(RoleProfile.@Nullable Framework framework) {
        return framework == null
                ? null
                : new RoleProfile.Framework(framework.name(), framework.version(), framework.level(), NOWHERE);
    }

    private static RoleProfile.Responsibility duty(RoleProfile.Responsibility duty) {
        return new RoleProfile.Responsibility(duty.group(), duty.text(), statements(duty.details()), NOWHERE);
    }

    private static List<RoleProfile.Statement> statements(List<RoleProfile.Statement> statements) {
        return statements.stream()
                .map(statement -> new RoleProfile.Statement(statement.text(), NOWHERE))
                .toList();
    }

    private static RoleProfile.Pay pay(RoleProfile.Pay pay) {
        return new RoleProfile.Pay(
                pay.location(), plain(pay.min()), plain(pay.max()), pay.currency(), pay.period(), NOWHERE);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : ProfileJson.plain(amount);
    }
}
