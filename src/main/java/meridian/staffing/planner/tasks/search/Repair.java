package meridian.staffing.planner.tasks.search;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Brings a plan nearer to an end by sharing out anew what a few people do in a stretch of it, again and again. */
final class Repair {

    private final TaskNetwork network;
    private final Incumbent incumbent;
    private final RandomGenerator random;
    private @Nullable Schedule current;
    private int aim;

    Repair(TaskNetwork network, Incumbent incumbent, RandomGenerator random) {
        this.network = network;
        this.incumbent = incumbent;
        this.random = random;
    }

    /** One try to bring the plan nearer to an end that is between the bound and the best so far. */
    void round() {
        Schedule best = incumbent.best();
        if (best == null || network.resources < 2) {
            return;
        }
        if (current == null || aim >= incumbent.makespan() || random.nextInt(60) == 0) {
            current = best;
            aim = Math.max(incumbent.bound(), incumbent.makespan() - 1 - random.nextInt(3));
        }
        Schedule repaired = new Neighbourhood(network, current, aim, random).lessOver(incumbent.secondsLeft());
        if (repaired != null) {
            current = repaired;
            incumbent.offer(repaired);
        }
    }
}
