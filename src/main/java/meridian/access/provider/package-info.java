/** Signing in by another service that knows an organisation's people: its OpenID Connect provider. */
@NullMarked
@NamedInterface("provider")
package meridian.access.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
