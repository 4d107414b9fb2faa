package meridian.access.provider;

import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody it has signed in.
 *
 * @param subject who they are there, for good
 * @param address their e-mail address, null where it does not say one that it has checked
 * @param name as others read it, null where it says none
 */
record Said(
        String subject, @Nullable String address, @Nullable String name) {}
