/** Staffing: seats on workstreams over weeks, and who sits on them. */
@NullMarked
package meridian.staffing.planner.seats;

import org.jspecify.annotations.NullMarked;
