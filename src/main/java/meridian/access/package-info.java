/** Whose data it is and who asks: organisations and actors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui"})
package meridian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
