/** What an organisation's directory says of its people (SCIM 2.0, RFC 7643 and 7644). */
@NullMarked
package meridian.access.directory;

import org.jspecify.annotations.NullMarked;
