package meridian.staffing.planner.tasks.search;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import meridian.staffing.planner.tasks.Span;

/** When tasks start, for the solver: within what links, pins and an end allow. */
final class StartModel {

    final CpModel model = new CpModel();
    final IntVar[] start;
    final LinearExpr[] finish;
    private final TaskNetwork network;

    StartModel(TaskNetwork network, int end) {
        this.network = network;
        start = new IntVar[network.tasks];
        finish = new LinearExpr[network.tasks];
        for (int t = 0; t < network.tasks; t++) {
            int latest = Math.min(end - network.tail[t] - network.duration[t], network.latestStart[t]);
            start[t] = model.newIntVar(network.head[t], Math.max(network.head[t], latest), "s" + t);
            if (latest < network.head[t]) {
                model.addBoolOr(new Literal[] {model.falseLiteral()});
            }
            finish[t] = LinearExpr.affine(start[t], 1, network.duration[t]);
        }
        links();
    }

    private void links() {
        for (int t = 0; t < network.tasks; t++) {
            for (int k = 0; k < network.before[t].length; k++) {
                int first = network.before[t][k];
                model.addGreaterOrEqual(
                        start[t], LinearExpr.affine(start[first], 1, network.duration[first] + network.lag[t][k]));
            }
        }
    }

    /** The intervals in which a resource is away: nothing it does overlaps them. */
    List<IntervalVar> away(int resource) {
        List<IntervalVar> away = new ArrayList<>();
        for (Span span : network.away.get(resource)) {
            away.add(model.newFixedInterval(span.from(), span.to() - span.from(), "away"));
        }
        return away;
    }
}
