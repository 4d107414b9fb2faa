/** Staffing as one who knows Timefold Solver would model it, to measure our own planner against. */
@NullMarked
package meridian.bench.timefold;

import org.jspecify.annotations.NullMarked;
