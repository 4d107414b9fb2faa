package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.LeadIn;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The entries of a section cut where a paragraph leads in: what follows it is another passage. */
final class PassagesOfSection {

    /** A longer paragraph, in characters, leads in with its last sentence. */
    private static final int LONGEST_SENTENCE = 200;

    /** A longer sentence, in characters, is not worded as a heading. */
    private static final int LONGEST_LABEL = 60;

    /** What those are called who hold a post with others, beside the names of posts. */
    private static final Set<String> HOLDERS = Set.of(
            "trustees",
            "governors",
            "members",
            "directors",
            "volunteers",
            "officers",
            "chair",
            "chairs",
            "chairman",
            "chairperson",
            "vice chair",
            "convenor",
            "convener",
            "board",
            "committee",
            "panel",
            "councillors",
            "managers",
            "staff",
            "postholder",
            "postholders",
            "holder",
            "holders");

    private final Section section;
    private final @Nullable Kind kind;
    private final List<Passage> passages;
    private Passage own;
    private Passage open;

    /** What a paragraph said that the list after it weighs, where another stands between the two. */
    private @Nullable Importance announced;

    private PassagesOfSection(Section section, List<Passage> passages) {
        this.section = section;
        this.passages = passages;
        this.kind = onlyNamesDuties(section) ? null : section.kind();
        this.own = unled();
        this.open = own;
        passages.add(own);
    }

    /** Adds the passages of a section to those of the sections before it. */
    static void add(Section section, List<Passage> passages) {
        PassagesOfSection cut = new PassagesOfSection(section, passages);
        for (int at = 0; at < section.entries().size(); at++) {
            cut.take(at);
        }
    }

    private Passage unled() {
        return new Passage(
                section, kind, kind == Kind.CRITERIA ? section.importance() : null, false, new ArrayList<>());
    }

    private void take(int at) {
        Entry entry = section.entries().get(at);
        Entry next = at + 1 < section.entries().size() ? section.entries().get(at + 1) : null;
        boolean unmarkedFirst = open.ledIn() && open.entries().isEmpty() && next instanceof Entry.Point;
        boolean listed = unmarkedFirst || open.ledIn() && goesOn(entry, open.entries(), next);
        if (!(entry instanceof Entry.Prose prose) || listed && !prose.leadsIn()) {
            // The first of a list that lost its marker stands among the others.
            open.entries().add(entry);
            return;
        }
        Vocabulary.Meaning meaning = meaning(prose, at, next);
        if (kind == Kind.APART && meaning != null && meaning.kind() == Kind.CRITERIA) {
            // What stands around criteria in a section of tools is of criteria too.
            passages.replaceAll(one -> one.section() == section && one.kind() == Kind.APART
                    ? new Passage(section, Kind.CRITERIA, null, true, one.entries())
                    : one);
        }
        own = open == own ? own : unled();
        if (open != own) {
            passages.add(own);
        }
        open = own;
        own.entries().add(entry);
        if (meaning != null) {
            open = new Passage(section, meaning.kind(), meaning.importance(), true, new ArrayList<>());
            passages.add(open);
        }
    }

    /** What a paragraph says that the entries after it are, null where it leads in nothing else than its section. */
    private Vocabulary.@Nullable Meaning meaning(Entry.Prose prose, int at, @Nullable Entry next) {
        String text = prose.words().text();
        Vocabulary.Meaning meaning = prose.leadsIn() || next instanceof Entry.Point && leadsIn(text)
                ? LeadIn.of(leading(prose), kind, section.heading())
                : null;
        if (next instanceof Entry.Point
                && (obliges(text) || endsInPurpose(text) && tellsOfPost(text))
                && Doing.isSaidIn(listFrom(at + 1))) {
            return new Vocabulary.Meaning(Kind.DUTIES, null);
        }
        if (meaning == null
                && kind == Kind.DUTIES
                && next instanceof Entry.Point
                && text.endsWith("ou should:")
                && !Doing.isSaidIn(listFrom(at + 1))) {
            return new Vocabulary.Meaning(Kind.CRITERIA, null);
        }
        if (meaning != null
                && meaning.kind() == Kind.CRITERIA
                && meaning.importance() == null
                && next instanceof Entry.Point
                && endsInPurpose(text)
                && Doing.isSaidIn(listFrom(at + 1))) {
            return new Vocabulary.Meaning(Kind.DUTIES, null);
        }
        if (meaning == null
                && kind == Kind.CRITERIA
                && section.importance() != null
                && next instanceof Entry.Point
                && prose.leadsIn()
                && own.points() > 0
                && LeadIn.describesAnew(text)) {
            return new Vocabulary.Meaning(Kind.CRITERIA, null);
        }
        if (meaning == null && kind == Kind.DUTIES && next instanceof Entry.Point && prose.leadsIn()) {
            Vocabulary.Meaning said = text.length() <= LONGEST_LABEL ? Vocabulary.of(text) : null;
            if (said != null && said.kind() == Kind.CRITERIA && Having.isIn(listFrom(at + 1))) {
                return said;
            }
        }
        if (meaning != null
                && kind == Kind.PURPOSE
                && meaning.kind() == Kind.CRITERIA
                && meaning.importance() == null
                && isSummary()) {
            return null;
        }
        Importance before = announced;
        announced = null;
        if (kind == Kind.CRITERIA && meaning == null) {
            if (before != null && next instanceof Entry.Point) {
                return new Vocabulary.Meaning(Kind.CRITERIA, before);
            }
            announced = next instanceof Entry.Prose ? announced(text) : null;
        }
        boolean first = open == own && own.points() == 0;
        // "Responsibilities" right over "A good candidate will be able to:" says what the list is.
        boolean headed = first && kind == Kind.DUTIES && text.endsWith(" able to:");
        return meaning != null && (headed || meaning.kind() == Kind.APART && !prose.leadsIn()) ? null : meaning;
    }

    /** Whether the section stands below a heading for a summary, of which what it lists is a part. */
    private boolean isSummary() {
        for (Section above = section.parent(); above != null && above.kind() == Kind.PURPOSE; above = above.parent()) {
            if (above.key().contains("summary")) {
                return true;
            }
        }
        return false;
    }

    /** "The following would be an advantage.", two paragraphs above its list: how much that weighs, null where it says nothing of it. */
    private static @Nullable Importance announced(String text) {
        boolean of = text.length() <= LONGEST_SENTENCE
                && (text.contains("ollowing") || text.contains("below") || text.startsWith("All of the"));
        return of ? LeadIn.importance(" " + Letters.key(text)) : null;
    }

    /** "Members must:", "The Chair shall": what those are to do who hold the post, where its list says what one does. */
    private static boolean obliges(String text) {
        String key = text.length() > LONGEST_SENTENCE ? "" : Letters.key(text);
        int modal = key.lastIndexOf(' ');
        String last = key.substring(modal + 1);
        boolean to = last.equals("must") || last.equals("shall") || last.equals("should") || last.equals("will");
        if (modal < 0 || !to) {
            return false;
        }
        String subject = key.substring(0, modal);
        return HOLDERS.contains(subject.substring(subject.lastIndexOf(' ') + 1)) || Parts.isPost(subject);
    }

    /** "A lock keeper is somebody who works with the crews to:": whether what is said is said of a post. */
    private static boolean tellsOfPost(String text) {
        int sentence = text.lastIndexOf(". ") + 1;
        int is = text.indexOf(" is ", sentence);
        return is > 0
                && text.indexOf(" who ", is) > 0
                && Parts.isPost(text.substring(Math.max(sentence, text.lastIndexOf(',', is) + 1), is));
    }

    /** "If you join us you work with the pilots to:", but not "You are able to:": whether what one does it for follows. */
    private static boolean endsInPurpose(String text) {
        return text.endsWith(" to:") && !text.endsWith("able to:") && !text.endsWith("bility to:");
    }

    /** The points of the list that begins at a place. */
    private List<Entry> listFrom(int from) {
        int end = from;
        while (end < section.entries().size() && section.entries().get(end) instanceof Entry.Point) {
            end++;
        }
        return section.entries().subList(from, end);
    }

    /** "Lock keeper responsibilities" over the headings for them: what stands right below it introduces. */
    private static boolean onlyNamesDuties(Section section) {
        return section.isTitleOfDuties() && section.hasChildren() && !section.listsPoints();
    }

    /** Whether a paragraph is one of a list that lost its markers: each ends in a semicolon, or has the line below the last. */
    private static boolean goesOn(Entry entry, List<Entry> before, @Nullable Entry next) {
        if (!(entry instanceof Entry.Prose)) {
            return false;
        }
        Entry last = before.isEmpty() ? null : before.getLast();
        return endsInSemicolon(entry)
                || (last == null
                        ? next != null && isBelow(next, entry)
                        : endsInSemicolon(last) || isBelow(entry, last));
    }

    private static boolean isBelow(Entry entry, Entry last) {
        return entry instanceof Entry.Prose
                && last instanceof Entry.Prose
                && entry.lines().first() == last.lines().last() + 1;
    }

    private static boolean endsInSemicolon(Entry entry) {
        return entry instanceof Entry.Prose prose && Letters.last(prose.words().text()) == ';';
    }

    /** What of a paragraph leads in: of a long one that ends in no colon, the words up to "below". */
    private static String leading(Entry.Prose prose) {
        String text = prose.words().text();
        int below = prose.leadsIn() || text.length() <= LONGEST_SENTENCE ? -1 : text.lastIndexOf("below");
        return below < 0 ? text : text.substring(0, below);
    }

    /** Whether a sentence that ends in no colon still says what the list after it is. */
    private static boolean leadsIn(String whole) {
        int sentence = whole.length() <= LONGEST_SENTENCE ? -1 : whole.lastIndexOf(". ");
        String text = whole.substring(sentence + 1);
        return text.length() <= 240
                && (text.endsWith(" will")
                        || text.contains("following")
                        || text.contains("below")
                        || text.length() <= 140 && LeadIn.importance(" " + Letters.key(text)) != null);
    }
}
