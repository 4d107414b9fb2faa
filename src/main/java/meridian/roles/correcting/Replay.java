package meridian.roles.correcting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import meridian.roles.profile.RoleProfile;
import meridian.roles.profile.RoleProfile.Finding;

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
            } else {
                profile = settled(numbered.correction(), profile, after.get());
            }
        }
        return new Replay(profile, lost);
    }

    /** What the reading was unsure of is certain where somebody corrected it. */
    private static EditableProfile settled(Correction made, EditableProfile before, EditableProfile after) {
        List<Finding> open = after.values().findings().stream()
                .filter(it -> !made.settles(it, before))
                .toList();
        return open.size() == after.values().findings().size()
                ? after
                : after.with(after.values().withFindings(open));
    }
}
