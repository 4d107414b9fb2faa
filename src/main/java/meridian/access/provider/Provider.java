package meridian.access.provider;

import java.util.UUID;
import meridian.access.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Another service that says who an organisation's people are.
 *
 * @param id another one for each issuer and client
 * @param issuer by what it calls itself; its OpenID Connect discovery document is below it
 * @param clientId what it calls Meridian
 * @param secret with which Meridian shows it that it is Meridian; null where it asks for none
 * @param name as people know it: "Harrowmere account"
 * @param isListed whether everybody sees it on the page where one signs in
 */
public record Provider(
        UUID id,
        Organisation organisation,
        String issuer,
        String clientId,
        @Nullable ClientSecret secret,
        String name,
        boolean isListed) {

    /** A secret as it is said to the provider. */
    public record ClientSecret(String text) {

        /** Not the secret: this may come into a log. */
        @Override
        public String toString() {
            return "a client secret";
        }
    }

    /** Where it sends browsers back to, below the address of this installation. */
    public static String answerPage(Organisation organisation) {
        return "/sign-in/with/" + organisation.slug() + "/answer";
    }
}
