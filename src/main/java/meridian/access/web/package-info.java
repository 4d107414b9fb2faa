/** Setting up, signing in and one's own account; the audit's pages, API and command. */
@NullMarked
@NamedInterface("web")
package meridian.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
