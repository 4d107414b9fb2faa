/** What tests stand on: a real database, the whole application, a real browser. See docs/testing.md. */
@NullMarked
package meridian.testing;

import org.jspecify.annotations.NullMarked;
