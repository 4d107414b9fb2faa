/** Messages to people outside: written down by whatever causes them, sent in the background. */
@NullMarked
@NamedInterface("mail")
package meridian.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
