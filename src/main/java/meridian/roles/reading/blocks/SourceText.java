package meridian.roles.reading.blocks;

import java.util.ArrayList;
import java.util.List;

/** The text a document was read from, line by line: what every {@code lines} range points into. */
public final class SourceText {

    private final List<String> lines;
    private final String text;

    public SourceText(List<String> lines) {
        this(lines, String.join("\n", lines));
    }

    private SourceText(List<String> lines, String text) {
        this.lines = List.copyOf(lines);
        this.text = text;
    }

    /** A text cut at CR, LF or CRLF; the last line break ends the last line and begins no new one. */
    public static SourceText of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean both = carriage >= 0 && feed == carriage + 1;
            int at = carriage >= 0 && (feed < 0 || carriage < feed) ? carriage : feed;
            lines.add(text.substring(start, at));
            start = both ? at + 2 : at + 1;
            feed = feed >= 0 && feed < start ? text.indexOf('\n', start) : feed;
            carriage = carriage >= 0 && carriage < start ? text.indexOf('\r', start) : carriage;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        boolean asItIs = text.indexOf('\r') < 0;
        String joined = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return asItIs ? new SourceText(lines, joined) : new SourceText(lines);
    }

    /** The lines, without their line breaks. */
    public List<String> lines() {
        return lines;
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    /** A line by its number, from 1. */
    public String line(int number) {
        return lines.get(number - 1);
    }

    /** Whether a line, by its number from 1, holds a letter, a digit or an underscore: whether it says anything. */
    public boolean holdsWord(int number) {
        String line = line(number);
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
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
