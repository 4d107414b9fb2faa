package meridian.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Something only its bearer knows. What is stored of it is {@link #hash}: a fast one is enough, since nobody can guess 256
 * random bits.
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Without those that are taken for one another when read aloud or copied. */
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private static final int GROUPS = 7;
    private static final int GROUP = 4;

    /** One for a cookie or a link. */
    public static Secret next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** One that a person copies from a terminal, such as {@code K7QF-2M9D-…} with seven groups: 133 bits. */
    static Secret nextCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Secret(code.toString());
    }

    /** What is stored of it. */
    public byte[] hash() {
        return hash(text);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Not the secret: this may come into a log. */
    @Override
    public String toString() {
        return "a secret";
    }
}
