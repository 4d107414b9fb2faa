package meridian.staffing.planner.tasks.search;

import java.util.Arrays;

/** Work of groups of tasks shared out among resources: a flow along shortest paths. */
final class WorkFlow {

    private final int[] left;
    private final int[][] able;
    private final int groups;
    private final int[] free;
    private final int[][] given;

    WorkFlow(int[] amount, int[][] able, int[] capacity) {
        left = amount.clone();
        this.able = able;
        groups = able.length;
        free = capacity.clone();
        given = new int[groups][capacity.length];
    }

    /** Whether all of it fits. */
    boolean carriesAll() {
        for (int group = 0; group < groups; group++) {
            carry(group);
            if (left[group] > 0) {
                return false;
            }
        }
        return true;
    }

    private void carry(int group) {
        int moved = 1;
        while (left[group] > 0 && moved > 0) {
            moved = moved(group, left[group]);
            left[group] -= moved;
        }
    }

    /** How much more is carried when a resource that had no time has so much. */
    int carriedMore(int resource, int capacity) {
        free[resource] += capacity;
        int before = Arrays.stream(left).sum();
        for (int group = 0; group < groups; group++) {
            carry(group);
        }
        return before - Arrays.stream(left).sum();
    }

    /** Takes a piece of a group's work off whoever carries most of it, and says who that is. */
    int taken(int group, int piece) {
        int most = able[group][0];
        for (int r : able[group]) {
            most = given[group][r] > given[group][most] ? r : most;
        }
        given[group][most] -= piece;
        return most;
    }

    /** Moves some of a group's work, at most {@code most}, along a shortest path of groups that make room for each other. */
    private int moved(int start, int most) {
        int[] groupOf = new int[free.length];
        int[] resourceOf = new int[groups];
        Arrays.fill(groupOf, -1);
        Arrays.fill(resourceOf, -2);
        int[] queue = new int[groups];
        int end = 0;
        queue[end++] = start;
        resourceOf[start] = -1;
        for (int next = 0; next < end; next++) {
            int group = queue[next];
            for (int r : able[group]) {
                if (groupOf[r] >= 0) {
                    continue;
                }
                groupOf[r] = group;
                if (free[r] > 0) {
                    return push(r, most, groupOf, resourceOf);
                }
                for (int other = 0; other < groups; other++) {
                    if (resourceOf[other] == -2 && given[other][r] > 0) {
                        resourceOf[other] = r;
                        queue[end++] = other;
                    }
                }
            }
        }
        return 0;
    }

    private int push(int last, int most, int[] groupOf, int[] resourceOf) {
        int moved = Math.min(most, free[last]);
        for (int r = last; resourceOf[groupOf[r]] >= 0; r = resourceOf[groupOf[r]]) {
            moved = Math.min(moved, given[groupOf[r]][resourceOf[groupOf[r]]]);
        }
        free[last] -= moved;
        int r = last;
        while (true) {
            int group = groupOf[r];
            given[group][r] += moved;
            if (resourceOf[group] < 0) {
                return moved;
            }
            r = resourceOf[group];
            given[group][r] -= moved;
        }
    }
}
