package meridian.roles;

import java.util.List;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Finding;

/**
 * A finding in what the library shows of a role.
 *
 * @param fingerprint stays the same while the text it is about does
 */
record FoundInRole(String rule, String severity, String message, String fingerprint, int first, int last) {

    static List<FoundInRole> all(RoleProfile profile) {
        return profile.findings().stream().map(FoundInRole::of).toList();
    }

    private static FoundInRole of(Finding finding) {
        return new FoundInRole(
                finding.rule(),
                finding.severity().toString(),
                finding.message(),
                Integer.toHexString(finding.message().hashCode()),
                finding.lines().first(),
                finding.lines().last());
    }
}
