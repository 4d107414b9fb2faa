/** A document in, a draft profile out: plain Java, no Spring, no SQL. */
@NullMarked
package meridian.roles.reading;

import org.jspecify.annotations.NullMarked;
