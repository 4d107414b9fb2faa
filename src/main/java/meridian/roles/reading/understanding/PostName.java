package meridian.roles.reading.understanding;

import java.util.Set;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The name of a post that the rest of a sentence begins with: its capitalised words, or what follows "the". */
final class PostName {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "your");

    private static final Set<String> CUT_SHORT = Set.of("Snr", "Sr", "Jnr", "Jr", "Dr", "Prof", "Asst", "Dep");

    private static final Set<String> STOPS = Vocabulary.words("stops");

    private static final Set<String> POSTS = Vocabulary.words("posts");

    /** What may also stand before the name of another post. */
    private static final Set<String> BEFORE = Set.of("lead", "principal", "chief", "staff");

    private static final String MARKS = ".,;:(—–";

    private static final int MOST_WORDS = 12;

    private static final int MOST_SMALL_WORDS = 7;

    private final String rest;
    private final StringBuilder name = new StringBuilder();
    private int words;
    private boolean capital;

    private PostName(String rest) {
        this.rest = rest;
    }

    /** The name, null where the text begins with none. */
    static @Nullable String at(String rest) {
        PostName post = new PostName(rest);
        int start = 0;
        boolean goesOn = true;
        while (goesOn && start <= rest.length()) {
            int space = rest.indexOf(' ', start);
            int end = space < 0 ? rest.length() : space;
            goesOn = post.take(rest.substring(start, end));
            start = end + 1;
        }
        return post.found();
    }

    /** Takes a word into the name; false where the name ends before it or with it. */
    private boolean take(String word) {
        int mark = Letters.firstOf(word, MARKS);
        String bare = mark < 0 ? word : word.substring(0, mark);
        String key = bare.equals("&") ? "" : Letters.key(bare);
        boolean article = words == 0 && ARTICLES.contains(key);
        if (!article) {
            boolean upper = Letters.beginsUpper(bare);
            if (!upper && STOPS.contains(key) && !joins(key)) {
                return false;
            }
            if (!bare.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").append(bare);
                words++;
                capital |= upper;
            }
        }
        if (mark >= 0 && word.charAt(mark) == ',' && listsOn()) {
            name.append(',');
        } else if (mark >= 0 && word.charAt(mark) == '.' && isCutShort(bare)) {
            name.append('.');
        } else if (mark >= 0) {
            return false;
        }
        return words <= MOST_WORDS;
    }

    /** "Snr. Pilot": whether a full stop behind the word only says that it is cut short. */
    static boolean isCutShort(String word) {
        return CUT_SHORT.contains(word);
    }

    private @Nullable String found() {
        if (!capital && (rest.startsWith("the ") || rest.startsWith("our "))) {
            return small(1);
        }
        if (!capital && isOwned()) {
            return small(0);
        }
        String found = Letters.withoutEndMarks(name.toString());
        return capital && words <= MOST_WORDS && found.indexOf('"') < 0 && !found.endsWith(" of") ? found : null;
    }

    /** "and", "for", "the" within a name: a capital follows ("Head of Digital and Data"). */
    private boolean joins(String key) {
        if (name.isEmpty() || !(key.equals("and") || key.equals("for") || key.equals("the"))) {
            return false;
        }
        int at = rest.indexOf(name + " " + key + " ");
        int next = at < 0 ? -1 : at + name.length() + key.length() + 2;
        return next > 0
                && next < rest.length()
                && Character.isUpperCase(rest.charAt(next))
                && (!key.equals("the") || name.toString().endsWith(" of") || rest.startsWith(name + " for the ", at));
    }

    /** "Head of Product, Analysis and Innovation,": the comma stands within the name. */
    private boolean listsOn() {
        int at = rest.indexOf(name + ", ");
        int from = at + name.length() + 2;
        int stop = at < 0 ? -1 : Letters.firstOf(rest, from, ",.;:(");
        String next = stop < 0 ? "" : rest.substring(from, stop);
        if (!next.contains(" and ")) {
            return false;
        }
        for (String word : next.split(" ")) {
            if (!word.equals("and") && !word.equals("of") && !Letters.beginsUpper(word)) {
                return false;
            }
        }
        return true;
    }

    /** "eNorth's executive director": whether the post of an employer in small letters begins here. */
    private boolean isOwned() {
        int end = Math.max(rest.indexOf(' '), 0);
        return rest.startsWith("'s", end - 2) || rest.startsWith("’s", end - 2);
    }

    /** "lead content designer": whether the name of a post goes on here. */
    private static boolean isOfPost(String[] all, int from) {
        for (int at = from; at < Math.min(all.length, MOST_SMALL_WORDS); at++) {
            if (STOPS.contains(all[at])) {
                return false;
            }
            if (POSTS.contains(all[at])) {
                return true;
            }
        }
        return false;
    }

    /** "the contracts and governance manager": a name in small letters, up to the word that says it is a post. */
    private @Nullable String small(int from) {
        int stop = Letters.firstOf(rest, MARKS);
        String[] all = (stop < 0 ? rest : rest.substring(0, stop)).split(" ");
        StringBuilder small = new StringBuilder();
        for (int at = from; at < Math.min(all.length, MOST_SMALL_WORDS); at++) {
            small.append(at > from ? " " : "").append(all[at]);
            boolean ends = at + 1 == all.length || !all[at + 1].equals("of") && !POSTS.contains(all[at + 1]);
            if (ends && POSTS.contains(all[at]) && !(BEFORE.contains(all[at]) && isOfPost(all, at + 1))) {
                return small.toString();
            }
        }
        return null;
    }
}
