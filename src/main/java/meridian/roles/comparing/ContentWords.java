package meridian.roles.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that bear meaning: lower case, endings taken off, "the", "of" and their like left out. */
public final class ContentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");

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

    /** Every word of the text in lower case, as it stands. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(withoutPossessive(word.group()));
        }
        return words;
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }
}
