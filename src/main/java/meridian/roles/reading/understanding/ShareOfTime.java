package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.reading.blocks.Letters;

/** "Harbour watch (40%)": a part of the work with the share of the time that it takes. */
final class ShareOfTime {

    /** In words: a longer text says itself what one does. */
    private static final int LONGEST = 10;

    private ShareOfTime() {}

    /** Whether points of a list, the first among them, only name what those after them are a part of. */
    static boolean groups(List<Entry> entries) {
        int groups = 0;
        boolean open = false;
        for (Entry entry : entries) {
            if (!(entry instanceof Entry.Point point)) {
                continue;
            }
            boolean names = ends(point.words().text()) && point.details().isEmpty();
            if (names && open || !names && groups == 0) {
                return false;
            }
            groups += names ? 1 : 0;
            open = names;
        }
        return groups >= 2 && !open;
    }

    /** Whether a short text ends in a share, in brackets or after a dash or colon. */
    static boolean ends(String text) {
        int percent = text.lastIndexOf('%');
        boolean last = percent == text.length() - 1 || percent == text.length() - 2 && text.endsWith(")");
        if (percent < 2 || !last || !Letters.beginsUpper(text) || Letters.hasWords(text, LONGEST + 1)) {
            return false;
        }
        int figure = percent;
        while (figure > 0 && "0123456789-–".indexOf(text.charAt(figure - 1)) >= 0) {
            figure--;
        }
        String before = text.substring(0, figure).stripTrailing();
        return figure < percent && !before.isEmpty() && "(-–—:".indexOf(Letters.last(before)) >= 0;
    }
}
