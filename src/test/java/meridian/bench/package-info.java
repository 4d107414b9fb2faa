/** Measures of the promises of speed; {@code ./meridian bench} runs them. */
@NullMarked
package meridian.bench;

import org.jspecify.annotations.NullMarked;
