/** The words role documents are written in: which heading, label or lead-in means which field. */
@NullMarked
package meridian.roles.reading.vocabulary;

import org.jspecify.annotations.NullMarked;
