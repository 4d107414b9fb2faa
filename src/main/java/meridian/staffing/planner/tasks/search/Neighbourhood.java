package meridian.staffing.planner.tasks.search;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans that differ from one in what some people do in a stretch of it: the solver shares that out among them and orders it anew.
 * Everybody else keeps the order of their tasks, and may do them earlier or later.
 */
final class Neighbourhood {

    private static final int FREE_TASKS = 40;
    private static final double WORK = 0.4;

    private final TaskNetwork network;
    private final RandomGenerator random;
    private final int aim;
    private final Schedule from;
    private final StartModel starts;
    private final BoolVar[][] does;
    private final boolean[] chosen;
    private final boolean[] free;

    Neighbourhood(TaskNetwork network, Schedule from, int aim, RandomGenerator random) {
        this.network = network;
        this.from = from;
        this.aim = aim;
        this.random = random;
        does = new BoolVar[network.tasks][network.resources];
        chosen = new boolean[network.resources];
        free = new boolean[network.tasks];
        starts = new StartModel(network, Math.max(from.makespan(network), aim));
        choosePeople();
        chooseTasks();
        order();
        shareOut();
    }

    /** A plan of which less is over the end, or as much; null where none was found. */
    @Nullable
    Schedule lessOver(double seconds) {
        starts.model.minimize(over());
        return solved(seconds);
    }

    /** A plan that is cheaper, or as cheap; null where none was found. */
    @Nullable
    Schedule cheaper(double seconds) {
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int t = 0; t < network.tasks; t++) {
            for (int r = 0; free[t] && r < network.resources; r++) {
                if (does[t][r] != null) {
                    cost.addTerm(does[t][r], network.salary[r] * network.duration[t]);
                }
            }
        }
        starts.model.minimize(cost);
        return solved(seconds);
    }

    /** Somebody whose last task is over the end, and some who could do the same work. */
    private void choosePeople() {
        int first = someoneOver();
        chosen[first] = true;
        int many = Math.min(network.resources, 3 + random.nextInt(6));
        int[] others = IntStream.range(0, network.resources).toArray();
        shuffle(others);
        for (int r : others) {
            if (IntStream.range(0, network.resources).filter(i -> chosen[i]).count() < many && sharesWork(r)) {
                chosen[r] = true;
            }
        }
    }

    private int someoneOver() {
        int[] over = IntStream.range(0, network.tasks)
                .filter(t -> from.start()[t] + network.duration[t] + network.tail[t] > aim)
                .toArray();
        return over.length == 0
                ? random.nextInt(network.resources)
                : from.resource()[over[random.nextInt(over.length)]];
    }

    private boolean sharesWork(int r) {
        return IntStream.range(0, network.tasks)
                .anyMatch(t -> network.may[t][r] && chosen[from.resource()[t]] && from.resource()[t] != r);
    }

    private void shuffle(int[] array) {
        for (int i = array.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = array[i];
            array[i] = array[j];
            array[j] = swapped;
        }
    }

    /** What the chosen do within a stretch of time that holds few enough tasks to solve. */
    private void chooseTasks() {
        int[] theirs = IntStream.range(0, network.tasks)
                .filter(t -> chosen[from.resource()[t]])
                .boxed()
                .sorted(Comparator.comparingInt(t -> from.start()[t]))
                .mapToInt(Integer::intValue)
                .toArray();
        int many = Math.min(theirs.length, FREE_TASKS);
        int first = random.nextInt(3) == 0 ? theirs.length - many : random.nextInt(theirs.length - many + 1);
        for (int i = first; i < first + many; i++) {
            free[theirs[i]] = true;
        }
    }

    /** Who is not chosen, and what is not free, goes on in the order it has. */
    private void order() {
        int[] last = new int[network.resources];
        Arrays.fill(last, -1);
        IntStream.range(0, network.tasks)
                .filter(t -> !free[t] && network.duration[t] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(t -> from.start()[t]))
                .forEach(t -> {
                    int r = from.resource()[t];
                    if (last[r] >= 0) {
                        starts.model.addGreaterOrEqual(starts.start[t], starts.finish[last[r]]);
                    }
                    last[r] = t;
                });
    }

    private void shareOut() {
        List<List<IntervalVar>> busy = new ArrayList<>();
        for (int r = 0; r < network.resources; r++) {
            busy.add(starts.away(r));
        }
        for (int t = 0; t < network.tasks; t++) {
            starts.model.addHint(starts.start[t], from.start()[t]);
            if (free[t]) {
                share(t, busy);
            } else if (network.duration[t] > 0
                    && (chosen[from.resource()[t]]
                            || !network.away.get(from.resource()[t]).isEmpty())) {
                busy.get(from.resource()[t])
                        .add(starts.model.newFixedSizeIntervalVar(starts.start[t], network.duration[t], "i"));
            }
        }
        busy.forEach(starts.model::addNoOverlap);
    }

    private void share(int t, List<List<IntervalVar>> busy) {
        List<Literal> one = new ArrayList<>();
        for (int r : network.able[t]) {
            if (chosen[r]) {
                BoolVar it = starts.model.newBoolVar("x");
                does[t][r] = it;
                one.add(it);
                starts.model.addHint(it, from.resource()[t] == r);
                if (network.duration[t] > 0) {
                    busy.get(r)
                            .add(starts.model.newOptionalFixedSizeIntervalVar(
                                    starts.start[t], network.duration[t], it, "i"));
                }
            }
        }
        starts.model.addExactlyOne(one);
    }

    /** How far the ends of the plan are over the wished-for one, summed. */
    private LinearExpr over() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        int most = Math.max(0, from.makespan(network) - aim);
        for (int t = 0; t < network.tasks; t++) {
            if (network.after[t].length == 0) {
                IntVar over = starts.model.newIntVar(0, most, "over");
                starts.model.addGreaterOrEqual(over, LinearExpr.affine(starts.start[t], 1, network.duration[t] - aim));
                sum.add(over);
            }
        }
        return sum.build();
    }

    private @Nullable Schedule solved(double seconds) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(random.nextInt(1 << 20))
                .setMaxDeterministicTime(WORK)
                .setMaxTimeInSeconds(Math.max(0.01, seconds));
        CpSolverStatus status = solver.solve(starts.model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return null;
        }
        int[] resource = from.resource().clone();
        int[] start = new int[network.tasks];
        for (int t = 0; t < network.tasks; t++) {
            start[t] = Math.toIntExact(solver.value(starts.start[t]));
            for (int r = 0; free[t] && r < network.resources; r++) {
                if (does[t][r] != null && solver.booleanValue(does[t][r])) {
                    resource[t] = r;
                }
            }
        }
        return new Schedule(resource, start);
    }
}
