package meridian.access.signin;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import meridian.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that became known when others were broken into, in a file that the operator has: a line for each with its SHA-1 in
 * capitals, in order, and how often it was seen, as Have I Been Pwned gives them. Nothing of a password leaves this computer; the
 * file may have any size, as some thirty lines of it are read.
 */
@Component
class BreachedPasswords {

    private static final Pattern WRITTEN = Pattern.compile("[0-9A-F]{40}(?::\\d+)?");

    /** Bytes that hold two at least: 40 of the hash, a colon, and a number of up to 19 figures. */
    private static final int TWO_LINES = 160;

    private final @Nullable RandomAccessFile file;

    /**
     * @param path empty where there is none
     * @throws CannotStart where it is named and is none
     */
    BreachedPasswords(@Value("${meridian.breached-passwords:}") String path) {
        try {
            file = path.isEmpty() ? null : opened(path);
        } catch (IOException failed) {
            throw new CannotStart(
                    "The file of breached passwords, " + path + ", cannot be read. Mend --breached-passwords.", failed);
        }
    }

    private static RandomAccessFile opened(String path) throws IOException {
        RandomAccessFile opened = new RandomAccessFile(path, "r");
        if (WRITTEN.matcher(lineFrom(opened, 0).text()).matches()) {
            return opened;
        }
        opened.close();
        throw new CannotStart(
                "The file of breached passwords, " + path
                        + ", does not begin with a SHA-1 in capitals. Take the one that is ordered by hash, or mend --breached-passwords.");
    }

    boolean holds(String password) {
        return file != null && isIn(file, hash(password));
    }

    /** Halves the bytes that its line can begin at until it is found or none is left. */
    private static boolean isIn(RandomAccessFile file, String hash) {
        synchronized (file) { // It is read at one place at a time.
            try {
                long low = 0;
                long high = file.length();
                while (low < high) {
                    long middle = (low + high) >>> 1;
                    Line line = lineFrom(file, middle);
                    if (line.text().startsWith(hash)) {
                        return true;
                    }
                    if (!line.text().isEmpty() && line.text().compareTo(hash) < 0) {
                        low = line.start() + 1;
                    } else {
                        high = middle;
                    }
                }
                return false;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** @param text empty where none begins */
    private record Line(long start, String text) {}

    /** The first line that begins at this byte or after it. */
    private static Line lineFrom(RandomAccessFile file, long at) throws IOException {
        long from = Math.max(0, at - 1);
        file.seek(from);
        byte[] bytes = new byte[TWO_LINES];
        String text = new String(bytes, 0, Math.max(0, file.read(bytes)), StandardCharsets.US_ASCII);
        int begins = at == 0 ? 0 : text.indexOf('\n') + 1;
        return begins == 0 && at > 0
                ? new Line(at, "")
                : new Line(
                        from + begins,
                        text.substring(begins).lines().findFirst().orElse(""));
    }

    /** As a line of the file begins. */
    static String hash(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
