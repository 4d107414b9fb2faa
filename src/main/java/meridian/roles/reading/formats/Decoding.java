package meridian.roles.reading.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Bytes to text: UTF-8, UTF-16 of either order or Windows-1252, with or without a byte order mark. Every line end of the
 * Unicode Standard (section 5.8: CR LF, CR, VT, FF, NEL, LS, PS) becomes {@code \n}.
 */
final class Decoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029]");

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
        if (isBinary(text)) {
            throw UnreadableDocument.binary();
        }
        return LINE_END.matcher(text).replaceAll("\n");
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
        return new String(bytes, unmarked(bytes));
    }

    private static Charset unmarked(byte[] bytes) {
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
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** A zero character, or control characters that no text holds in more than one place of a hundred. */
    private static boolean isBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c < ' ' && "\t\n\r\f\u000B\u001A\u001B".indexOf(c) < 0 || c == '\uFFFD') {
                controls++;
            }
        }
        return controls > Math.max(2, text.length() / 100);
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
