package meridian.staffing.planner.tasks.search;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntervalVar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import meridian.staffing.planner.NativeSolver;
import org.jspecify.annotations.Nullable;

/** When to do what, who does it being settled: by list scheduling that learns what comes too late, then exactly. */
final class AssignedScheduling {

    private static final int TRIES = 40;

    private final TaskNetwork network;
    private final ListScheduling list;
    private final RandomGenerator random;

    AssignedScheduling(TaskNetwork network, RandomGenerator random) {
        this.network = network;
        this.random = random;
        list = new ListScheduling(network);
    }

    /**
     * A plan that ends in time, null where none was found.
     *
     * @param work how much the exact solver may do, about seconds
     */
    @Nullable
    Schedule by(int end, int[] resource, double work, Incumbent incumbent) {
        Schedule listed = listed(end, resource);
        return listed != null || work <= 0 || !NativeSolver.isThere() ? listed : exact(end, resource, work, incumbent);
    }

    private @Nullable Schedule listed(int end, int[] resource) {
        double[] weight = new double[network.tasks];
        for (int t = 0; t < network.tasks; t++) {
            weight[t] = network.tail[t] + network.duration[t] * 0.5;
        }
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            Schedule schedule = list.planAssigned(weight, resource);
            int makespan = schedule.makespan(network);
            if (makespan <= end && schedule.keepsPins(network)) {
                return schedule;
            }
            if (makespan > end + Math.max(20, end / 20)) {
                return null;
            }
            least = Math.min(least, makespan);
            raiseLate(schedule, end, weight);
        }
        return null;
    }

    private void raiseLate(Schedule schedule, int end, double[] weight) {
        for (int i = network.tasks - 1; i >= 0; i--) {
            int t = network.order[i];
            int late = schedule.start()[t] + network.duration[t] + network.tail[t] - end;
            if (late > 0) {
                weight[t] += late * (1 + random.nextDouble());
                for (int before : network.before[t]) {
                    weight[before] = Math.max(weight[before], weight[t]);
                }
            } else {
                weight[t] += random.nextDouble();
            }
        }
    }

    private @Nullable Schedule exact(int end, int[] resource, double work, Incumbent incumbent) {
        StartModel starts = new StartModel(network, end);
        List<List<IntervalVar>> busy = new ArrayList<>();
        for (int r = 0; r < network.resources; r++) {
            busy.add(starts.away(r));
        }
        for (int t = 0; t < network.tasks; t++) {
            if (network.duration[t] > 0) {
                busy.get(resource[t])
                        .add(starts.model.newFixedSizeIntervalVar(starts.start[t], network.duration[t], "i" + t));
            }
        }
        busy.forEach(starts.model::addNoOverlap);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(random.nextInt(1 << 20))
                .setMaxDeterministicTime(work)
                .setMaxTimeInSeconds(Math.max(0.01, incumbent.secondsLeft()));
        CpSolverStatus status = solver.solve(starts.model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return null;
        }
        int[] start = Arrays.stream(starts.start)
                .mapToInt(variable -> Math.toIntExact(solver.value(variable)))
                .toArray();
        return new Schedule(resource.clone(), start);
    }
}
