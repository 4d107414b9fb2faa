/** An administrator's sight of what was done, for some hours and a reason, told to everybody concerned. */
@NullMarked
package meridian.access.emergency;

import org.jspecify.annotations.NullMarked;
