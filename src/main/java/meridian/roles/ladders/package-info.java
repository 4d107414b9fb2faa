/** Ladders: which role follows which, as the roles say it, what is wrong with that, and how it is drawn. Plain Java. */
@NullMarked
package meridian.roles.ladders;

import org.jspecify.annotations.NullMarked;
