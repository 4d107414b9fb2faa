package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that is written into a sentence: "You will (i) light the lamps; (ii) keep the log".
 *
 * @param opening what stands before the first item
 * @param items two or more, without their marks
 */
record Enumeration(String opening, List<String> items) {

    private static final List<List<String>> MARKS = List.of(
            List.of("(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)", "(x)"),
            List.of("(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)"),
            List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"));

    /** The list in a text, null where it holds none. */
    static @Nullable Enumeration of(String text) {
        for (List<String> marks : MARKS) {
            int first = at(text, marks.getFirst(), 0);
            if (first >= 0 && at(text, marks.get(1), first) > 0) {
                return new Enumeration(text.substring(0, first).strip(), items(text, marks, first));
            }
        }
        return null;
    }

    private static List<String> items(String text, List<String> marks, int first) {
        List<String> items = new ArrayList<>();
        int start = first;
        for (int at = 0; start >= 0 && at < marks.size(); at++) {
            int next = at + 1 < marks.size() ? at(text, marks.get(at + 1), start) : -1;
            String item = text.substring(start + marks.get(at).length(), next < 0 ? text.length() : next);
            items.add(item.strip());
            start = next;
        }
        return items;
    }

    /** Where a mark stands as a word of its own, from a place on; -1 where it does not. */
    private static int at(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at = text.indexOf(mark, at + 1);
        }
        return at;
    }
}
