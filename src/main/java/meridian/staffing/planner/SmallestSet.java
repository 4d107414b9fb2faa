package meridian.staffing.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What of many things is to blame: takes one after the other away, many at a time at first, as long as something holds without them. */
public final class SmallestSet {

    private SmallestSet() {}

    /**
     * A set with which it holds, and without any one of which it does not.
     *
     * @param all with which it holds
     * @param holds whether it does with some of them, in their order; with more it does where it does with fewer
     */
    public static <T> List<T> of(List<T> all, Predicate<List<T>> holds) {
        List<T> set = List.copyOf(all);
        for (int part = Math.max(1, set.size() / 2); part > 0; part /= 2) {
            for (int at = set.size() - part; at > -part; at -= part) {
                List<T> less = new ArrayList<>(set);
                less.subList(Math.max(0, at), at + part).clear();
                if (holds.test(less)) {
                    set = less;
                }
            }
        }
        return set;
    }
}
