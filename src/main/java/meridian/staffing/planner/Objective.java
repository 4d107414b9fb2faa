package meridian.staffing.planner;

import java.util.Arrays;
import java.util.Locale;

/** What a plan is to have as little of as can be. */
public enum Objective {
    /** The weighted measures of a staffing problem. */
    VALUE,
    MAKESPAN,
    COST,
    MAKESPAN_THEN_COST,
    COST_THEN_MAKESPAN,
    /** Every plan that is best for some weighing of makespan and cost. */
    FRONT;

    /** As it is typed: {@code makespan-then-cost}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Objective named(String word) {
        return Arrays.stream(values())
                .filter(objective -> objective.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
