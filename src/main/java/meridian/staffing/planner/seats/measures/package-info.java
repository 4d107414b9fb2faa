/** What a staffing plan is to have little of: a class for each measure, used by solver, checker and explanations. */
@NullMarked
package meridian.staffing.planner.seats.measures;

import org.jspecify.annotations.NullMarked;
