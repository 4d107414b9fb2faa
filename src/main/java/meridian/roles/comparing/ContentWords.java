package meridian.roles.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text that bear meaning: lower case, endings taken off, "the", "of" and their like left out. */
public final class ContentWords {

    private static final Set<String> WITHOUT_MEANING = Set.of(
            ("a about across all also an and any are as at be been being but by can do does each either etc for from has have"
                            + " how if in including into is it its may more must not of on or other our out own shall should so"
                            + " such than that the their them then these they this those through to up upon via was we"
                            + " were what when where whether which while who will with within would you your")
                    .split(" "));

    private ContentWords() {}

    /** The stems of the text in order, each as often as it stands there. A text of such little words only gives those. */
    public static List<String> of(String text) {
        List<String> all = words(text);
        List<String> bearing = all.stream()
                .filter(word -> !WITHOUT_MEANING.contains(word))
                .map(Stem::of)
                .toList();
        return bearing.isEmpty() ? all : bearing;
    }

    /** The stems of the text, each once, in order of first appearance. */
    public static Set<String> setOf(String text) {
        return new LinkedHashSet<>(of(text));
    }

    /** Every word of the text in lower case, as it stands but for the ending that says whose something is. */
    public static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < lower.length()) {
            int end = run(lower, start, true);
            if (end == start) {
                start += Character.charCount(lower.codePointAt(start));
            } else {
                int more = isApostrophe(lower, end) ? run(lower, end + 1, false) : end;
                int last = more > end + 1 ? more : end;
                boolean isPossessive = last == end + 2 && lower.charAt(end + 1) == 's';
                words.add(lower.substring(start, isPossessive ? end : last));
                start = last;
            }
        }
        return words;
    }

    /** Where the letters, or the letters and numbers, that begin at a place end. */
    private static int run(String text, int start, boolean alsoNumbers) {
        int end = start;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            if (!Character.isLetter(letter) && !(alsoNumbers && isNumber(letter))) {
                break;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    /** Also ² and ½. */
    private static boolean isNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isApostrophe(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '’');
    }
}
