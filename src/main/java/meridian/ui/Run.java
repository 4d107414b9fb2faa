package meridian.ui;

import java.util.ArrayList;
import java.util.List;

/** A piece of text, marked or not: a word that was searched for, a word that is not in the other column. */
public record Run(String text, boolean marked) {

    /** What stands before and after a marked piece in {@link #of}: characters no document holds. */
    public static final char START = '\u0002', STOP = '\u0003';

    /** Text with marked pieces between {@link #START} and {@link #STOP}. */
    public static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean marked = text.charAt(from) == START;
            int end = text.indexOf(marked ? STOP : START, from);
            end = end < 0 ? text.length() : end;
            if (end > from) {
                runs.add(new Run(text.substring(marked ? from + 1 : from, end), marked));
            }
            from = marked ? end + 1 : end;
        }
        return runs;
    }
}
