package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.LeadIn;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a section that are about the same: all of them, or those after a lead-in that says otherwise.
 *
 * @param kind null where nothing says what they are about
 * @param importance what a label or lead-in says they weigh, null where none does
 * @param ledIn whether a lead-in gave the kind, and not the heading
 * @param guessed whether nothing gave the kind
 */
record Passage(
        Section section,
        @Nullable Kind kind,
        @Nullable Importance importance,
        boolean ledIn,
        boolean guessed,
        List<Entry> entries) {

    /** Words of a heading that speaks to the reader or of a candidate. */
    private static final Phrases SPOKEN = Phrases.of(
            " you ", " youll ", " youre ", " youve ", " i ", " someone ", " people who ", " candidate", " applicant");

    /** How criteria begin that are said of the candidate: what one has or is, and does not do. */
    private static final Phrases HAVING = Phrases.of(
            "have experience",
            "have a degree",
            "have a good ",
            "have a strong ",
            "have an understanding",
            "have good ",
            "have strong ",
            "have excellent ",
            "have knowledge",
            "have proven ",
            "have previous ",
            "be able to ",
            "be passionate",
            "be confident",
            "be comfortable",
            "be familiar",
            "be a good ",
            "be a strong ",
            "possess ");

    /** How a duty goes on that begins with "be". */
    private static final Phrases DONE = Phrases.of(
            "be responsible",
            "be accountable",
            "be the ",
            "be involved",
            "be part of",
            "be a point",
            "be an escalation",
            "be in charge",
            "be on call",
            "be required",
            "be expected");

    /** How a point speaks to the holder of what they will do. */
    private static final Phrases TOLD = Phrases.of("you will ", "you’ll ", "you'll ", "you work ");

    /** How such a point goes on that says what they are to bring. */
    private static final Phrases BROUGHT = Phrases.of(
            "will have ",
            "will be ",
            "will need ",
            "will bring ",
            "will possess ",
            "will know ",
            "will understand ",
            "will show ",
            "will demonstrate ",
            "ll have ",
            "ll be ",
            "ll need ",
            "ll bring ",
            "ll know ",
            "ll understand ");

    /** What the holder gets and does not do. */
    private static final Phrases GAINED =
            Phrases.of(" love ", " learn ", " get ", " gain ", " enjoy ", " earn ", " receive ", " find ", " expect ");

    /** What goes on with the duties above it, and elsewhere says what else a candidate may have. */
    private static final Set<String> ALSO =
            Set.of("you might also", "you may also", "you might", "you may", "you could also", "you can also");

    /** Headings that some put over duties and others over criteria. */
    private static final Set<String> EITHER = Vocabulary.words("either");

    private static final Phrases OURS = Phrases.of(" we ", " us ", " our ", " you ");

    Passage(Section section, @Nullable Kind kind, @Nullable Importance importance, boolean ledIn, List<Entry> entries) {
        this(section, kind, importance, ledIn, false, entries);
    }

    /** The passages of a document, in reading order. */
    static List<Passage> of(List<Section> sections) {
        List<Passage> passages = new ArrayList<>();
        for (Section section : sections) {
            PassagesOfSection.add(section, passages);
        }
        boolean ledIn = false;
        for (int at = 0; at < passages.size(); at++) {
            Passage headed = passages.get(at).asHeaded();
            int told = headed.told();
            if (told > 0) {
                passages.add(at + 1, headed.after(told));
                headed = headed.upTo(told);
            }
            Passage passage = headed.asHaving().asWorded();
            passages.set(at, passage);
            if (passage.kind() == null && at > 0 && passage.goesOnWithDuties(passages.get(at - 1))) {
                passage = new Passage(passage.section(), Kind.DUTIES, null, false, passage.entries());
                passages.set(at, passage);
            }
            ledIn |= passage.listsDuties();
        }
        UnheadedDuties.find(passages, ledIn || UnheadedDuties.areSaid(sections));
        return passages;
    }

    /** Whether a label that says nothing stands over more of what the list before it says one does. */
    private boolean goesOnWithDuties(Passage before) {
        return before.kind == Kind.DUTIES
                && before.ledIn
                && before.points() >= 2
                && section.isBelowTitle()
                && points() >= 2
                && Doing.isIn(entries);
    }

    /** The same entries as duties, which is a guess. */
    Passage asDuties() {
        return new Passage(section, Kind.DUTIES, null, true, true, entries);
    }

    /** Whether a lead-in said that duties follow, and at least three did. */
    private boolean listsDuties() {
        return ledIn && kind == Kind.DUTIES && points() >= 3;
    }

    /** How many points of a list it has. */
    int points() {
        int points = 0;
        for (int at = 0; at < entries.size(); at++) {
            points += entries.get(at) instanceof Entry.Point ? 1 : 0;
        }
        return points;
    }

    /** What a heading that is no known one says as the beginning of a sentence: "What you'll be getting up to". */
    private Passage asHeaded() {
        boolean open = kind == null || kind == Kind.PURPOSE && section.meaning() == null;
        if (kind == Kind.CRITERIA && section.meaning() == null && !ledIn) {
            Importance own = LeadIn.importance(" " + section.key());
            return new Passage(section, kind, own == null ? importance : own, false, entries);
        }
        if (isOfCandidateBelowDuties()) {
            return new Passage(section, Kind.CRITERIA, LeadIn.importance(" " + section.key()), false, entries);
        }
        if (kind == Kind.CRITERIA && ALSO.contains(section.key()) && section.goesOnWithDuties()) {
            return new Passage(section, Kind.DUTIES, null, false, entries);
        }
        if (!open || ledIn || !section.isBelowTitle() || !section.listsPoints()) {
            return this;
        }
        if (kind == Kind.PURPOSE && section.followsDuties()) {
            return new Passage(section, Kind.DUTIES, null, false, entries);
        }
        String key = " " + section.key() + " ";
        if (key.startsWith(" as a") && key.endsWith(" you ") || asksWhatTheyDo(key)) {
            return new Passage(section, Kind.DUTIES, null, true, entries);
        }
        boolean tells = key.startsWith(" the ") && key.endsWith(" will ");
        if (key.startsWith(" i ") || !tells && !SPOKEN.isIn(key)) {
            return this;
        }
        Vocabulary.Meaning said = LeadIn.of(section.heading(), null, "");
        return said == null || said.kind() == Kind.DUTIES && GAINED.isIn(key)
                ? this
                : new Passage(section, said.kind(), said.importance(), true, entries);
    }

    /** "Relevant experience" below duties, over what one has and does not do: no group of them. */
    private boolean isOfCandidateBelowDuties() {
        if (kind != Kind.DUTIES || section.meaning() != null || ledIn || points() < 2 || !Having.isIn(entries)) {
            return false;
        }
        Vocabulary.Meaning said = Vocabulary.of(section.heading(), section.key());
        return said != null && said.kind() == Kind.CRITERIA && !Doing.isSaidIn(entries);
    }

    /** "What will our new pilot be doing?", "What data architects do", "What the lock keeper does", but not "What we do". */
    private static boolean asksWhatTheyDo(String key) {
        return key.startsWith(" what will ") && key.endsWith(" be doing ")
                || key.startsWith(" what ")
                        && (key.endsWith(" do ") || key.endsWith(" does "))
                        && Letters.wordCount(key) > 3
                        && !OURS.isIn(key);
    }

    /** "You will: have two years' experience": criteria, although duties are led in with those words. */
    private Passage asHaving() {
        if (kind != Kind.DUTIES) {
            return this;
        }
        boolean being = section.key().equals("you will be") || section.key().equals("youll be");
        int points = 0;
        int having = 0;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Point point) {
                String text = point.words().text();
                points++;
                if (being) {
                    having += isDoing(text) ? 0 : 1;
                    continue;
                }
                having += saysWhatTheyAre(text) ? 1 : 0;
            }
        }
        return points >= 2 && having * 2 > points ? new Passage(section, Kind.CRITERIA, null, true, entries) : this;
    }

    /** "Have a passion for maps", "be a strong advocate", but not "be responsible for the charts". */
    private static boolean saysWhatTheyAre(String text) {
        boolean is = text.startsWith("be ") || text.startsWith("Be ");
        return HAVING.isIn(text, 0, Math.min(text.length(), 24))
                || text.startsWith("Have ")
                || text.startsWith("have ")
                || is && !DONE.isIn(text, 0, Math.min(text.length(), 24));
    }

    /** How many entries, up to the end of their list, are duties although they stand under what somebody is looked for. */
    private int told() {
        if (kind != Kind.CRITERIA || importance != null) {
            return 0;
        }
        int told = 0;
        int at = 0;
        for (; at < entries.size() && entries.get(at) instanceof Entry.Point point; at++) {
            String text = point.words().text();
            told += TOLD.beginsIn(text) && !BROUGHT.isIn(text, 0, Math.min(text.length(), 18)) ? 1 : 0;
        }
        return at >= 3 && told * 4 >= at * 3 ? at : 0;
    }

    /** "You will help teams plan", whatever it stands under. */
    private Passage upTo(int end) {
        return new Passage(section, Kind.DUTIES, null, true, entries.subList(0, end));
    }

    private Passage after(int start) {
        return new Passage(section, kind, importance, ledIn, entries.subList(start, entries.size()));
    }

    /** A list under a heading that says nothing, or may mean either, is what its points say they are. */
    private Passage asWorded() {
        boolean headed = section.isBelowTitle();
        boolean either = EITHER.contains(section.key());
        boolean open = kind == null || either || kind == Kind.APART && isLooselyNamed();
        if (ledIn || !open || !headed && !isLedInByColon() || points() < 2 || kind == Kind.CRITERIA && !either) {
            return this;
        }
        if (kind != Kind.CRITERIA && Having.isIn(entries)) {
            return new Passage(section, Kind.CRITERIA, LeadIn.importance(" " + section.key()), false, entries);
        }
        boolean ledOn = entries.getFirst() instanceof Entry.Prose prose && prose.leadsIn();
        return either && !ledOn && kind != Kind.DUTIES && headed && Doing.isIn(entries)
                ? new Passage(section, Kind.DUTIES, null, false, entries)
                : this;
    }

    /** "Our ideal colleague": whether only a part of its heading is known, and its first words at that. */
    private boolean isLooselyNamed() {
        return section.meaning() != null && Vocabulary.exactly(section.heading(), section.key()) == null;
    }

    private boolean isLedInByColon() {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Prose prose && prose.leadsIn()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a point goes on "You will be" with what one does: "planning routes", "responsible for drivers". */
    private static boolean isDoing(String text) {
        int end = text.indexOf(' ');
        String first = end < 0 ? text : text.substring(0, end);
        return first.endsWith("ing") || first.endsWith("ed") || first.endsWith("ible") || first.endsWith("able");
    }

    /** Whether most of a list leads elsewhere, as a list of sources does. */
    boolean isOfLinks() {
        int links = 0;
        for (Entry entry : entries) {
            links += entry instanceof Entry.Point point && point.words().isLink() ? 1 : 0;
        }
        return links * 2 > points();
    }
}
