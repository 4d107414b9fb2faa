package meridian.roles.correcting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import meridian.roles.profile.RoleProfile;

/**
 * Corrections made again on a reading.
 *
 * @param lost the numbers of those whose statement the reading no longer has
 */
public record Replay(EditableProfile result, Set<Integer> lost) {

    public Replay {
        lost = Set.copyOf(lost);
    }

    /** A correction with the number it was made under. */
    public record Numbered(int number, Correction correction) {}

    public static Replay of(RoleProfile asRead, List<Numbered> corrections) {
        EditableProfile profile = EditableProfile.of(asRead);
        Set<Integer> lost = new HashSet<>();
        for (Numbered numbered : corrections) {
            Optional<EditableProfile> after = numbered.correction().on(profile);
            if (after.isEmpty()) {
                lost.add(numbered.number());
            }
            profile = after.orElse(profile);
        }
        return new Replay(profile, lost);
    }
}
