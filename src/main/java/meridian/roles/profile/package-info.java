/** The role profile: what a role document says, as data. Plain values, their JSON, nothing else. */
@NullMarked
package meridian.roles.profile;

import org.jspecify.annotations.NullMarked;
