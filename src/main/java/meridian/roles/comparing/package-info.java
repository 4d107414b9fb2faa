/** Statements of two or more profiles put side by side by meaning-bearing words. Plain Java over profiles. */
@NullMarked
package meridian.roles.comparing;

import org.jspecify.annotations.NullMarked;
