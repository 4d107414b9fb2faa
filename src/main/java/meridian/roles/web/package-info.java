/** The role library's pages, its HTTP API and its commands. */
@NullMarked
@NamedInterface("web")
package meridian.roles.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
