/** Named rules that find what is wrong or weak in a role profile. Plain Java over profiles. */
@NullMarked
package meridian.roles.checking;

import org.jspecify.annotations.NullMarked;
