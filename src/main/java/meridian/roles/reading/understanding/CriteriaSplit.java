package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.LeadIn;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of the weight of the criteria below it: "The first three are essential, the others desirable",
 * "Essential criteria are marked with an asterisk", "All are essential unless stated".
 *
 * @param first the weight of the first ones, or of those with an asterisk
 * @param count how many are the first ones
 * @param marked whether an asterisk tells which weigh {@code first}
 */
record CriteriaSplit(@Nullable Importance first, @Nullable Importance rest, int count, boolean marked) {

    private static final int LONGEST = 240;

    /**
     * What a sentence says, null where it says nothing of the kind.
     *
     * @param points how many criteria stand below it
     */
    static @Nullable CriteriaSplit of(String text, int points) {
        if (text.length() > LONGEST || points == 0 || !(text.contains("ssential") || text.contains("ust have"))) {
            return null;
        }
        String key = " " + Letters.key(text) + " ";
        if (key.startsWith(" all ") && key.contains(" unless ")) {
            return new CriteriaSplit(Importance.ESSENTIAL, null, points, false);
        }
        CriteriaSplit split = null;
        for (String clause : text.split("[;.,:]| and | but | while ")) {
            List<String> words = List.of(Letters.key(clause).split(" "));
            Importance importance = LeadIn.importance(" " + String.join(" ", words));
            if (importance == null) {
                continue;
            }
            int first = after(words, "first");
            int last = after(words, "last");
            if (clause.contains("sterisk") || clause.contains("*")) {
                split = new CriteriaSplit(importance, other(importance, key), 0, true);
            } else if (first > 0 && first <= points) {
                split = new CriteriaSplit(importance, other(importance, key), first, false);
            } else if (split == null && last > 0 && last < points) {
                split = new CriteriaSplit(other(importance, key), importance, points - last, false);
            }
        }
        return split;
    }

    /** The number after a word, 0 where none stands there. */
    private static int after(List<String> words, String word) {
        int at = words.indexOf(word);
        return at < 0 || at + 1 == words.size() ? 0 : Math.max(0, Numbers.of(words.get(at + 1)));
    }

    /** The other weight, if the sentence speaks of it too. */
    private static @Nullable Importance other(Importance one, String key) {
        if (one == Importance.DESIRABLE) {
            return key.contains("essential") ? Importance.ESSENTIAL : null;
        }
        return LeadIn.importance(key.replace("essential", "")) == Importance.DESIRABLE ? Importance.DESIRABLE : null;
    }

    /** The weight of a criterion: the {@code place}th below the sentence, from 0. */
    @Nullable
    Importance of(int place, String text) {
        boolean belongs = marked ? text.startsWith("*") || text.endsWith("*") : place < count;
        return belongs ? first : rest;
    }
}
