/** {@code meridian plan}: plans files of either kind and checks plans. */
@NullMarked
package meridian.staffing.planner.cli;

import org.jspecify.annotations.NullMarked;
