/** Whose data it is, who asks, and what was done: organisations, accounts, sign-in and the audit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform :: mail", "platform :: outside", "ui"})
package meridian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
