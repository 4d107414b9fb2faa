/** What is kept of persons and why, as each module says; and what the law lets them ask of it. */
@NullMarked
package meridian.access.privacy;

import org.jspecify.annotations.NullMarked;
