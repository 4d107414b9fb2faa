/** The role library's pages, its HTTP API and its commands. */
@NullMarked
package meridian.roles.web;

import org.jspecify.annotations.NullMarked;
