/** What is kept for a time taken out when that is over, and the record that it was. */
@NullMarked
package meridian.access.retention;

import org.jspecify.annotations.NullMarked;
