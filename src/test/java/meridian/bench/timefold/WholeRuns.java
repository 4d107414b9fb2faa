package meridian.bench.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills what is empty in a row by whoever is best for it, seat by seat, the dearest first.
 *
 * <p>The solver's own construction heuristics place one week after the other, of which the first alone is always too short.
 */
public final class WholeRuns implements PhaseCommand<Table> {

    private record Better(RunMove move, HardSoftScore score) {}

    @Override
    public void changeWorkingSolution(PhaseCommandContext<Table> context) {
        Rows rows = new Rows(context.getWorkingSolution());
        Comparator<List<SeatWeek>> order =
                Comparator.comparing(run -> !run.getFirst().line().leads);
        rows.freeRuns().stream()
                .sorted(order.thenComparing(
                        Comparator.comparingLong(WholeRuns::worth).reversed()))
                .forEach(run -> fill(run, rows, context));
    }

    private static long worth(List<SeatWeek> run) {
        SeatLine line = run.getFirst().line();
        return run.stream().mapToLong(each -> line.cost(null, each.week())).sum();
    }

    private static void fill(List<SeatWeek> run, Rows rows, PhaseCommandContext<Table> context) {
        HardSoftScore score = context.executeTemporarilyAndCalculateScore(new RunMove());
        boolean better = true;
        while (better && !context.isPhaseTerminated()) {
            Better best = best(run, rows, score, context);
            better = best != null;
            if (best != null) {
                context.execute(best.move());
                rows.changed();
                score = best.score();
            }
        }
    }

    private static @Nullable Better best(
            List<SeatWeek> run, Rows rows, HardSoftScore before, PhaseCommandContext<Table> context) {
        Better best = null;
        for (int at = 0; at < run.size(); ) {
            List<SeatWeek> gap = rows.stretch(run.get(at));
            at += gap.size();
            for (Sitter sitter : run.getFirst().line().candidates()) {
                if (context.isPhaseTerminated()) {
                    return best;
                }
                RunMove move = new RunMove();
                move.give(rows.room(gap, sitter), sitter);
                if (!move.changesNothing()) {
                    HardSoftScore score = context.executeTemporarilyAndCalculateScore(move);
                    if (score.compareTo(best == null ? before : best.score()) > 0) {
                        best = new Better(move, score);
                    }
                }
            }
        }
        return best;
    }
}
