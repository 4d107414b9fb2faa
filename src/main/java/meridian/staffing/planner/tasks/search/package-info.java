/** How plans of work items are found and bounded, over numbers instead of names. */
@NullMarked
package meridian.staffing.planner.tasks.search;

import org.jspecify.annotations.NullMarked;
