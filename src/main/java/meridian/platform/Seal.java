package meridian.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the few secrets that have to be said to others and so cannot be kept as hashes: AES-256-GCM, with a key in a file
 * outside the database, so that a copy of the database alone opens none.
 */
@Component
public class Seal {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable Path file;
    private @Nullable SecretKeySpec key;

    /** @param path of the file with the key; empty for one that lasts as long as the program */
    Seal(@Value("${meridian.key-file:}") String path) {
        this.file = path.isEmpty() ? null : Path.of(path);
    }

    /**
     * @param about what the secret is for: it is opened for nothing else
     * @throws CannotStart where the file holds no key or cannot be made
     */
    public byte[] sealed(String secret, String about) {
        byte[] nonce = bytes(NONCE);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, sealed, NONCE, text.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where it was sealed with another key or for something else, or was changed. */
    public Optional<String> opened(byte[] sealed, String about) {
        if (sealed.length < NONCE) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), about);
            byte[] text = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private synchronized SecretKeySpec key() {
        @Nullable SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(file == null ? bytes(KEY) : read(file), "AES");
            key = known;
        }
        return known;
    }

    private byte[] read(Path from) {
        try {
            make(from);
            byte[] read = HexFormat.of().parseHex(Files.readString(from).strip());
            if (read.length == KEY) {
                return read;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (IllegalArgumentException noHex) {
            // Said below.
        }
        throw new CannotStart("The file " + from + " holds no key. It has to hold 64 hexadecimal digits.");
    }

    private void make(Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        Path written = to.resolveSibling(
                to.getFileName() + ".new-" + ProcessHandle.current().pid());
        try {
            Files.createFile(
                    written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, HexFormat.of().formatHex(bytes(KEY)) + "\n");
            // Whole or not at all, and the first of two that begin at once.
            Files.createLink(to, written);
        } catch (FileAlreadyExistsException another) {
            // It is read then.
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
