package meridian.roles;

import java.time.Instant;
import meridian.roles.profile.RoleProfile;
import org.jspecify.annotations.Nullable;

/**
 * What is being prepared of a role.
 *
 * @param asRead what the reading understood
 * @param profile the same after the corrections
 * @param revision goes up with each change: who changes it says which one they saw
 * @param basedOn the version it continues, null where none was published
 */
public record Draft(
        RoleId role,
        DocumentId document,
        RoleProfile asRead,
        RoleProfile profile,
        int revision,
        @Nullable Integer basedOn,
        Instant updatedAt,
        String updatedBy) {}
