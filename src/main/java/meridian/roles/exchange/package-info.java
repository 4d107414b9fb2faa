/** Profiles out again: JSON, Markdown, CSV and Word. */
@NullMarked
package meridian.roles.exchange;

import org.jspecify.annotations.NullMarked;
