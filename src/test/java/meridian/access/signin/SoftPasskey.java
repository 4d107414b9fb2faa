package meridian.access.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import meridian.access.AccountId;

/** An authenticator that answers what a test says, also what no honest one would: ES256, attestation "none". */
final class SoftPasskey {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final byte[] id = bytes(UUID.randomUUID());
    private final KeyPair keys;
    private byte[] owner = {};
    private int flags = PRESENT | VERIFIED;
    private int count;

    SoftPasskey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says from now on that it is somebody's. */
    SoftPasskey claiming(AccountId account) {
        owner = bytes(account.value());
        return this;
    }

    /** Does not check from now on who uses it. */
    SoftPasskey unverified() {
        flags = PRESENT;
        return this;
    }

    /** Has signed so often. */
    SoftPasskey counting(int uses) {
        count = uses;
        return this;
    }

    /** What a browser sends when it is made. */
    String made(Map<String, Object> asked, String origin) {
        String site = text((Map<?, ?>) Objects.requireNonNull(asked.get("rp")), "id");
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] data = joined(
                state(site, flags | WITH_KEY),
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(key.getW().getAffineX()),
                HexFormat.of().parseHex("225820"),
                coordinate(key.getW().getAffineY()));
        byte[] attestation = joined(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%2$s", "attestationObject": "%3$s", "transports": ["internal"]}}
                """.formatted(text(id), text(client("create", asked, origin)), text(attestation));
    }

    /** What a browser sends when it is used. */
    String used(Map<String, Object> asked, String origin) {
        count++;
        byte[] client = client("get", asked, origin);
        byte[] data = state(text(asked, "rpId"), flags);
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {}, "response":
                 {"clientDataJSON": "%2$s", "authenticatorData": "%3$s", "signature": "%4$s", "userHandle": "%5$s"}}
                """.formatted(
                        text(id), text(client), text(data), text(signature(joined(data, hash(client)))), text(owner));
    }

    private static String text(Map<?, ?> asked, String name) {
        return String.valueOf(asked.get(name));
    }

    private static byte[] client(String type, Map<String, Object> asked, String origin) {
        return """
                {"type": "webauthn.%s", "challenge": "%s", "origin": "%s", "crossOrigin": false}
                """.formatted(type, asked.get("challenge"), origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] state(String site, int flags) {
        return joined(
                hash(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] given = number.toByteArray();
        int length = Math.min(32, given.length);
        System.arraycopy(given, given.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
