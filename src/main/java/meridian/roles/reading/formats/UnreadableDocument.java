package meridian.roles.reading.formats;

import java.time.Duration;

/** A document that cannot be read at all; its message is one line for a person: what was given, the rule, what to do. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private static final String FORMATS = "Markdown, text, HTML, Word (.docx), ODT or PDF";

    public UnreadableDocument(String message) {
        super(message);
    }

    public UnreadableDocument(String message, Throwable cause) {
        super(message, cause);
    }

    public static UnreadableDocument empty() {
        return new UnreadableDocument("holds no text. Check that it is the right file and was saved whole.");
    }

    public static UnreadableDocument pictures() {
        return new UnreadableDocument(
                "holds pages but no text, as a scan does. Run it through text recognition, or give the original.");
    }

    public static UnreadableDocument binary() {
        return new UnreadableDocument("is not a text or a format Meridian knows. Save it as " + FORMATS + ".");
    }

    public static UnreadableDocument other(String kind) {
        return new UnreadableDocument("is " + kind + ". Save it as " + FORMATS + ".");
    }

    public static UnreadableDocument encrypted() {
        return new UnreadableDocument("is protected by a password. Save a copy without one and give that.");
    }

    public static UnreadableDocument broken(String kind, Throwable cause) {
        return new UnreadableDocument(
                "is a damaged %s. Open it in the program it came from and save it again.".formatted(kind), cause);
    }

    public static UnreadableDocument fileTooLarge(long bytes) {
        return new UnreadableDocument("is a file of %,d MB; at most %d MB are read. Split it, or leave pictures out."
                .formatted(bytes >> 20, ReadingLimits.FILE_BYTES >> 20));
    }

    public static UnreadableDocument tooMuchText() {
        return new UnreadableDocument("holds more than %,d characters of text, the most that is read. Split it by role."
                .formatted(ReadingLimits.TEXT_CHARACTERS));
    }

    public static UnreadableDocument lineTooLong() {
        return new UnreadableDocument(
                "holds a line or paragraph of more than %,d characters, the most that is read. Break it into lines."
                        .formatted(ReadingLimits.LINE_CHARACTERS));
    }

    public static UnreadableDocument tooDeep() {
        return new UnreadableDocument(
                "nests quotes, lists or elements more than %d deep, the most that is read. Flatten it."
                        .formatted(ReadingLimits.DEPTH));
    }

    public static UnreadableDocument tooManyRows() {
        return new UnreadableDocument("holds more than %,d table rows, the most that is read. Split it by role."
                .formatted(ReadingLimits.TABLE_ROWS));
    }

    public static UnreadableDocument unpacksTooLarge() {
        return new UnreadableDocument(
                "unpacks to more than %d MB, the most that is read, as a zip bomb does. Check where it came from."
                        .formatted(ReadingLimits.UNPACKED_BYTES >> 20));
    }

    public static UnreadableDocument tooManyPages(int pages) {
        return new UnreadableDocument(
                "has %,d pages; at most %d are read. Split it by role.".formatted(pages, ReadingLimits.PAGES));
    }

    public static UnreadableDocument tooManyCodes() {
        return new UnreadableDocument(
                "holds fonts of more than %,d characters, the most that is read. Save it again as Word or plain text."
                        .formatted(ReadingLimits.FONT_CODES));
    }

    public static UnreadableDocument tooSlow(Duration most) {
        return new UnreadableDocument(
                "took more than %d seconds to read. Save it again as Word or plain text.".formatted(most.toSeconds()));
    }

    public static UnreadableDocument tooMuchMemory() {
        return new UnreadableDocument(
                "needs more memory to read than Meridian has. Split it, or save it again as plain text.");
    }
}
