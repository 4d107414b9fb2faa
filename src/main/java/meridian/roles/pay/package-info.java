/** Pay bands by grade and place, the weighting of a place, and what roles say beside them. Plain Java. */
@NullMarked
package meridian.roles.pay;

import org.jspecify.annotations.NullMarked;
