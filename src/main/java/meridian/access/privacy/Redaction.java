package meridian.access.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a text what tells of others than the one it is given to: the names of those who have accounts, and every address
 * for messages that is not theirs.
 */
final class Redaction {

    static final String NAME = "[somebody else]";
    static final String ADDRESS = "[somebody else’s address]";

    private static final Pattern MAILBOX =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Names by their first word. */
    private final Map<String, List<String>> others = new HashMap<>();

    private final Set<String> own = new HashSet<>();

    /**
     * @param subject whom the text is given to
     * @param names of everybody; their own is left
     */
    Redaction(DataSubject subject, Collection<String> names) {
        own.add(subject.address().toLowerCase(Locale.ROOT));
        for (String name : names) {
            var first = WORD.matcher(name);
            if (first.find() && !name.equalsIgnoreCase(subject.name())) {
                others.computeIfAbsent(first.group().toLowerCase(Locale.ROOT), it -> new ArrayList<>())
                        .add(name.substring(first.start()));
            }
        }
        // Of two names that begin alike, the longer one is meant.
        others.values().forEach(it -> it.sort((one, other) -> other.length() - one.length()));
    }

    String of(String text) {
        return withoutNames(MAILBOX.matcher(text).replaceAll(this::mailbox));
    }

    private String mailbox(MatchResult found) {
        return own.contains(found.group().toLowerCase(Locale.ROOT)) ? found.group() : ADDRESS;
    }

    private String withoutNames(String text) {
        StringBuilder left = new StringBuilder(text.length());
        int from = 0;
        var word = WORD.matcher(text);
        while (word.find()) {
            if (word.start() < from) {
                continue;
            }
            int length = nameAt(text, word.start(), word.group());
            if (length > 0) {
                left.append(text, from, word.start()).append(NAME);
                from = word.start() + length;
            }
        }
        return left.append(text, from, text.length()).toString();
    }

    /** How long the name is that begins there; 0 where none does. */
    private int nameAt(String text, int at, String word) {
        for (String name : others.getOrDefault(word.toLowerCase(Locale.ROOT), List.of())) {
            int end = at + name.length();
            boolean isWhole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (isWhole && text.regionMatches(true, at, name, 0, name.length())) {
                return name.length();
            }
        }
        return 0;
    }
}
