package meridian.roles.correcting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import meridian.roles.comparing.ProfileStatement;
import meridian.roles.comparing.ProfileStatement.Kind;
import meridian.roles.profile.ProfileBuilder;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Capability;
import meridian.roles.profile.RoleProfile.Competency;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.profile.RoleProfile.Other;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.profile.RoleProfile.Statement;

/** Puts a profile together again from its statements. */
final class ProfileAssembly {

    private ProfileAssembly() {}

    static RoleProfile of(RoleProfile values, List<Entry> entries) {
        return ProfileBuilder.from(values)
                .purpose(each(entries, Kind.PURPOSE, ProfileAssembly::plain))
                .responsibilities(duties(entries))
                .competencies(each(entries, Kind.COMPETENCY, it -> new Competency(named(it), it.text(), it.lines())))
                .capabilities(each(entries, Kind.CAPABILITY, it -> new Capability(it.text(), it.level(), it.lines())))
                .criteria(each(
                        entries,
                        Kind.CRITERION,
                        it -> new Criterion(it.group(), it.importance(), it.text(), it.methods(), it.lines())))
                .measures(each(entries, Kind.MEASURE, ProfileAssembly::plain))
                .other(each(entries, Kind.OTHER, it -> new Other(it.group(), it.text(), it.lines())))
                .build();
    }

    private static <T> List<T> each(List<Entry> entries, Kind kind, Function<ProfileStatement, T> as) {
        return entries.stream()
                .map(Entry::statement)
                .filter(it -> it.kind() == kind)
                .map(as)
                .toList();
    }

    private static Statement plain(ProfileStatement it) {
        return new Statement(it.text(), it.lines());
    }

    /** A competency nobody named goes under what it most likely is. */
    private static String named(ProfileStatement it) {
        return Objects.requireNonNullElse(it.group(), "General");
    }

    /** A point belongs to the duty before it; where there is none it is a duty itself. */
    private static List<Responsibility> duties(List<Entry> entries) {
        List<Responsibility> duties = new ArrayList<>();
        for (Entry entry : entries) {
            ProfileStatement it = entry.statement();
            if (it.kind() == Kind.DETAIL && !duties.isEmpty()) {
                duties.add(withPoint(duties.removeLast(), plain(it)));
            } else if (it.kind() == Kind.DUTY || it.kind() == Kind.DETAIL) {
                duties.add(new Responsibility(it.group(), it.text(), List.of(), it.lines()));
            }
        }
        return duties;
    }

    private static Responsibility withPoint(Responsibility duty, Statement point) {
        List<Statement> points = new ArrayList<>(duty.details());
        points.add(point);
        return new Responsibility(duty.group(), duty.text(), points, duty.lines());
    }
}
