package meridian.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A SHA-256 over values, each with its length before it, so that no two lists of values give the same bytes. */
final class ChainHash {

    /** What the first entry of a chain follows. */
    static final byte[] START = new byte[32];

    private static final int NONE = -1;

    private final MessageDigest digest;

    ChainHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    ChainHash add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** A text, or none: which is not the same as an empty one. */
    ChainHash add(@Nullable String text) {
        if (text == null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(NONE).flip());
            return this;
        }
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    ChainHash add(@Nullable UUID id) {
        return add(id == null ? null : id.toString());
    }

    ChainHash add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return this;
    }

    byte[] end() {
        return digest.digest();
    }
}
