package meridian.staffing.planner;

import java.util.List;

/**
 * What a check of a plan found.
 *
 * @param broken the rules it breaks, a line each; empty: none
 * @param measures its value and measures, computed anew, a line each
 */
public record CheckedPlan(List<String> broken, List<String> measures) {

    public boolean isValid() {
        return broken.isEmpty();
    }
}
