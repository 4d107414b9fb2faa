package meridian.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.Optional;
import meridian.access.signin.Passwords.Objection;
import meridian.platform.outside.Unreachable;
import org.springframework.stereotype.Component;

/** Asks a provider whether it would do, before anybody is sent there. */
@Component
public class TryProvider {

    private static final String MEND = "Look at the issuer, which is written exactly as the provider writes it";

    private final Discovery discovery;
    private final OpenIdConnect provider;

    TryProvider(Discovery discovery, OpenIdConnect provider) {
        this.discovery = discovery;
        this.provider = provider;
    }

    /** What is wrong with an issuer; empty where its discovery document is in order and its keys are to be had. */
    public Optional<Objection> objection(String issuer) {
        try {
            keys(issuer);
            return Optional.empty();
        } catch (Unreachable failed) {
            return Optional.of(new Objection("No sign-in is found there: " + failed.getMessage(), MEND));
        }
    }

    private int keys(String issuer) throws Unreachable {
        OIDCProviderMetadata document = discovery.anew(issuer);
        try {
            int count = discovery
                    .keys(document)
                    .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .size();
            if (count == 0) {
                throw new Unreachable("it has no keys to sign with");
            }
            return count;
        } catch (JOSEException none) {
            throw new Unreachable("its keys at " + document.getJWKSetURI() + " are not to be had");
        }
    }

    /** What trying it came to, as sentences for whoever sets it up. */
    public String words(Provider tried, URI answerPage) {
        try {
            int keys = keys(tried.issuer());
            String objection = provider.objection(tried, answerPage);
            return objection.isEmpty()
                    ? "It answers, has %s to sign with, and does not mind the client. Sign in with it yourself to see the rest."
                            .formatted(keys == 1 ? "a key" : keys + " keys")
                    : "It answers and does not take the client (%s): look at client id and secret."
                            .formatted(objection);
        } catch (Unreachable failed) {
            return "It does not do: %s.".formatted(failed.getMessage());
        }
    }
}
