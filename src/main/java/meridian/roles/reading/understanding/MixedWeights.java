package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.vocabulary.Phrases;

/** A text of several criteria of which each says how much it weighs: "A degree is essential, a second one desirable". */
final class MixedWeights {

    /** A longer text, in characters, is no list of criteria in one sentence. */
    private static final int LONGEST = 400;

    private static final Phrases ESSENTIAL =
            Phrases.of(" essential", " (essential)", " required", " (required)", " mandatory", " a must", " necessary");

    private static final Phrases DESIRABLE = Phrases.of(
            " desirable",
            " (desirable)",
            " desired",
            " preferred",
            " (preferred)",
            " preferable",
            " a plus",
            " a strong plus",
            " a bonus",
            " an advantage",
            " an added advantage",
            " an asset",
            " advantageous",
            " beneficial",
            " nice to have");

    /** What stands between the weight of one criterion and the next. */
    private static final Phrases JOINS = Phrases.of(
            "; and ",
            "; ",
            ", and ",
            ", but ",
            ", while ",
            ", whilst ",
            ", with ",
            ", ",
            ". ",
            " and ",
            " but ",
            " while ",
            " whilst ",
            " whereas ",
            " with ");

    private MixedWeights() {}

    /** The criteria of a text that holds essential and desirable ones, with the word that weighs each; none where it holds no such two. */
    static List<String> of(String text) {
        if (text.length() > LONGEST || !ESSENTIAL.isIn(text) || !DESIRABLE.isIn(text)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        int start = 0;
        int at = next(text, 0);
        while (at >= 0) {
            int end = at + Math.max(ESSENTIAL.beginning(text.substring(at)), DESIRABLE.beginning(text.substring(at)));
            String rest = text.substring(end);
            int join = rest.isEmpty() || rest.equals(".") ? rest.length() : JOINS.beginning(rest);
            if (text.startsWith(" not", at - 4)) {
                return List.of();
            }
            if (join > 0 || rest.isEmpty()) {
                found.add(text.substring(start, end));
                start = end + join;
            }
            at = next(text, end);
        }
        return start >= text.length() && areMixed(found) ? found : List.of();
    }

    /** How much one of them weighs, by its last words. */
    static Importance weight(String criterion) {
        int word = Math.max(criterion.lastIndexOf(' '), 0);
        for (int at = word; at >= 0; at = at == 0 ? -1 : criterion.lastIndexOf(' ', at - 1)) {
            String end = criterion.substring(at);
            if (ESSENTIAL.beginning(end) == end.length()) {
                return Importance.ESSENTIAL;
            }
            if (DESIRABLE.beginning(end) == end.length()) {
                return Importance.DESIRABLE;
            }
        }
        return Importance.ESSENTIAL;
    }

    private static boolean areMixed(List<String> found) {
        for (String criterion : found) {
            if (weight(criterion) != weight(found.getFirst())) {
                return true;
            }
        }
        return false;
    }

    /** Where the next word for a weight stands, -1 where none does. */
    private static int next(String text, int from) {
        int essential = ESSENTIAL.in(text, from, text.length());
        int desirable = DESIRABLE.in(text, from, text.length());
        return essential < 0 || desirable >= 0 && desirable < essential ? desirable : essential;
    }
}
