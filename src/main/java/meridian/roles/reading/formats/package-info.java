/** A file's bytes in, its text and blocks out: Markdown, plain text, HTML, Word, ODT and PDF. */
@NullMarked
package meridian.roles.reading.formats;

import org.jspecify.annotations.NullMarked;
