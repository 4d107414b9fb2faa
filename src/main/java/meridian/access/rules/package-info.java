/** Who may do what: rules in business words over what somebody is to an organisation, each answering yes or why not. */
@NullMarked
@NamedInterface("rules")
package meridian.access.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
