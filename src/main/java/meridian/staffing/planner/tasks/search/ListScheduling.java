package meridian.staffing.planner.tasks.search;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Plans forward in time: the task that can start first is started, the weightier of several first, by whoever is needed least by the
 * rest. Links, days off and earliest starts are kept; deadlines and pinned starts only as far as weight makes it so.
 */
final class ListScheduling {

    private final TaskNetwork network;
    private final int[] waiting;
    private final int[] ready;
    private final int[] eligible;
    private final int[] free;
    private final double[] demand;
    private final boolean calendar;
    private int eligibles;

    ListScheduling(TaskNetwork network) {
        this.network = network;
        calendar = network.hasCalendar();
        waiting = new int[network.tasks];
        ready = new int[network.tasks];
        eligible = new int[network.tasks];
        free = new int[network.resources];
        demand = new double[network.resources];
    }

    /** A plan in which, of tasks that could start at the same time, those of the greater weight do. */
    Schedule plan(double[] weight) {
        return plan(weight, network.able, network.group);
    }

    /** The same with everybody's work settled. */
    Schedule planAssigned(double[] weight, int[] resource) {
        int[][] able = new int[network.tasks][];
        for (int t = 0; t < network.tasks; t++) {
            able[t] = new int[] {resource[t]};
        }
        return plan(weight, able, resource);
    }

    private Schedule plan(double[] weight, int[][] able, int[] group) {
        begin(able);
        int[] soonest = new int[Math.max(network.tasks, network.resources)];
        int[] counted = new int[soonest.length];
        int step = 0;
        Schedule schedule = new Schedule(new int[network.tasks], new int[network.tasks]);
        while (eligibles > 0) {
            int chosen = -1;
            int first = Integer.MAX_VALUE;
            step++;
            for (int i = 0; i < eligibles; i++) {
                int t = eligible[i];
                if (counted[group[t]] != step) {
                    counted[group[t]] = step;
                    soonest[group[t]] = soonest(able[t]);
                }
                int start = calendar ? earliest(t, able[t]) : Math.max(ready[t], soonest[group[t]]);
                if (start < first || (start == first && weight[t] > weight[eligible[chosen]])) {
                    first = start;
                    chosen = i;
                }
            }
            int t = eligible[chosen];
            eligible[chosen] = eligible[--eligibles];
            place(t, first, able[t], schedule);
        }
        return schedule;
    }

    private void begin(int[][] able) {
        Arrays.fill(free, 0);
        Arrays.fill(demand, 0);
        eligibles = 0;
        for (int t = 0; t < network.tasks; t++) {
            waiting[t] = network.before[t].length;
            ready[t] = Math.max(0, network.earliest[t]);
            if (waiting[t] == 0) {
                eligible[eligibles++] = t;
            }
            for (int r : able[t]) {
                demand[r] += (double) network.duration[t] / able[t].length;
            }
        }
    }

    private int soonest(int[] able) {
        int soonest = Integer.MAX_VALUE;
        for (int r : able) {
            soonest = Math.min(soonest, free[r]);
        }
        return soonest;
    }

    private int earliest(int t, int[] able) {
        int earliest = Integer.MAX_VALUE;
        for (int r : able) {
            int start = free[r] <= ready[t] ? ready[t] : free[r];
            if (!network.away.get(r).isEmpty()) {
                start = network.there(r, start, network.duration[t]);
            }
            if (start < earliest) {
                earliest = start;
                if (start == ready[t]) {
                    break;
                }
            }
        }
        return earliest;
    }

    private void place(int t, int start, int[] able, Schedule schedule) {
        int chosen = -1;
        for (int r : able) {
            boolean canStart = free[r] <= start && network.there(r, start, network.duration[t]) == start;
            if (canStart && (chosen < 0 || demand[r] < demand[chosen])) {
                chosen = r;
            }
        }
        for (int r : able) {
            demand[r] -= (double) network.duration[t] / able.length;
        }
        schedule.resource()[t] = chosen;
        schedule.start()[t] = start;
        if (network.duration[t] > 0) {
            free[chosen] = start + network.duration[t];
        }
        for (int k = 0; k < network.after[t].length; k++) {
            int follower = network.after[t][k];
            ready[follower] = Math.max(ready[follower], start + network.duration[t] + network.lagAfter[t][k]);
            if (--waiting[follower] == 0) {
                eligible[eligibles++] = follower;
            }
        }
    }

    /** Weights by what a task holds up, how few can do it and when it is due, each shaken by chance. */
    double[] weights(RandomGenerator random, double shaken) {
        double tails = 0.5 + random.nextDouble();
        double scarce = random.nextDouble() * 40;
        double length = random.nextDouble() * 1.5;
        double[] weight = new double[network.tasks];
        for (int t = 0; t < network.tasks; t++) {
            int due = Math.min(network.deadline[t], Math.min(NEAR, network.latestStart[t]) + network.duration[t]);
            double urgent = due >= NEAR ? 0 : 10_000.0 - due;
            weight[t] = urgent
                    + (tails * network.tail[t] + length * network.duration[t] + scarce / network.able[t].length)
                            * (1 + shaken * random.nextDouble());
        }
        return weight;
    }

    private static final int NEAR = TaskNetwork.NEVER / 2;
}
