/** What a role expects, as data and rules: profiles read from documents, their versions, ladders, pay and checks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ui", "access", "access :: rules", "access :: web"})
package meridian.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
