/** The commands of the audit. */
@NullMarked
@NamedInterface("web")
package meridian.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
