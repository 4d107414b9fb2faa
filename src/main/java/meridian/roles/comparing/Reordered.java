package meridian.roles.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import meridian.roles.comparing.StatementAlignment.Pair;
import org.jspecify.annotations.Nullable;

/**
 * The statements that changed places with others of their group: the fewest that have to be picked up so that the rest stands
 * in the old order. What only shifted because another went away or came has not moved.
 */
final class Reordered {

    private Reordered() {}

    private record Group(
            ProfileStatement.Kind kind, @Nullable String name) {}

    static Set<Pair> among(List<Pair> pairs, List<ProfileStatement> before, List<ProfileStatement> after) {
        Map<Group, List<Pair>> groups = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            ProfileStatement is = after.get(pair.after());
            if (is.kind() == before.get(pair.before()).kind()) {
                groups.computeIfAbsent(new Group(is.kind(), is.group()), it -> new ArrayList<>())
                        .add(pair);
            }
        }
        Set<Pair> moved = new HashSet<>();
        groups.values().forEach(group -> {
            moved.addAll(group);
            inOrder(group).forEach(moved::remove);
        });
        return moved;
    }

    /** A longest run of pairs, not necessarily neighbours, whose later places ascend (patience sorting). */
    private static List<Pair> inOrder(List<Pair> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int place = pairs.get(i).after();
            int at = lowerBound(tails, length, place, pairs);
            previous[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        List<Pair> longest = new ArrayList<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            longest.add(pairs.get(i));
        }
        return longest;
    }

    private static int lowerBound(int[] tails, int length, int place, List<Pair> pairs) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(tails[middle]).after() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
