package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Vocabulary;

/**
 * A number in a sentence, and what the words around it say that it counts.
 *
 * @param words the words of the sentence, as {@link Letters#key} gives them
 * @param at which of them the number is
 */
record Count(List<String> words, int at, int number) {

    /** What may be counted that is no person. */
    private static final Set<String> THINGS = Vocabulary.words("uncounted");

    private static final Set<String> PEOPLE = Vocabulary.words("people");

    /** The numbers of a sentence, by its {@link Letters#key}. */
    static List<Count> in(String key) {
        List<String> words = List.of();
        List<Count> counts = new ArrayList<>();
        int at = 0;
        for (int start = 0; start < key.length(); at++) {
            int space = key.indexOf(' ', start);
            int end = space < 0 ? key.length() : space;
            int number = Numbers.mayBegin(key.charAt(start)) ? Numbers.of(key.substring(start, end)) : -1;
            if (number >= 0) {
                words = words.isEmpty() ? List.of(key.split(" ")) : words;
                counts.add(new Count(words, at, number));
            }
            start = end + 1;
        }
        return counts;
    }

    static boolean isThing(String word) {
        return THINGS.contains(word);
    }

    /** The word so many places after the number, before it where negative; empty where the sentence has none there. */
    String word(int away) {
        int place = at + away;
        return place >= 0 && place < words.size() ? words.get(place) : "";
    }

    /** Whether the number limits anything: "at least one", "two or more" and "grade 3" do not. */
    boolean isLimit() {
        return !isLeast() && !isLowerEnd() && !(word(1).equals("or") && word(2).equals("more"));
    }

    private boolean isLeast() {
        return switch (word(-1)) {
            case "least", "level", "grade", "band", "tier" -> true;
            case "than" -> word(-2).equals("more") && !word(-3).equals("no") && !word(-3).equals("not");
            case "of" -> word(-2).equals("minimum");
            default -> false;
        };
    }

    /** The lower end of "two to three": the upper end is the limit. */
    private boolean isLowerEnd() {
        boolean joined = switch (word(1)) {
            case "to", "or" -> true;
            case "and" -> word(-1).equals("between");
            default -> false;
        };
        return Numbers.of(word(joined ? 2 : 1)) >= 0;
    }

    /** Whether one of two words follows, so many words on at the most, before another number or "and". */
    boolean isOf(String one, String other, int reach) {
        for (int away = 1; away <= reach; away++) {
            String word = word(away);
            if (word.equals(one) || word.equals(other)) {
                return true;
            }
            if (word.equals("and") || Numbers.of(word) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word stands before the number, so many words back at the most. */
    boolean follows(String word, int reach) {
        for (int away = 1; away <= reach; away++) {
            if (word(-away).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is counted is people: a post's name or a word for them follows soon. */
    boolean isOfPeople() {
        for (int away = 1; away <= 4; away++) {
            String word = word(away);
            if (PEOPLE.contains(word.endsWith("s") ? word.substring(0, word.length() - 1) : word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is counted is things: a word for them follows soon, and none for people. */
    boolean isOfThings() {
        return (isThing(word(1)) || isThing(word(2)) || isThing(word(3))) && !isOfPeople();
    }
}
