package meridian.roles.reading.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Labels;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;

/** Whether the points of a list say what somebody does: "Plan the routes", "Regularly checks the signals". */
final class Doing {

    /** Each verb as an order and as said of somebody: "plan", "plans". */
    private static final Set<String> FINITE = new HashSet<>();

    /** Each verb as the name of what is done, "planning": criteria begin with those too. */
    private static final Set<String> NAMED = new HashSet<>();

    /** What may stand before the verb. */
    private static final Set<String> BEFORE =
            Set.of("to", "will", "you", "youll", "you'll", "you’ll", "also", "always", "often", "proactive", "i");

    /** What is said of somebody who holds a post, and of no candidate. */
    private static final Phrases STATES = Phrases.of("has ", "knows ", "is ", "understands", "possesses ", "shows ");

    /** How a circumstance begins that stands before the verb. */
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "In",
            "With",
            "Under",
            "As",
            "Where",
            "When",
            "Working",
            "Together",
            "Along",
            "Alongside",
            "Through",
            "By",
            "On",
            "At",
            "For",
            "During",
            "Within",
            "Using",
            "From",
            "If",
            "Upon",
            "After",
            "Before");

    static {
        for (String verb : Vocabulary.words("doing")) {
            FINITE.add(verb);
            FINITE.add(third(verb));
            NAMED.add(stem(verb) + "ing");
            NAMED.add(verb + verb.charAt(verb.length() - 1) + "ing");
        }
    }

    /** In characters. */
    private static final int LONGEST_NAME = 60;

    private Doing() {}

    /** Whether most points begin with what one does, in whatever form. */
    static boolean isIn(List<Entry> entries) {
        return share(entries, true) >= 60;
    }

    /** Whether most points begin with a verb that only duties begin with. */
    static boolean isSaidIn(List<Entry> entries) {
        return share(entries, false) >= 60;
    }

    /** Whether many do, as is enough beside a list of which most do. */
    static boolean isAlsoSaidIn(List<Entry> entries) {
        int points = 0;
        int said = 0;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Point point) {
                String text = point.words().text();
                points++;
                said += begins(text, false) || STATES.beginsIn(text) ? 1 : 0;
            }
        }
        return points > 0 && said * 100 >= points * 45;
    }

    /**
     * Where the list ends that begins at a block, if all points on top of it are names, but for one with nothing in it
     * ("Other duties as assigned"), and most of those nested in them say what one does; where it begins, if not.
     */
    static int endOfNamed(List<Block> blocks, int from) {
        int names = 0;
        int bare = 0;
        int nested = 0;
        int doing = 0;
        int at = from;
        for (; at < blocks.size() && blocks.get(at) instanceof Block.Item item; at++) {
            if (item.depth() == 1) {
                boolean nests =
                        at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Item next && next.depth() > 1;
                if (!isName(item.words().text()) || !nests && ++bare > 1) {
                    return from;
                }
                names += nests ? 1 : 0;
            } else if (item.depth() == 2) {
                nested++;
                doing += begins(item.words().text(), true) ? 1 : 0;
            }
        }
        return names >= 2 && doing * 100 >= nested * 60 ? at : from;
    }

    /** Where the list ends that begins at a block, if all points on top of it are names, and most of those nested in them more than that; where it begins, if not. */
    static int endOfNames(List<Block> blocks, int from) {
        int names = 0;
        int nested = 0;
        int told = 0;
        int at = from;
        for (; at < blocks.size() && blocks.get(at) instanceof Block.Item item; at++) {
            if (item.depth() > 1) {
                nested++;
                told += Letters.hasWords(item.words().text(), 4) ? 1 : 0;
                continue;
            }
            boolean nests = at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Item next && next.depth() > 1;
            if (!nests || !isName(item.words().text())) {
                return from;
            }
            names++;
        }
        return names >= 2 && told * 100 >= nested * 60 ? at : from;
    }

    /** "Leadership", "Managing people:": a few words that are no duty themselves. */
    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME
                && Letters.beginsUpper(text)
                && !Letters.endsSentence(Labels.withoutColon(text))
                && Letters.wordCount(text) <= 5
                && (text.indexOf(' ') < 0 || !verbAt(text, 0, false));
    }

    /** How many of a hundred points begin with what one does; 0 where there are none. */
    private static int share(List<Entry> entries, boolean named) {
        int points = 0;
        int doing = 0;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Point point) {
                points++;
                doing += begins(point.words().text(), named) ? 1 : 0;
            }
        }
        return points == 0 ? 0 : doing * 100 / points;
    }

    /** Whether a text, or what follows the name it begins with, begins with a verb. */
    static boolean begins(String text, boolean named) {
        int colon = text.indexOf(": ");
        return verbAt(text, 0, named)
                || colon > 0 && colon < 60 && verbAt(text, colon + 2, named)
                || verbAfterCircumstance(text, named);
    }

    /** "With the treasurer, plan the year's appeals": whether a verb follows the circumstance a text opens with. */
    private static boolean verbAfterCircumstance(String text, boolean named) {
        int space = text.indexOf(' ');
        if (space < 2 || space > 9 || !CIRCUMSTANCES.contains(text.substring(0, space))) {
            return false;
        }
        int comma = text.indexOf(", ");
        return comma > 0 && comma < LONGEST_NAME && verbAt(text, comma + 2, named);
    }

    private static boolean verbAt(String text, int from, boolean named) {
        int start = from;
        for (int words = 0; words < 3; words++) {
            int end = start;
            while (end < text.length()
                    && (Character.isLetter(text.charAt(end)) || "'’".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (FINITE.contains(word) || named && NAMED.contains(word)) {
                return true;
            }
            if (!(word.endsWith("ly") || BEFORE.contains(word)) || end + 1 >= text.length()) {
                return false;
            }
            start = end + 1;
        }
        return false;
    }

    private static String third(String verb) {
        char last = verb.charAt(verb.length() - 1);
        boolean vowelBefore = "aeiou".indexOf(verb.charAt(verb.length() - 2)) >= 0;
        if (last == 'y' && !vowelBefore) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hisses = "szxo".indexOf(last) >= 0 || verb.endsWith("ch") || verb.endsWith("sh");
        return verb + (hisses ? "es" : "s");
    }

    private static String stem(String verb) {
        return verb.endsWith("e") && !verb.endsWith("ee") ? verb.substring(0, verb.length() - 1) : verb;
    }
}
