/** {@code meridian plan}: plans files of either kind and checks plans. */
@NullMarked
@NamedInterface("cli")
package meridian.staffing.planner.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
