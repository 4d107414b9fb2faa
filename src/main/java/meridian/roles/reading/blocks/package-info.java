/** What every format is brought to: the lines of a text and the blocks that stand on them. */
@NullMarked
package meridian.roles.reading.blocks;

import org.jspecify.annotations.NullMarked;
