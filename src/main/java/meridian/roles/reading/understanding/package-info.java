/** Blocks in, role profiles out: the same for every format. */
@NullMarked
package meridian.roles.reading.understanding;

import org.jspecify.annotations.NullMarked;
