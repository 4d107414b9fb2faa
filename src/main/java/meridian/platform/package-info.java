/** What every floor stands on and no business knows: the database, the clock, jobs, mail and files. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package meridian.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
