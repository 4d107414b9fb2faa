/** The design system wired once: page shell, forms, tables, errors and assets that every page is drawn with. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package meridian.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
