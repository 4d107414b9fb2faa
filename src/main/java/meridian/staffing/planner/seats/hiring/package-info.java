/** Whom to hire: people who would raise a plan most, each planned with. */
@NullMarked
package meridian.staffing.planner.seats.hiring;

import org.jspecify.annotations.NullMarked;
