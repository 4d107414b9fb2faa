package meridian.roles;

import java.util.List;
import java.util.stream.Stream;
import meridian.roles.checking.CheckFinding;
import meridian.roles.checking.Checks;
import meridian.roles.checking.Library;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile;
import meridian.roles.reading.blocks.SourceText;

/**
 * A finding in what the library shows of a role.
 *
 * @param fingerprint stays the same while the text it is about does
 * @param unsure whether the reading was unsure of it, rather than a check having found it
 */
record FoundInRole(
        String rule, String severity, String message, String fingerprint, int first, int last, boolean unsure) {

    static List<FoundInRole> all(RoleProfile profile, SourceText text, Library others) {
        return with(Checks.ofReading(profile, text), Checks.of(profile, text, others));
    }

    /** What can be found in it without knowing of any other role. */
    static List<FoundInRole> ofItself(RoleProfile profile, SourceText text) {
        return with(Checks.ofReading(profile, text), Checks.ofItself(profile, text));
    }

    private static List<FoundInRole> with(List<CheckFinding> unsure, List<CheckFinding> found) {
        return Stream.concat(
                        unsure.stream().map(it -> of(it, true)), found.stream().map(it -> of(it, false)))
                .toList();
    }

    /** As it is shown, accepted by nobody. */
    RoleFinding in(Role role, int position) {
        return new RoleFinding(
                role.slug(),
                role.title(),
                position,
                rule,
                severity,
                message,
                fingerprint,
                new Lines(first, last),
                unsure,
                null);
    }

    private static FoundInRole of(CheckFinding finding, boolean unsure) {
        return new FoundInRole(
                finding.rule(),
                finding.severity().toString(),
                finding.message(),
                finding.fingerprint(),
                finding.lines().first(),
                finding.lines().last(),
                unsure);
    }
}
