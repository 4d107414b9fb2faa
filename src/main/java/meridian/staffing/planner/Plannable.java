package meridian.staffing.planner;

import java.util.Set;

/** A problem that was read and had no fault. */
public interface Plannable {

    Set<Objective> objectives();

    Set<Format> formats();

    /** Whether plans of it can say whom to hire. */
    default boolean knowsWhomToHire() {
        return false;
    }

    /**
     * Plans until it is proven best, the time is over or somebody stops it.
     *
     * @throws FaultyInput where the plan to start from has faults
     */
    Planned plan(PlanRequest request);

    /**
     * Judges a plan by code of its own.
     *
     * @throws FaultyInput where the file holds no plan
     */
    CheckedPlan check(ProblemFile plan);
}
