/** Meridian: what a role expects, who holds it, the work they do, the value it brought, and the evidence that feeds back. */
@NullMarked
package meridian;

import org.jspecify.annotations.NullMarked;
