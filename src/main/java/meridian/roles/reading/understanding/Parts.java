package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The roles of a document that holds several, each under a heading of its own with duties below it. */
final class Parts {

    /** What a level of a career is called that goes without the name of a post. */
    private static final Set<String> LEVELS = Set.of(
            "junior",
            "mid",
            "midweight",
            "intermediate",
            "senior",
            "lead",
            "principal",
            "expert",
            "staff",
            "associate",
            "graduate",
            "trainee");

    /** Words one of which is in the name of a post, and those that say which of several it is. */
    private static final Set<String> POSTS = Vocabulary.words("posts");

    private static final Set<String> RANKS = Vocabulary.words("ranks");

    /** What joins the word for a post to what it is for: "Lecturer in Law". */
    private static final Set<String> JOINS = Set.of("of", "for", "in", "to");

    private Parts() {}

    /** The headings of the roles, in reading order; empty where the document holds one role at most. */
    static List<Section> of(List<Section> sections) {
        List<Section> headed = headed(sections);
        return headed.isEmpty() ? ListedPosts.of(sections) : headed;
    }

    private static List<Section> headed(List<Section> sections) {
        for (Section section : sections) {
            if (section.children().size() < 2) {
                continue;
            }
            List<Section> roles = new ArrayList<>();
            for (Section child : section.children()) {
                if (isRole(child)) {
                    roles.add(child);
                }
            }
            if (roles.size() > 1) {
                return areBareLevels(roles) ? List.of() : roles;
            }
        }
        return List.of();
    }

    private static boolean isRole(Section section) {
        return section.lines() != null
                && section.meaning() == null
                && section.hasChildren()
                && namesPost(section.key())
                && section.children().stream().anyMatch(Parts::saysDuties);
    }

    /** "Level 3", "Level 4": the steps of one career, whose name the document has, and no roles. */
    private static boolean areBareLevels(List<Section> roles) {
        return roles.stream().allMatch(role -> Levels.isBare(role.key()));
    }

    private static boolean saysDuties(Section section) {
        Vocabulary.Meaning meaning = section.meaning();
        return meaning != null && meaning.kind() == Kind.DUTIES
                || section.meaning() == null && section.children().stream().anyMatch(Parts::saysDuties);
    }

    /** Whether a text is a post's name: "IMS Manager (part time)", "Head of Platforms". */
    static boolean isPost(String text) {
        String[] words = Letters.key(text.substring(0, nameEnd(text))).split(" ");
        for (int at = 0; at < words.length && words.length <= 8; at++) {
            boolean ends = at + 1 == words.length || JOINS.contains(words[at + 1]) || areLevel(words, at + 1);
            if (ends && POSTS.contains(words[at])) {
                return true;
            }
        }
        return false;
    }

    /** Where a bracket, a dash or a comma parts a post's name from what is said of it. */
    private static int nameEnd(String text) {
        for (int at = 1; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ' ' || c == ',') {
                char next = text.charAt(at + 1);
                boolean dash = next == '-' || next == '–' || next == '—';
                if (c == ',' ? next == ' ' : next == '(' || next == '[' || dash && text.startsWith(" ", at + 2)) {
                    return at;
                }
            }
        }
        return text.length();
    }

    /** Whether a text is the name of a level alone: "Senior", "Expert". */
    static boolean isLevel(String text) {
        return LEVELS.contains(Letters.key(text));
    }

    /** Whether words from one on only say which of several posts of a name it is: "2", "II", "level 3", "IC4". */
    private static boolean areLevel(String[] words, int from) {
        for (int at = from; at < words.length; at++) {
            String word = words[at];
            char last = word.charAt(word.length() - 1);
            boolean figure = word.length() <= 3 && Character.isDigit(last);
            boolean roman =
                    word.length() <= 3 && Letters.withoutStart(word, "iv").isEmpty();
            if (!figure && !roman && !RANKS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean namesPost(String key) {
        if (Letters.wordCount(key) > 9) {
            return false;
        }
        for (String word : key.split(" ")) {
            if (POSTS.contains(word) || RANKS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The lines of each role, from its heading to the next heading as high. */
    static List<Lines> lines(List<Section> roles, List<Section> sections, int lastLine) {
        List<Lines> ranges = new ArrayList<>();
        int next = 0;
        for (Section role : roles) {
            Lines head = role.lines();
            int first = head == null ? 1 : head.first();
            int last = lastLine;
            while (sections.get(next) != role) {
                next++;
            }
            for (int after = next + 1; after < sections.size(); after++) {
                Lines at = sections.get(after).lines();
                if (sections.get(after).rank() <= role.rank() && at != null) {
                    last = at.first() - 1;
                    break;
                }
            }
            ranges.add(new Lines(first, Math.max(first, last)));
        }
        return ranges;
    }

    /** The name a role's heading gives, null where it gives none. */
    static @Nullable Sourced<String> title(Section role) {
        Lines lines = role.lines();
        return lines == null ? null : new Sourced<>(PlainTitle.of(role.heading()), lines);
    }
}
