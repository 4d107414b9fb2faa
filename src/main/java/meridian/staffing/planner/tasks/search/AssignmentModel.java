package meridian.staffing.planner.tasks.search;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who does what as cheaply as can be so that nobody has more to do than fits before an end: every plan that ends by then is such an
 * assignment, so that none is cheaper than its bound. When to do it is left out but for what comes before and after tasks.
 */
final class AssignmentModel {

    private static final int WINDOWS = 4;

    private final TaskNetwork network;
    private final int end;
    private final CpModel model = new CpModel();
    private final BoolVar[][] does;

    /**
     * What was found.
     *
     * @param resource who does each task, null where nothing was found in the time
     * @param bound no plan that ends by then is cheaper
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int @Nullable [] resource, long bound) {}

    AssignmentModel(TaskNetwork network, int end, int @Nullable [] hint) {
        this.network = network;
        this.end = end;
        does = new BoolVar[network.tasks][network.resources];
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int t = 0; t < network.tasks; t++) {
            List<Literal> one = new ArrayList<>();
            for (int r : network.able[t]) {
                does[t][r] = model.newBoolVar("x");
                one.add(does[t][r]);
                cost.addTerm(does[t][r], network.salary[r] * network.duration[t]);
                if (hint != null) {
                    model.addHint(does[t][r], hint[t] == r);
                }
            }
            model.addExactlyOne(one);
        }
        loads();
        model.minimize(cost);
    }

    /** What has a head and a tail has to be done between them. */
    private void loads() {
        for (int head : someOf(network.head)) {
            for (int tail : someOf(network.tail)) {
                for (int r = 0; r < network.resources; r++) {
                    load(r, head, tail);
                }
            }
        }
    }

    private void load(int r, int head, int tail) {
        LinearExprBuilder load = LinearExpr.newBuilder();
        int most = 0;
        for (int t = 0; t < network.tasks; t++) {
            if (network.may[t][r] && network.head[t] >= head && network.tail[t] >= tail) {
                load.addTerm(does[t][r], network.duration[t]);
                most += network.duration[t];
            }
        }
        int there = Bounds.there(network, r, head, end - tail);
        if (most > there) {
            model.addLessOrEqual(load, there);
        }
    }

    /** The least of the values, and some evenly among the others. */
    private static int[] someOf(int[] values) {
        int[] sorted = IntStream.of(values).sorted().distinct().toArray();
        return IntStream.range(0, WINDOWS)
                .map(i -> sorted[i * sorted.length / WINDOWS])
                .distinct()
                .toArray();
    }

    Answer solved(double seconds, int seed) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(seed)
                .setLinearizationLevel(2)
                .setRelativeGapLimit(1e-5)
                .setMaxTimeInSeconds(Math.max(0.01, seconds));
        CpSolverStatus status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) {
            return new Answer(null, Long.MAX_VALUE);
        }
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(null, 0);
        }
        int[] resource = new int[network.tasks];
        for (int t = 0; t < network.tasks; t++) {
            for (int r : network.able[t]) {
                if (solver.booleanValue(does[t][r])) {
                    resource[t] = r;
                }
            }
        }
        return new Answer(resource, (long) Math.ceil(solver.bestObjectiveBound() - 1e-3));
    }
}
