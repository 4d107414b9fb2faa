package meridian.roles;

import java.util.List;
import java.util.stream.Stream;
import meridian.roles.checking.CheckFinding;
import meridian.roles.checking.Checks;
import meridian.roles.checking.Library;
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
        return Stream.concat(
                        Checks.ofReading(profile, text).stream().map(it -> of(it, true)),
                        Checks.of(profile, text, others).stream().map(it -> of(it, false)))
                .toList();
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
