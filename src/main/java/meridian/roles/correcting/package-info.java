/** What a person corrects of a reading: acts that are kept, undone, and replayed on the next reading of the document. */
@NullMarked
package meridian.roles.correcting;

import org.jspecify.annotations.NullMarked;
