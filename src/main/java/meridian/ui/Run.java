package meridian.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The runs, or where together they are longer than that many characters the part round the first marked one. */
    public static List<Run> excerpt(List<Run> runs, int longest) {
        String all = runs.stream().map(Run::text).collect(Collectors.joining());
        if (all.length() <= longest) {
            return runs;
        }
        int before = runs.stream()
                .takeWhile(run -> !run.marked())
                .mapToInt(run -> run.text().length())
                .sum();
        int mark = before == all.length() ? 0 : before;
        int from = Math.min(wordAt(all, mark - longest / 3), mark);
        int to = from + longest >= all.length()
                ? all.length()
                : Math.max(all.lastIndexOf(' ', from + longest), mark + 1);
        List<Run> excerpt = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int end = at + run.text().length();
            if (Math.max(at, from) < Math.min(end, to)) {
                excerpt.add(new Run(all.substring(Math.max(at, from), Math.min(end, to)), run.marked()));
            }
            at = end;
        }
        if (from > 0) {
            excerpt.addFirst(new Run("… ", false));
        }
        if (to < all.length()) {
            excerpt.add(new Run(" …", false));
        }
        return excerpt;
    }

    /** The beginning of the first word from there on. */
    private static int wordAt(String text, int place) {
        return place <= 0 ? 0 : text.indexOf(' ', place) + 1;
    }
}
