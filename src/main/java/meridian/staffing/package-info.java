/** The right people on the right work: plans, and what they are made from. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package meridian.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
