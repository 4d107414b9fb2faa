package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;

/** Whether the points of a list say what somebody has or is: "Experience of drawing up timetables". */
final class Having {

    private static final Phrases BEGINNINGS = Phrases.of(Vocabulary.words("having"));

    private Having() {}

    /** Whether two in three of the points among these entries, or more, begin so. */
    static boolean isIn(List<Entry> entries) {
        int points = 0;
        int having = 0;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Point point) {
                points++;
                having += BEGINNINGS.beginsIn(point.words().text()) ? 1 : 0;
            }
        }
        return points > 0 && having * 3 >= points * 2;
    }
}
