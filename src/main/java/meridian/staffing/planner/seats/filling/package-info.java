/** What would fill seats that nobody holds: the smallest changes, each tried. */
@NullMarked
package meridian.staffing.planner.seats.filling;

import org.jspecify.annotations.NullMarked;
