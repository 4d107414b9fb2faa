/** Capability frameworks as versioned data: the government framework's CSVs and a customer's own SFIA copy. */
@NullMarked
package meridian.roles.frameworks;

import org.jspecify.annotations.NullMarked;
