/** Setting up, signing in and one's own account; the commands of the audit. */
@NullMarked
@NamedInterface("web")
package meridian.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
