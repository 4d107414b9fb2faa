/** What is kept of a person taken out for good, by two who may, unless it has to be kept; and the record that it was. */
@NullMarked
package meridian.access.erasure;

import org.jspecify.annotations.NullMarked;
