package meridian.roles.reading.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import org.jspecify.annotations.Nullable;

/** The words sections and fields are headed with, from {@code vocabulary.txt}. */
public final class Vocabulary {

    /** What a section's heading says. */
    public record Meaning(Kind kind, @Nullable Importance importance) {}

    private static final int LONGEST_HEADING = 14;

    /** What a heading says that its criteria weigh. */
    private static final Phrases ESSENTIAL = Phrases.of(
            " essential ",
            " must have ",
            " must haves ",
            " required ",
            " minimum ",
            " minimal ",
            " mandatory ",
            " necessary ",
            " definitely ",
            " absolutely ");

    private static final Phrases DESIRABLE = Phrases.of(
            " desirable ",
            " nice to have ",
            " preferred ",
            " desired ",
            " bonus ",
            " non essential ",
            " not essential ",
            " not required ",
            " not a must ",
            " optional ",
            " ideally ",
            " a plus ",
            " nice if ",
            " great if ",
            " helps if ",
            " love it if ",
            " would love if ",
            " impressed if ",
            " excited if ",
            " stand out ",
            " ideal world ",
            " dont need ",
            " wish list ",
            " great to have ",
            " valuable ",
            " useful ",
            " helpful ",
            " beneficial ",
            " advantageous ");

    private static final Vocabulary WORDS = load();

    private final Lexicon<Field> fields = new Lexicon<>();
    private final Lexicon<Meaning> exact = new Lexicon<>();
    private final Lexicon<Meaning> beginnings = new Lexicon<>();
    private final Lexicon<Meaning> endings = new Lexicon<>();
    private final Lexicon<Meaning> insides = new Lexicon<>();

    /** The words that the beginnings begin with, the endings end with and the insides begin with: few headings hold one. */
    private final Lexicon<String> beginningWords = new Lexicon<>();

    private final Lexicon<String> endingWords = new Lexicon<>();
    private final Lexicon<String> insideWords = new Lexicon<>();

    private final Map<String, Set<String>> lists = new HashMap<>();

    /** How many words the longest phrase has that is a part of a heading. */
    private int longest;

    private Vocabulary() {}

    /** The words of a list of its own, in the order they stand in; the name is one of the file's. */
    public static Set<String> words(String list) {
        return Objects.requireNonNull(WORDS.lists.get(list), list);
    }

    /** How many characters the longest key has that names a field. */
    static int longestField() {
        return WORDS.fields.longest();
    }

    /** The field a key names, null where it names none; the key as {@link Letters#key} gives it. */
    public static @Nullable Field field(String key) {
        return WORDS.fields.get(key);
    }

    /** What a heading says in exactly the words of the list, null where it does not. */
    public static @Nullable Meaning exactly(String heading) {
        return exactly(heading, Letters.key(heading));
    }

    /** The same where the heading's {@link Letters#key} is at hand. */
    public static @Nullable Meaning exactly(String heading, String key) {
        return WORDS.exactMeaning(heading, plain(key));
    }

    /** What a heading says, null where its words are not known. */
    public static @Nullable Meaning of(String heading) {
        return of(heading, Letters.key(heading));
    }

    /** The same where the heading's {@link Letters#key} is at hand. */
    public static @Nullable Meaning of(String heading, String wholeKey) {
        Meaning meaning = exactly(heading, wholeKey);
        if (meaning != null) {
            return meaning;
        }
        Meaning first = WORDS.firstPart(heading);
        return first == null ? inPart(wholeKey) : weighed(first, plain(wholeKey));
    }

    /** What a heading says that is no known one, by the known words in it; null where it has none. */
    static @Nullable Meaning inPart(String wholeKey) {
        String key = plain(wholeKey);
        return key.isEmpty() ? null : weighed(WORDS.longest(key), key);
    }

    /** "Desirable (not essential) skills" are skills, and desirable: the first word for a weight counts. */
    private static @Nullable Meaning weighed(@Nullable Meaning meaning, String key) {
        if (meaning == null || meaning.kind() != Kind.CRITERIA) {
            return meaning;
        }
        String words = " " + key + " ";
        int essential = ESSENTIAL.in(words, 0, words.length());
        int desirable = DESIRABLE.in(words, 0, words.length());
        boolean both = essential >= 0 && desirable >= 0;
        if (essential == desirable || (both && !key.contains(" not ") && Math.min(essential, desirable) > 0)) {
            return meaning;
        }
        boolean wished = desirable >= 0 && (essential < 0 || desirable < essential);
        return new Meaning(Kind.CRITERIA, wished ? Importance.DESIRABLE : Importance.ESSENTIAL);
    }

    /** A heading's key without a number before it and without the articles and fillers that change nothing. */
    private static String plain(String whole) {
        String key = whole;
        int start = 0;
        while (start < key.length() && (Character.isDigit(key.charAt(start)) || key.charAt(start) == ' ')) {
            start++;
        }
        key = key.substring(start < key.length() ? start : 0);
        key = key.startsWith("and ") ? key.substring(4) : key;
        if (key.startsWith("section ") || key.startsWith("part ")) {
            int second = key.indexOf(' ', key.indexOf(' ') + 1);
            key = second > 0 && second < key.indexOf(' ') + 4 ? key.substring(second + 1) : key;
        }
        return key;
    }

    private @Nullable Meaning exactMeaning(String heading, String key) {
        Meaning meaning = exact.get(key);
        // Most have none, and looking for the first is a great deal faster than for the last.
        int bracket = heading.indexOf('(') < 0 ? -1 : heading.lastIndexOf('(');
        if (meaning != null || bracket <= 2) {
            return meaning;
        }
        return weighed(exact.get(plain(Letters.key(heading.substring(0, bracket)))), Letters.key(heading));
    }

    /** "About you – and what we offer": what the part before the dash says, where it heads duties or criteria. */
    private @Nullable Meaning firstPart(String heading) {
        int end = heading.indexOf(" - ");
        end = end < 0 ? heading.indexOf(" – ") : end;
        if (end <= 2) {
            return null;
        }
        Meaning meaning = exact.get(plain(Letters.key(heading.substring(0, end))));
        return meaning != null && (meaning.kind() == Kind.DUTIES || meaning.kind() == Kind.CRITERIA) ? meaning : null;
    }

    /** The meaning of the longest known phrase a key ends with, begins with or holds, in that order. */
    private @Nullable Meaning longest(String key) {
        int[] starts = starts(key);
        int count = starts.length - 1;
        if (count > LONGEST_HEADING) {
            // A heading that goes on as a sentence says in its first words what it heads.
            return longest(key.substring(0, starts[LONGEST_HEADING] - 1));
        }
        boolean ends = endingWords.holds(key, starts[count - 1], key.length());
        boolean begins = beginningWords.holds(key, 0, starts[1] - 1);
        long inside = 0;
        for (int start = 1; start < count; start++) {
            boolean known = insideWords.holds(key, starts[start], starts[start + 1] - 1);
            inside |= known ? 1L << start : 0;
        }
        if (!ends && !begins && inside == 0) {
            return null;
        }
        for (int length = Math.min(count - 1, longest); length > 0; length--) {
            Meaning meaning = ends ? endings.get(key, starts[count - length], key.length()) : null;
            if (meaning == null && begins) {
                meaning = beginnings.get(key, 0, starts[length] - 1);
            }
            for (int start = 1; meaning == null && start + length < count; start++) {
                if ((inside & 1L << start) != 0) {
                    meaning = insides.get(key, starts[start], starts[start + length] - 1);
                }
            }
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }

    /** Where each word of a key begins, and one past where the last would be followed by another. */
    private static int[] starts(String key) {
        int words = 1;
        for (int at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
            words++;
        }
        int[] starts = new int[words + 1];
        int count = 1;
        for (int at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
            starts[count++] = at + 1;
        }
        starts[count] = key.length() + 1;
        return starts;
    }

    private static Vocabulary load() {
        Vocabulary vocabulary = new Vocabulary();
        InputStream list = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            String[] head = {};
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String phrase = line.strip();
                if (phrase.startsWith("[")) {
                    head = phrase.substring(1, phrase.length() - 1).split(" ");
                } else if (!phrase.isEmpty() && phrase.charAt(0) != '#') {
                    vocabulary.add(head, phrase);
                }
            }
            return vocabulary;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(String[] head, String phrase) {
        if (head[0].equals("words")) {
            lists.computeIfAbsent(head[1], list -> new LinkedHashSet<>()).add(phrase);
            return;
        }
        String name = head[1].toUpperCase(Locale.ROOT);
        if (head[0].equals("field")) {
            fields.add(phrase, Field.valueOf(name));
            return;
        }
        Importance importance = head.length > 2 ? Importance.valueOf(head[2].toUpperCase(Locale.ROOT)) : null;
        Meaning meaning = new Meaning(Kind.valueOf(name), importance);
        boolean before = phrase.startsWith("* ");
        boolean after = phrase.endsWith(" *");
        String words = phrase.substring(before ? 2 : 0, phrase.length() - (after ? 2 : 0))
                .strip();
        if (!before && !after) {
            exact.add(words, meaning);
            return;
        }
        (before && after ? insides : before ? endings : beginnings).add(words, meaning);
        if (before && !after) {
            String last = words.substring(words.lastIndexOf(' ') + 1);
            endingWords.add(last, last);
        } else {
            String first = words.substring(0, (words + " ").indexOf(' '));
            (before ? insideWords : beginningWords).add(first, first);
        }
        longest = Math.max(longest, Letters.wordCount(words));
    }
}
