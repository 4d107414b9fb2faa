package meridian.staffing.planner.tasks.search;

import java.util.Arrays;

/** Work of groups of tasks shared out among resources: a flow along shortest paths. */
final class WorkFlow {

    private final int[] amount;
    private final int[][] able;
    private final int groups;
    private final int[] free;
    private final int[][] given;

    WorkFlow(int[] amount, int[][] able, int groups, int[] capacity) {
        this.amount = amount;
        this.able = able;
        this.groups = groups;
        free = capacity.clone();
        given = new int[groups][capacity.length];
    }

    /** Whether all of it fits. */
    boolean carriesAll() {
        for (int group = 0; group < groups; group++) {
            int left = amount[group];
            while (left > 0) {
                int moved = moved(group, left);
                if (moved == 0) {
                    return false;
                }
                left -= moved;
            }
        }
        return true;
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
