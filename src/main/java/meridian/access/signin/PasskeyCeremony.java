package meridian.access.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import meridian.access.Account;
import meridian.access.AccountId;
import meridian.access.signin.Passkeys.Kept;
import meridian.access.signin.Passwords.Objection;
import meridian.access.signin.Tickets.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * What a browser is asked so that a passkey is made or used, and whether what it answers holds. What is to be signed is a
 * ticket: an answer uses it up, whether it holds or not, on whichever node.
 */
@Component
class PasskeyCeremony {

    private static final Duration OPEN_FOR = Duration.ofMinutes(5);

    /** In the order they are liked: Ed25519, ECDSA with P-256, RSA. */
    private static final List<PublicKeyCredentialParameters> KEYS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Passkeys passkeys;
    private final Tickets tickets;

    /** What made the key is not asked for, and so no statement about it is believed. */
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();

    PasskeyCeremony(Passkeys passkeys, Tickets tickets) {
        this.passkeys = passkeys;
        this.tickets = tickets;
    }

    /** What came of an answer. */
    sealed interface Outcome {

        /** It is one of this account's. */
        record Theirs(AccountId account, String passkey) implements Outcome {}

        /**
         * It is nobody's.
         *
         * @param account whose key it is where the key itself signed, and something else was wrong; else null
         */
        record Refused(Objection why, @Nullable AccountId account) implements Outcome {}
    }

    /** What a browser is to make a passkey by, as WebAuthn's PublicKeyCredentialCreationOptionsJSON. */
    @Transactional
    public Map<String, Object> toMake(Account account, Site site) {
        Secret challenge = tickets.issue(Purpose.PASSKEY, account.id(), null, OPEN_FOR);
        return Map.of(
                "rp", Map.of("id", site.id(), "name", "Meridian"),
                "user",
                        Map.of(
                                "id", BASE64.encodeToString(handle(account.id())),
                                "name", account.address(),
                                "displayName", account.name()),
                "challenge", challenge.text(),
                "pubKeyCredParams",
                        KEYS.stream()
                                .map(it -> Map.of(
                                        "type", "public-key", "alg", it.getAlg().getValue()))
                                .toList(),
                "timeout", OPEN_FOR.toMillis(),
                "excludeCredentials", named(passkeys.credentialIds(account.id())),
                "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                "attestation", "none");
    }

    /** What a browser is to sign in by, as PublicKeyCredentialRequestOptionsJSON; whose passkey it will be is not known. */
    @Transactional
    public Map<String, Object> toSignIn(Site site) {
        Secret challenge = Secret.next();
        tickets.issue(Purpose.PASSKEY_SIGN_IN, challenge, OPEN_FOR);
        return toUse(challenge, site, List.of());
    }

    /** The same for one of an account's own. */
    @Transactional
    public Map<String, Object> toConfirm(AccountId account, Site site) {
        Secret challenge = tickets.issue(Purpose.PASSKEY_CONFIRMATION, account, null, OPEN_FOR);
        return toUse(challenge, site, passkeys.credentialIds(account));
    }

    private static Map<String, Object> toUse(Secret challenge, Site site, List<byte[]> allowed) {
        return Map.of(
                "rpId", site.id(),
                "challenge", challenge.text(),
                "timeout", OPEN_FOR.toMillis(),
                "allowCredentials", named(allowed),
                "userVerification", "required");
    }

    private static List<Map<String, String>> named(List<byte[]> credentials) {
        return credentials.stream()
                .map(it -> Map.of("type", "public-key", "id", BASE64.encodeToString(it)))
                .toList();
    }

    /**
     * Keeps the passkey that a browser made for an account.
     *
     * @param answer the browser's PublicKeyCredential as JSON
     * @return why not; empty where it is kept
     */
    @Transactional
    public Optional<Objection> made(Account account, String name, String answer, Site site) {
        try {
            RegistrationData made = webAuthn.parseRegistrationResponseJSON(answer);
            Secret challenge = challenge(made.getCollectedClientData());
            boolean open = tickets.opened(Purpose.PASSKEY, challenge)
                    .filter(it -> it.account().equals(account.id()))
                    .isPresent();
            if (!open || !tickets.use(Purpose.PASSKEY, challenge)) {
                return Optional.of(OVER);
            }
            webAuthn.verify(made, new RegistrationParameters(server(site, challenge), KEYS, true));
            var first = said(made.getAttestationObject()).getAuthenticatorData();
            return passkeys.add(account.id(), name, said(first.getAttestedCredentialData()), first)
                    ? Optional.empty()
                    : Optional.of(
                            new Objection("This passkey is kept already", "Make another, or use the one you have"));
        } catch (WebAuthnException | JacksonException | NullPointerException | IllegalArgumentException wrong) {
            return Optional.of(objection(wrong));
        }
    }

    /** Whoever signs in by the answer. */
    @Transactional
    public Outcome signedIn(String answer, Site site) {
        return used(Purpose.PASSKEY_SIGN_IN, null, answer, site);
    }

    /** Whether the answer is by a passkey of the account that was asked. */
    @Transactional
    public Outcome confirmed(AccountId account, String answer, Site site) {
        return used(Purpose.PASSKEY_CONFIRMATION, account, answer, site);
    }

    private Outcome used(Purpose purpose, @Nullable AccountId asked, String answer, Site site) {
        Optional<Kept> kept = Optional.empty();
        try {
            AuthenticationData used = webAuthn.parseAuthenticationResponseJSON(answer);
            Secret challenge = challenge(used.getCollectedClientData());
            if (!tickets.use(purpose, challenge)) {
                return new Outcome.Refused(OVER, null);
            }
            kept = passkeys.locked(credentialId(used))
                    .filter(it -> asked == null || asked.equals(it.account()))
                    .filter(it -> isOf(it.account(), used, asked != null));
            if (kept.isEmpty()) {
                return new Outcome.Refused(UNKNOWN, null);
            }
            webAuthn.verify(
                    used,
                    new AuthenticationParameters(
                            server(site, challenge), kept.get().key(), null, true));
            passkeys.used(kept.get().id(), said(used.getAuthenticatorData()));
            return new Outcome.Theirs(kept.get().account(), kept.get().name());
        } catch (MaliciousCounterValueException copied) {
            return new Outcome.Refused(COPIED, kept.map(Kept::account).orElse(null));
        } catch (WebAuthnException | JacksonException | NullPointerException | IllegalArgumentException wrong) {
            return new Outcome.Refused(objection(wrong), null);
        }
    }

    @SuppressWarnings("NullAway") // takes what the library says of an array for what it says of its elements
    private static byte[] credentialId(AuthenticationData used) {
        return said(used.getCredentialId());
    }

    /** Whether the key says itself that it is the account's; it may leave that out where the account is known. */
    @SuppressWarnings("NullAway") // takes what the library says of an array for what it says of its elements
    private static boolean isOf(AccountId account, AuthenticationData used, boolean isKnown) {
        byte @Nullable [] handle = used.getUserHandle();
        return handle == null ? isKnown : Arrays.equals(handle, handle(account));
    }

    /** By what a key knows whose it is: nothing that tells others anything. */
    private static byte[] handle(AccountId account) {
        UUID id = account.value();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Secret challenge(@Nullable CollectedClientData data) {
        return new Secret(BASE64.encodeToString(said(data).getChallenge().getValue()));
    }

    /** @throws IllegalArgumentException where the answer does not say it */
    private static <T> T said(@Nullable T part) {
        if (part == null) {
            throw new IllegalArgumentException("The answer lacks a part");
        }
        return part;
    }

    private static ServerProperty server(Site site, Secret challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.id())
                .challenge(new DefaultChallenge(challenge.text()))
                .build();
    }

    private static final Objection OVER = new Objection(
            "What the passkey was asked has been answered already, or more than five minutes ago", "Use it once more");

    /** The same for a key nobody has and for one that signed wrongly: neither is to be told from the other. */
    private static final Objection UNKNOWN = new Objection(
            "This passkey is nobody's here: it may have been removed, or belong to somebody else",
            "Use another, or sign in with your password");

    private static final Objection COPIED = new Objection(
            "This passkey has signed more often elsewhere than here: there may be a copy of it that is not yours",
            "Sign in another way, remove it from your account, and make a new one");

    private static Objection objection(RuntimeException wrong) {
        return switch (wrong) {
            case BadOriginException _, BadRpIdException _ ->
                new Objection(
                        "The passkey answered to another address than this one",
                        "Open Meridian at its own address and use it there");
            case UserNotVerifiedException _ ->
                new Objection(
                        "The passkey did not check that it is you",
                        "Unlock it with its PIN, your fingerprint or your face");
            default -> UNKNOWN;
        };
    }
}
