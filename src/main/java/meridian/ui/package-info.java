/** The design system wired once, and the forms an API answers in: what every page and every list is drawn with. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package meridian.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
