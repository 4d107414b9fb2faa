/** How staffing plans are found, and what is proven of them. */
@NullMarked
package meridian.staffing.planner.seats.search;

import org.jspecify.annotations.NullMarked;
