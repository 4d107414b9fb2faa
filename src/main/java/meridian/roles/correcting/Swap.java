package meridian.roles.correcting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import meridian.roles.comparing.ProfileStatement.Kind;

/** Two neighbours change places; the points under a duty go with it. */
final class Swap {

    private Swap() {}

    static EditableProfile of(EditableProfile profile, Entry one, Entry other) {
        List<Entry> all = new ArrayList<>(profile.entries());
        int first = Math.min(all.indexOf(one), all.indexOf(other));
        int second = Math.max(all.indexOf(one), all.indexOf(other));
        Collections.rotate(all.subList(first, end(all, second)), end(all, second) - second);
        return new EditableProfile(profile.values(), all);
    }

    private static int end(List<Entry> all, int duty) {
        int end = duty + 1;
        while (all.get(duty).kind() == Kind.DUTY
                && end < all.size()
                && all.get(end).kind() == Kind.DETAIL) {
            end++;
        }
        return end;
    }
}
