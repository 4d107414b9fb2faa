package meridian.roles.pay;

import org.jspecify.annotations.Nullable;

/**
 * Pay as a role's document says it.
 *
 * @param role the role's slug
 * @param grade null where the role has none
 * @param place null where the document names none
 */
public record SaidPay(
        String role,
        String title,
        @Nullable String grade,
        @Nullable Place place,
        Range range) {}
