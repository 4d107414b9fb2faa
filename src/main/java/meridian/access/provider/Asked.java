package meridian.access.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import meridian.access.signin.Secret;
import meridian.platform.KeyedHash;

/**
 * What one question to a provider is known by. Nonce and verifier follow from what the browser alone keeps: the database holds
 * nothing that answers for it.
 *
 * @param browser the secret that the browser keeps meanwhile
 * @param state what the provider hands back with its answer
 */
record Asked(Secret browser, Secret state) {

    /** What has to stand in the ID token. */
    String nonce() {
        return derived("nonce");
    }

    /** What shows, as PKCE has it (RFC 7636), that whoever takes the answer is who asked. */
    String verifier() {
        return derived("verifier");
    }

    private String derived(String purpose) {
        byte[] key = browser.text().getBytes(StandardCharsets.UTF_8);
        byte[] text = (purpose + " " + state.text()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(KeyedHash.of(key, text));
    }
}
