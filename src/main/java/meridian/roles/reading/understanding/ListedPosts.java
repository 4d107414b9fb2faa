package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Vocabulary;

/** "Chair", "Secretary", "Treasurer", each over a list of what that officer does: roles without a heading for their duties. */
final class ListedPosts {

    private static final Set<String> RANKS = Vocabulary.words("ranks");

    private ListedPosts() {}

    /** The headings of the roles, in reading order; empty where there are not two of different names beside one another. */
    static List<Section> of(List<Section> sections) {
        if (saysDuties(sections)) {
            return List.of();
        }
        for (Section section : sections) {
            if (section.children().size() < 2) {
                continue;
            }
            List<Section> posts = new ArrayList<>();
            for (Section child : section.children()) {
                if (isPostWithList(child)) {
                    posts.add(child);
                }
            }
            if (posts.size() >= 2 && areDifferent(posts) && doWhatIsListed(posts) && !Parts.isPost(section.heading())) {
                return posts;
            }
        }
        return List.of();
    }

    /** Whether a heading says where the duties are, as it does in most documents. */
    private static boolean saysDuties(List<Section> sections) {
        for (Section section : sections) {
            if (section.kind() == Kind.DUTIES) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPostWithList(Section section) {
        return section.lines() != null
                && section.meaning() == null
                && section.listsPoints()
                && Parts.isPost(section.heading());
    }

    private static boolean doWhatIsListed(List<Section> posts) {
        return posts.stream().filter(post -> Doing.isSaidIn(post.entries())).count() * 2 >= posts.size();
    }

    /** "Junior engineer" and "Senior engineer" are levels of one post. */
    private static boolean areDifferent(List<Section> posts) {
        return posts.stream().map(ListedPosts::withoutRank).distinct().count() == posts.size();
    }

    private static String withoutRank(Section post) {
        List<String> words = new ArrayList<>();
        for (String word : post.key().split(" ")) {
            if (!RANKS.contains(word) && !Parts.isLevel(word) && !Letters.hasFigure(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }
}
