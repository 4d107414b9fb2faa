package meridian.roles.reading.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: UTF-8, UTF-16 of either order or Windows-1252, with or without a byte order mark. Every line end of the
 * Unicode Standard (section 5.8: CR LF, CR, VT, FF, NEL, LS, PS) becomes {@code \n}.
 */
final class Decoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What a decoder puts where bytes mean nothing. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Bytes looked at to tell the encoding. */
    private static final int SAMPLE = 64 * 1024;

    private Decoding() {}

    /**
     * The text of these bytes, without its byte order mark.
     *
     * @throws UnreadableDocument where they are no text in any of these encodings
     */
    static String text(byte[] bytes) throws UnreadableDocument {
        String text = decoded(bytes);
        return isPlain(bytes) ? text : checked(text);
    }

    /** Whether there are but printable characters of ASCII and line feeds, as in most documents. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private static String checked(String text) throws UnreadableDocument {
        int controls = 0;
        boolean otherLineEnds = false;
        for (char c : text.toCharArray()) {
            if (c >= ' ' && c < '\u0085' || c == '\n') {
                continue;
            }
            if (c == 0) {
                throw UnreadableDocument.binary();
            }
            if (isLineEnd(c)) {
                otherLineEnds = true;
            } else if (isControl(c)) {
                controls++;
            }
        }
        // No text holds control characters in more than one place of a hundred.
        if (controls > Math.max(2, text.length() / 100)) {
            throw UnreadableDocument.binary();
        }
        return otherLineEnds ? withLineFeeds(text) : text;
    }

    private static boolean isLineEnd(char c) {
        return c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\u001A' && c != '\u001B' || c == REPLACEMENT;
    }

    private static String withLineFeeds(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                lines.append(isLineEnd(c) ? '\n' : c);
            }
        }
        return lines.toString();
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Charset wide = text.indexOf('\0') < 0 ? null : wide(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        return text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes) ? text : new String(bytes, WINDOWS_1252);
    }

    /** UTF-16 without a byte order mark, null where the bytes are none. */
    private static @Nullable Charset wide(byte[] bytes) {
        int[] zeros = new int[2];
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        // In UTF-16 the high byte of most characters of a European text is zero, and no low byte is.
        if (zeros[1] * 4 > sample && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] * 4 > sample && zeros[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
