/** A problem in, a plan with its proof and reasons out: plain Java and OR-Tools, no Spring, no SQL. */
@NullMarked
package meridian.staffing.planner;

import org.jspecify.annotations.NullMarked;
