package meridian.roles.reading.formats;

import java.time.Duration;

/**
 * How much of a document Meridian takes in. Each limit is far above any role document seen and low enough that a document
 * made to hurt is refused in a 512 MB heap and within {@link #TIME}.
 */
public final class ReadingLimits {

    /** Bytes of the file itself: a Word file with photographs stays below. */
    public static final int FILE_BYTES = 32 << 20;

    /** Characters of text: about 800,000 words, a whole handbook. */
    public static final int TEXT_CHARACTERS = 5_000_000;

    /** Characters of one line: no paragraph is a tenth of it, and a line is what a person is shown as the source. */
    public static final int LINE_CHARACTERS = 100_000;

    /** Quotes, lists or elements inside one another: people stop at five or six. */
    public static final int DEPTH = 100;

    /** Rows of tables: a role document has dozens, a spreadsheet pasted into Word has these. */
    public static final int TABLE_ROWS = 20_000;

    /** Bytes one part of a Word or ODT file may unpack to: a small file can claim gigabytes. */
    public static final int UNPACKED_BYTES = 64 << 20;

    /** Pages of a PDF. */
    public static final int PAGES = 500;

    /** Codes the fonts of a PDF name: a font of all Chinese characters has under 100,000, most have a hundred. */
    public static final int FONT_CODES = 2 << 20;

    /** From the bytes to the profile, for one document. */
    public static final Duration TIME = Duration.ofSeconds(30);

    private ReadingLimits() {}
}
