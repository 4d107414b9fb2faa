package meridian.roles.reading.blocks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the runs of one paragraph: folds white space, notes where it stands out and what is linked. */
public final class WordsBuilder {

    private final List<Words> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private int strong;
    private boolean plainSeen;
    private boolean space;
    private int linkStart;
    private @Nullable String target;

    public void append(CharSequence run, boolean standsOut) {
        for (int i = 0; i < run.length(); i++) {
            append(run.charAt(i), standsOut);
        }
    }

    private void append(char c, boolean standsOut) {
        if (isSpace(c)) {
            space = true;
            return;
        }
        if (isInvisible(c)) {
            return;
        }
        if (space && !text.isEmpty()) {
            text.append(' ');
        }
        space = false;
        text.append(c);
        if (!standsOut) {
            plainSeen = true;
        } else if (!plainSeen) {
            strong = text.length();
        }
    }

    public void space() {
        space = true;
    }

    public void lineBreak() {
        endLink();
        rows.add(words());
        text.setLength(0);
        links.clear();
        strong = 0;
        plainSeen = false;
        space = false;
    }

    public void startLink(String to) {
        endLink();
        target = to;
        linkStart = text.length();
    }

    public void endLink() {
        if (target != null) {
            String on = text.substring(Math.min(linkStart, text.length())).strip();
            if (!on.isEmpty()) {
                links.add(new Link(on, target));
            }
            target = null;
        }
    }

    /** The rows so far; the builder is empty after. */
    public List<Words> take() {
        lineBreak();
        List<Words> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }

    public boolean isEmpty() {
        return rows.isEmpty() && text.isEmpty();
    }

    private Words words() {
        return new Words(text.toString(), strong, links);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Soft hyphens, zero width spaces and joiners, control characters. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c < ' ';
    }
}
