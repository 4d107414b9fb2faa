package meridian.roles.reading.vocabulary;

import meridian.roles.reading.blocks.Letters;
import org.jspecify.annotations.Nullable;

/** A line that says one thing of the post: "Grade: PO8", "Reports to the Head of Product". */
public record HeaderField(Field field, String key, String value) {

    private static final int LONGEST_KEY = 80;

    /** A key may hold marks that are not looked up; one longer than this with them names no field. */
    private static final int LONGEST_FIELD = Vocabulary.longestField() + 16;

    /** The field a key names, null where it names none. */
    public static @Nullable Field of(String key) {
        return key.length() > LONGEST_FIELD ? null : Vocabulary.field(Letters.key(key));
    }

    /** Whether a line begins with a key that is known, and a colon. */
    public static boolean isPair(String line) {
        int colon = colon(line);
        return colon > 0 && of(line.substring(0, colon)) != null;
    }

    /** Where the colon stands that may end a key, -1 where none does. */
    private static int colon(String line) {
        return line.indexOf(':', 0, Math.min(line.length(), LONGEST_KEY + 1));
    }

    /** The field of a "Key: value" line, null where its key is not known or it has none. */
    public static @Nullable HeaderField read(String line) {
        int colon = colon(line);
        if (colon <= 0) {
            return null;
        }
        String key = line.substring(0, colon).strip();
        Field field = of(key);
        return field == null
                ? null
                : new HeaderField(field, key, line.substring(colon + 1).strip());
    }
}
