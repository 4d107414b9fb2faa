package meridian.roles.reading.formats;

import java.util.Arrays;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.SourceText;

/** The lines of a front matter that hold Markdown below a key: "description: |" over a page that was folded into it. */
final class BlockScalars {

    /** None. */
    static final BlockScalars NONE = new BlockScalars(0);

    private static final int OUTSIDE = -1;

    /** By the number of its line, how far a line of Markdown is indented; {@link #OUTSIDE} for every other line. */
    private final int[] indents;

    private BlockScalars(int size) {
        indents = new int[size + 1];
        Arrays.fill(indents, OUTSIDE);
    }

    /** Those between two lines of the front matter, the first included. */
    static BlockScalars in(SourceText source, int first, int end) {
        BlockScalars scalars = new BlockScalars(end);
        int number = first;
        while (number < end) {
            number = opens(source.line(number)) ? scalars.take(source, number, end) : number + 1;
        }
        return scalars;
    }

    /** Whether a line of the front matter is of Markdown, and so no field. */
    boolean hold(int number) {
        return indents[number] != OUTSIDE;
    }

    /** Puts the lines of Markdown, without their indent, where they stand in the text. */
    void copy(SourceText source, String[] text) {
        for (int number = 1; number < indents.length; number++) {
            if (hold(number)) {
                String line = source.line(number);
                text[number - 1] = line.substring(Math.min(indents[number], line.length()));
            }
        }
    }

    /** Whether any line is of Markdown. */
    boolean areThere() {
        for (int indent : indents) {
            if (indent != OUTSIDE) {
                return true;
            }
        }
        return false;
    }

    /** "description: >-", "body: |". */
    private static boolean opens(String line) {
        String text = line.stripTrailing();
        int end = text.length();
        end -= end > 0 && "-+".indexOf(text.charAt(end - 1)) >= 0 ? 1 : 0;
        return end > 3 && "|>".indexOf(text.charAt(end - 1)) >= 0 && text.startsWith(": ", end - 3);
    }

    /** Takes what stands below a key, if it is Markdown, and says where it ends. */
    private int take(SourceText source, int key, int end) {
        int outside = Letters.indent(source.line(key));
        int indent = OUTSIDE;
        int next = key + 1;
        boolean marked = false;
        for (; next < end; next++) {
            String line = source.line(next);
            if (line.isBlank()) {
                continue;
            }
            int own = Letters.indent(line);
            if (own <= outside) {
                break;
            }
            indent = indent == OUTSIDE ? own : Math.min(indent, own);
            marked |= isMarked(line.strip());
        }
        if (marked) {
            Arrays.fill(indents, key + 1, next, indent);
        }
        return next;
    }

    /** Whether a line is a heading or an item as Markdown writes them. */
    private static boolean isMarked(String text) {
        return text.startsWith("#") || text.startsWith("- ") || text.startsWith("* ") || text.startsWith("**");
    }
}
