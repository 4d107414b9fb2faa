package meridian.roles.reading.blocks;

import java.util.Arrays;
import java.util.List;

/** The text a document was read from, line by line: what every {@code lines} range points into. */
public final class SourceText {

    private final String text;

    /** Where each line begins in the text, and where one after the last would: lines are cut when they are asked for. */
    private final int[] starts;

    public SourceText(List<String> lines) {
        this.text = String.join("\n", lines);
        this.starts = new int[lines.size() + 1];
        for (int at = 0; at < lines.size(); at++) {
            starts[at + 1] = starts[at] + lines.get(at).length() + 1;
        }
    }

    private SourceText(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** A text cut at CR, LF or CRLF; the last line break ends the last line and begins no new one. */
    public static SourceText of(String text) {
        String fed = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        boolean ended = fed.endsWith("\n");
        String lines = ended ? fed.substring(0, fed.length() - 1) : fed;
        return new SourceText(lines, fed.isEmpty() ? new int[1] : starts(lines));
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int line = 1;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            // One place more than the line needs is for what follows the last.
            starts = line + 1 < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
            starts[line++] = feed + 1;
        }
        starts[line] = text.length() + 1;
        return Arrays.copyOf(starts, line + 1);
    }

    /** The lines, without their line breaks. */
    public List<String> lines() {
        String[] lines = new String[size()];
        for (int number = 1; number <= lines.length; number++) {
            lines[number - 1] = line(number);
        }
        return List.of(lines);
    }

    /** The numbers of these lines, both ends included. */
    public static int[] numbers(int first, int last) {
        int[] numbers = new int[last - first + 1];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = first + at;
        }
        return numbers;
    }

    /** How many lines there are. */
    public int size() {
        return starts.length - 1;
    }

    /** Where a line begins in the text, by its number from 1; of the number after the last, where a further line would. */
    public int start(int number) {
        return starts[number - 1];
    }

    /** A line by its number, from 1. */
    public String line(int number) {
        return text.substring(starts[number - 1], starts[number] - 1);
    }

    /** Whether a line, by its number from 1, holds a letter, a digit or an underscore: whether it says anything. */
    public boolean holdsWord(int number) {
        for (int at = starts[number - 1]; at < starts[number] - 1; ) {
            int c = text.codePointAt(at);
            if (c == '_' || Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    /** The lines joined by line feeds. */
    public String text() {
        return text;
    }
}
