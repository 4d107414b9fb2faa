package meridian.roles;

import java.time.Instant;
import java.time.LocalDate;
import meridian.roles.frameworks.FrameworkKind;
import org.jspecify.annotations.Nullable;

/**
 * A framework as it was imported, without its content.
 *
 * @param organisation the name of the organisation whose copy it is, null for an open framework
 * @param fingerprint of what it says: two versions with one fingerprint say the same
 * @param using how many roles have been brought to it
 */
public record FrameworkVersion(
        FrameworkVersionId id,
        FrameworkKind kind,
        @Nullable String organisation,
        LocalDate publishedOn,
        String fingerprint,
        int skills,
        int roleLevels,
        Instant importedAt,
        String importedBy,
        int using) {

    public String address() {
        return "/frameworks/" + id;
    }
}
