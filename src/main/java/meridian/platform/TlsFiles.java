package meridian.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * A certificate and its key, as files that are looked at again when they change.
 *
 * @param certificate with those that signed it, its own first (PEM)
 * @param key without a password (PEM)
 */
record TlsFiles(Path certificate, Path key) {

    private static final String BUNDLE = "spring.ssl.bundle.pem.web.";

    /** With forward secrecy and authenticated encryption; Java allows more with TLS 1.2. The first three are those of TLS 1.3. */
    private static final String CIPHERS = String.join(
            ",",
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    /** @throws CannotStart if one cannot be read, or they do not belong together */
    void check() {
        X509Certificate shown = read(certificate, "--tls-certificate", "a certificate", PemContent::getCertificates)
                .getFirst();
        PrivateKey secret = read(key, "--tls-key", "a key without a password", PemContent::getPrivateKey);
        if (!belongTogether(shown, secret)) {
            throw new CannotStart("The key in " + key + " is not that of the certificate in " + certificate
                    + ". Give the one it was made with, with --tls-key.");
        }
    }

    private interface Part<T> {
        @Nullable
        T of(PemContent content);
    }

    private static <T> T read(Path file, String option, String what, Part<T> part) {
        try {
            return Objects.requireNonNull(part.of(PemContent.load(file)));
        } catch (IOException unreadable) {
            throw new CannotStart("The file " + file + " cannot be read. Mend " + option + ".", unreadable);
        } catch (RuntimeException other) {
            throw new CannotStart(
                    "The file " + file + " holds nothing that is " + what + " (PEM). Mend " + option + ".", other);
        }
    }

    private static boolean belongTogether(X509Certificate shown, PrivateKey secret) {
        String algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
        };
        byte[] anything = "Meridian".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(anything);
            byte[] signed = signature.sign();
            signature.initVerify(shown.getPublicKey());
            signature.update(anything);
            return signature.verify(signed);
        } catch (GeneralSecurityException differ) {
            return false;
        }
    }

    Map<String, Object> settings() {
        return Map.of(
                BUNDLE + "keystore.certificate",
                certificate.toUri().toString(),
                BUNDLE + "keystore.private-key",
                key.toUri().toString(),
                BUNDLE + "reload-on-update",
                true,
                "server.ssl.bundle",
                "web",
                BUNDLE + "options.enabled-protocols",
                "TLSv1.3,TLSv1.2",
                BUNDLE + "options.ciphers",
                CIPHERS);
    }
}
