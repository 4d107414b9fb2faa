package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Set;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Which paragraphs state a criterion, and which only tell of the post or of how criteria are used. */
final class StatedCriteria {

    private static final Set<String> CONTAINERS = Vocabulary.words("containers");

    /** A paragraph longer than this, in characters, describes and states no criterion. */
    static final int LONGEST_STATEMENT = 260;

    /** One that a label of its own gives a weight may be longer. */
    static final int LONGEST_LABELLED = 2000;

    /** What a paragraph speaks of that says how criteria are used. */
    private static final Phrases NOTE = Phrases.of(
            "shortlist",
            "applicant",
            "application form",
            "application process",
            "application stage",
            "your application",
            "the application",
            "an application",
            "of application",
            "applications from",
            "applications will",
            "applications are",
            "applications must",
            "applications without",
            "supporting application",
            "candidates",
            "assessed by",
            "assessed through",
            "resume",
            "your score",
            "be scored",
            "veterans",
            "encourage you to apply",
            "encouraged to apply",
            "encouraging people",
            "encourage people",
            "full consideration",
            "be evaluated",
            "duties and responsibilities",
            "statement of ",
            "residency",
            "salary commensurate",
            "criteria");

    /** How a note begins. */
    private static final Phrases ASIDE = Phrases.of(
            "we ",
            "we’",
            "we'",
            "our ",
            "please ",
            "note ",
            "note:",
            "further information ",
            "additional qualifying experience ",
            "this is a ",
            "this position is ",
            "this post is ",
            "this role is ",
            "the position is ",
            "the post is ",
            "position will report ",
            "this position will report ",
            "the position will report ",
            "this post will report ",
            "the post will report ");

    /** What a point says that states a condition of employment. */
    private static final Phrases CONDITION = Phrases.of(
            "authorized to work",
            "authorised to work",
            "work authorization",
            "right to work",
            "eligible to work",
            "citizen",
            "background investigation",
            "security investigation",
            "background check",
            "selective service",
            "direct deposit",
            "trial period",
            "probation",
            "drug test",
            "e-verify",
            "financial disclosure");

    private StatedCriteria() {}

    /** "Able to write plainly (E)": whether a paragraph has a mark of its own. */
    static boolean isMarked(Passage passage) {
        return passage.entries().stream()
                .anyMatch(entry -> entry instanceof Entry.Prose prose
                        && WeightInWords.marked(prose.words().text()) != null);
    }

    /** "The post requires a driving licence": whether a paragraph says how much it weighs. */
    static boolean weighs(Passage passage) {
        return passage.entries().stream()
                .anyMatch(entry -> entry instanceof Entry.Prose prose
                        && WeightInWords.saidInProse(prose.words().text()) != null);
    }

    /** "Qualifications" over the one short paragraph that names them. */
    static boolean isShortAndAlone(Passage passage) {
        Section section = passage.section();
        return passage.entries().size() == 1
                && section.isBelowTitle()
                && !section.hasChildren()
                && (Vocabulary.exactly(section.heading(), section.key()) != null || isOneOfSeveral(section));
    }

    /** "Health" beside "Character" and "Knowledge", below the heading of a specification. */
    private static boolean isOneOfSeveral(Section section) {
        Section parent = section.parent();
        return section.meaning() == null
                && parent != null
                && CONTAINERS.contains(parent.key())
                && parent.children().size() >= 3
                && Letters.wordCount(section.key()) <= 4;
    }

    /** Whether every point of an essential list is asked of everybody who is employed, whatever the post. */
    static boolean statesConditions(Passage passage) {
        int points = 0;
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Point point) {
                points++;
                if (!CONDITION.isIn(point.words().text())) {
                    return false;
                }
            }
        }
        return points >= 2;
    }

    /** The first point of a list where it only leads in the others, null where it does not: it alone ends in a colon. */
    static Entry.@Nullable Point leadingPoint(Passage passage) {
        Entry.Point first = null;
        int points = 0;
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Point point) {
                points++;
                boolean open = Letters.last(point.words().text()) == ':';
                if (points == 1 ? !open || !point.details().isEmpty() : open) {
                    return null;
                }
                first = points == 1 ? point : first;
            }
        }
        return points > 2 ? first : null;
    }

    static int statements(Passage passage, int longest) {
        int statements = 0;
        for (Entry entry : passage.entries()) {
            statements += isStatement(entry, longest) ? 1 : 0;
        }
        return statements;
    }

    /** "Experience" over the one paragraph that says how much of it the post requires. */
    static boolean isAlone(Passage passage) {
        return passage.entries().size() == 1
                && passage.section().meaning() != null
                && passage.section().isBelowTitle()
                && passage.entries().getFirst() instanceof Entry.Prose prose
                && WeightInWords.saidInProse(prose.words().text()) != null;
    }

    /** "REQUIRED KNOWLEDGE: filing, posting and bookkeeping": whether all stands on the line of its label. */
    static boolean isOnItsLine(Passage passage) {
        return passage.entries().size() == 1
                && passage.entries().getFirst().lines().equals(passage.section().lines());
    }

    /** Whether all that stands below a heading are notes on how the criteria are used that follow under others. */
    static boolean areNotes(List<Entry> entries) {
        for (Entry entry : entries) {
            if (!(entry instanceof Entry.Prose prose) || !isNote(prose.words().text())) {
                return false;
            }
        }
        return true;
    }

    /** Notes on how criteria are used, and header lines, are no criteria. */
    static boolean isNote(String text) {
        return HeaderField.isPair(text) || text.indexOf('=') >= 0 || NOTE.isIn(text) || ASIDE.beginsIn(text);
    }

    static boolean isStatement(Entry entry) {
        return isStatement(entry, LONGEST_STATEMENT);
    }

    static boolean isStatement(Entry entry, int longest) {
        return entry instanceof Entry.Prose prose
                && !prose.leadsIn()
                && prose.words().text().length() <= longest
                && Letters.hasWords(prose.words().text(), 2)
                && !prose.words().text().startsWith("(")
                && !prose.words().isLink()
                && !isNote(prose.words().text());
    }

    /** "Experience of sonar is an absolute requirement", before a list of what is desirable. */
    static boolean obliges(Entry.Prose prose) {
        return isStatement(prose) && WeightInWords.saidInProse(prose.words().text()) == Importance.ESSENTIAL;
    }
}
