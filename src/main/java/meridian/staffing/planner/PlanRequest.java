package meridian.staffing.planner;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants planned, and how.
 *
 * @param objective null: what is usual for the kind of problem
 * @param rounds a limit on the work instead of the time, for the same plan each time; null: none
 * @param from a plan to start from, null: none
 * @param progress told of every new best value and bound; called from any thread
 * @param stopped true once somebody wants what there is
 */
public record PlanRequest(
        Duration time,
        @Nullable Objective objective,
        long seed,
        @Nullable Integer rounds,
        @Nullable ProblemFile from,
        Consumer<Standing> progress,
        BooleanSupplier stopped) {

    public static PlanRequest of(Duration time, @Nullable Objective objective, long seed) {
        return new PlanRequest(time, objective, seed, null, null, standing -> {}, () -> false);
    }
}
