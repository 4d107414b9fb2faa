/** What Meridian asks of other servers, where an address comes from a person: guarded, and bounded in size and time. */
@NullMarked
@NamedInterface("outside")
package meridian.platform.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
