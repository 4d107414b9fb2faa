package meridian.staffing.planner.tasks.search;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who and when in one model, for the solver: where links are many, or all else is at its end. */
final class JointModel {

    private final TaskNetwork network;
    private final Incumbent incumbent;
    private final StartModel starts;
    private final BoolVar[][] does;
    private final IntVar end;
    private final CpSolver solver = new CpSolver();
    private final AtomicBoolean ended = new AtomicBoolean();

    JointModel(TaskNetwork network, Incumbent incumbent) {
        this.network = network;
        this.incumbent = incumbent;
        int latest = network.hasDeadlines() ? network.horizon() : Math.min(incumbent.makespan(), network.horizon());
        starts = new StartModel(network, latest);
        does = new BoolVar[network.tasks][network.resources];
        end = starts.model.newIntVar(incumbent.bound(), latest, "end");
        work();
        for (int t = 0; t < network.tasks; t++) {
            starts.model.addGreaterOrEqual(
                    end, LinearExpr.affine(starts.start[t], 1, network.duration[t] + network.tail[t]));
        }
        minimise();
        hint();
    }

    /** What is late counts before the end. */
    private void minimise() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        int horizon = network.horizon();
        for (int t = 0; t < network.tasks; t++) {
            if (network.deadline[t] < horizon) {
                IntVar late = starts.model.newIntVar(0, horizon, "late");
                starts.model.addGreaterOrEqual(
                        late, LinearExpr.affine(starts.start[t], 1, network.duration[t] - network.deadline[t]));
                sum.addTerm(late, horizon + 1);
            }
        }
        starts.model.minimize(sum.add(end));
    }

    private void work() {
        List<List<IntervalVar>> busy = new ArrayList<>();
        List<LinearExprBuilder> load = new ArrayList<>();
        for (int r = 0; r < network.resources; r++) {
            busy.add(starts.away(r));
            load.add(LinearExpr.newBuilder());
        }
        for (int t = 0; t < network.tasks && !incumbent.isOver(); t++) {
            List<Literal> one = new ArrayList<>();
            for (int r : network.able[t]) {
                BoolVar it = starts.model.newBoolVar("x");
                does[t][r] = it;
                one.add(it);
                if (network.duration[t] > 0) {
                    busy.get(r)
                            .add(starts.model.newOptionalFixedSizeIntervalVar(
                                    starts.start[t], network.duration[t], it, "i"));
                    load.get(r).addTerm(it, network.duration[t]);
                }
            }
            starts.model.addExactlyOne(one);
        }
        for (int r = 0; r < network.resources; r++) {
            starts.model.addNoOverlap(busy.get(r));
            starts.model.addLessOrEqual(load.get(r), end);
        }
    }

    private void hint() {
        Schedule best = incumbent.best();
        if (best == null || incumbent.isOver()) {
            return;
        }
        for (int t = 0; t < network.tasks; t++) {
            starts.model.addHint(starts.start[t], best.start()[t]);
            for (int r : network.able[t]) {
                starts.model.addHint(does[t][r], r == best.resource()[t]);
            }
        }
    }

    /**
     * Solves until the best is proven or {@link #end} is called; offers every plan on the way.
     *
     * @return whether it was proven
     */
    boolean solve(int workers, double work, int seed) {
        solver.getParameters()
                .setNumWorkers(workers)
                .setRandomSeed(seed)
                .setMaxTimeInSeconds(Math.max(0.01, incumbent.secondsLeft()))
                .setMaxDeterministicTime(work);
        if (ended.get() || incumbent.isOver()) {
            return false;
        }
        CpSolverStatus status = solver.solve(starts.model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                incumbent.offer(found(this));
                raise(bestObjectiveBound());
                if (incumbent.isOver() || ended.get()) {
                    stopSearch();
                }
            }
        });
        if (status == CpSolverStatus.FEASIBLE) {
            raise(solver.bestObjectiveBound());
        } else if (status == CpSolverStatus.OPTIMAL) {
            incumbent.prove();
        } else if (status == CpSolverStatus.INFEASIBLE && incumbent.best() == null) {
            incumbent.giveUp();
        }
        return status == CpSolverStatus.OPTIMAL;
    }

    /**
     * Asked where the solver says a plan and when it ends. Its own callback for bounds keeps a reference to a Java class longer than that is
     * valid, and now and then the whole program ends by it (OR-Tools 9.15).
     */
    private void raise(double bound) {
        if (!network.hasDeadlines()) {
            incumbent.raiseBound((int) Math.ceil(bound - 1e-6));
        }
    }

    /** Asks the solver to stop; it hears that only once it has begun, so that it is asked until it has stopped. */
    void end() {
        ended.set(true);
        solver.stopSearch();
    }

    private Schedule found(CpSolverSolutionCallback callback) {
        int[] resource = new int[network.tasks];
        int[] start = new int[network.tasks];
        for (int t = 0; t < network.tasks; t++) {
            start[t] = Math.toIntExact(callback.value(starts.start[t]));
            for (int r : network.able[t]) {
                if (callback.booleanValue(does[t][r])) {
                    resource[t] = r;
                }
            }
        }
        return new Schedule(resource, start);
    }
}
