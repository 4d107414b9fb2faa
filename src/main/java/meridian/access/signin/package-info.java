/** How somebody becomes signed in, and stays it: passwords, sessions, what slows guessing down, and the first set-up. */
@NullMarked
@NamedInterface("signin")
package meridian.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
