package meridian.roles.correcting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import meridian.roles.profile.Lines;
import meridian.roles.profile.ProfileBuilder;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Framework;
import meridian.roles.profile.RoleProfile.Ladder;
import meridian.roles.profile.RoleProfile.Limits;
import meridian.roles.profile.RoleProfile.Pay;
import org.jspecify.annotations.Nullable;

/** A profile with other single values. */
final class ProfileWith {

    private final RoleProfile profile;
    private final Map<ProfileValue, @Nullable String> values = new EnumMap<>(ProfileValue.class);
    private List<Pay> pay;

    private ProfileWith(RoleProfile profile) {
        this.profile = profile;
        this.pay = profile.pay();
    }

    static ProfileWith of(RoleProfile profile) {
        ProfileWith with = new ProfileWith(profile);
        for (ProfileValue field : ProfileValue.values()) {
            with.values.put(field, field.of(profile));
        }
        return with;
    }

    ProfileWith set(ProfileValue field, @Nullable String value) {
        values.put(field, value);
        return this;
    }

    ProfileWith pay(List<Pay> other) {
        pay = other;
        return this;
    }

    RoleProfile profile() {
        return ProfileBuilder.from(profile)
                .title(values.get(ProfileValue.TITLE))
                .organisation(values.get(ProfileValue.ORGANISATION))
                .department(values.get(ProfileValue.DEPARTMENT))
                .directorate(values.get(ProfileValue.DIRECTORATE))
                .section(values.get(ProfileValue.SECTION))
                .grade(values.get(ProfileValue.GRADE))
                .reportsTo(values.get(ProfileValue.REPORTS_TO))
                .family(values.get(ProfileValue.FAMILY))
                .seniority(values.get(ProfileValue.SENIORITY))
                .framework(framework())
                .limits(new Limits(
                        number(ProfileValue.DIRECT_REPORTS),
                        number(ProfileValue.INDIRECT_REPORTS),
                        number(ProfileValue.WORKSTREAMS)))
                .pay(pay)
                .ladder(new Ladder(values.get(ProfileValue.PREVIOUS_ROLE), values.get(ProfileValue.NEXT_ROLE)))
                .build();
    }

    /** A framework set by hand was read nowhere: it points at the first line. */
    private @Nullable Framework framework() {
        String name = values.get(ProfileValue.FRAMEWORK);
        Framework read = profile.framework();
        Integer level = number(ProfileValue.LEVEL);
        if (name == null && level == null) {
            return null;
        }
        Lines lines = read == null ? Lines.of(1) : read.lines();
        return new Framework(name == null ? "SFIA" : name, values.get(ProfileValue.FRAMEWORK_VERSION), level, lines);
    }

    private @Nullable Integer number(ProfileValue field) {
        String value = values.get(field);
        return value == null ? null : Integer.valueOf(value);
    }
}
