package meridian.roles.reading.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;

/** Lists that no heading and no lead-in says are duties, and that are all the same. */
final class UnheadedDuties {

    private static final Phrases WE = Phrases.of("we");

    /** Headings that hold criteria, whatever those begin with. */
    private static final Set<String> CONTAINERS = Vocabulary.words("containers");

    /** What a heading speaks of that asks something of whoever reads it. */
    private static final Phrases OF_READER = Phrases.of(
            " you ", " your ", " youll ", " youre ", " we ", " were ", " candidate", " applicant", " need", " looking");

    private UnheadedDuties() {}

    /**
     * Takes for duties what else cannot be any.
     *
     * @param said whether a heading or a lead-in says somewhere that duties follow
     */
    static void find(List<Passage> passages, boolean said) {
        if (said) {
            take(passages, UnheadedDuties::isGroup);
            return;
        }
        takeBelowEmployer(passages);
        take(passages, UnheadedDuties::isOfLevel);
        take(passages, UnheadedDuties::isList);
        takeAlike(passages, UnheadedDuties::isLedIn, 1);
        takeAlike(passages, UnheadedDuties::isArea, 2);
    }

    /** Whether a heading says that duties follow; "Scope" or "Community" may be one group of many. */
    static boolean areSaid(List<Section> sections) {
        for (Section section : sections) {
            Vocabulary.Meaning meaning = section.meaning();
            String key = section.key();
            boolean group = key.equals("scope")
                    || key.startsWith("scope and ")
                    || key.startsWith("impact and ")
                    || key.endsWith(" and impact")
                    || key.endsWith(" and scope")
                    || key.equals("practice")
                    || key.equals("community")
                    || key.equals("community of practice")
                    || key.equals("sales")
                    || key.equals("impact");
            if (meaning != null && meaning.kind() == Kind.DUTIES && !group) {
                return true;
            }
        }
        return false;
    }

    private static void take(List<Passage> passages, Predicate<Passage> are) {
        for (int at = 0; at < passages.size(); at++) {
            if (are.test(passages.get(at))) {
                passages.set(at, passages.get(at).asDuties());
            }
        }
    }

    /** Takes lists that may be duties where so many of them say what one does, and with those the ones beside them that often do. */
    private static void takeAlike(List<Passage> passages, Predicate<Passage> may, int least) {
        int found = 0;
        for (Passage passage : passages) {
            boolean beside = least > 1 && passage.guessed() && Doing.isAlsoSaidIn(passage.entries());
            found += beside || may.test(passage) && Doing.isSaidIn(passage.entries()) ? 1 : 0;
        }
        if (found >= least) {
            boolean most =
                    found >= 2 && found * 2 >= passages.stream().filter(may).count();
            take(
                    passages,
                    passage ->
                            may.test(passage) && (Doing.isAlsoSaidIn(passage.entries()) || most && isLedIn(passage)));
        }
    }

    /** Takes lists of what one does, each under a heading of its own, that stand below what is said of the employer. */
    private static void takeBelowEmployer(List<Passage> passages) {
        int found = 0;
        for (Passage passage : passages) {
            found += isBelowEmployer(passage) && Doing.isIn(passage.entries()) ? 1 : 0;
        }
        if (found >= 2) {
            take(passages, passage -> isBelowEmployer(passage) && Doing.isIn(passage.entries()));
        }
    }

    private static boolean isBelowEmployer(Passage passage) {
        Section section = passage.section();
        Section parent = section.parent();
        return passage.kind() == Kind.APART
                && section.meaning() == null
                && !passage.ledIn()
                && passage.points() > 0
                && parent != null
                && parent.meaning() != null
                && parent.key().startsWith("about ")
                && passage.entries().getFirst() instanceof Entry.Point;
    }

    /** "Growing the team" right over what one does: a group of duties, beside those that a heading says are duties. */
    private static boolean isGroup(Passage passage) {
        Section section = passage.section();
        Kind kind = passage.kind();
        boolean open = kind == null
                || kind == Kind.HEADER && section.key().contains("management")
                || kind == Kind.MEASURES && Vocabulary.exactly(section.heading(), section.key()) == null;
        return open
                && !passage.ledIn()
                && isHeaded(section)
                && !isOfEmployer(section.key())
                && passage.points() >= 2
                && (passage.entries().getFirst() instanceof Entry.Point || Parts.isPost(section.heading()))
                && Doing.isIn(passage.entries())
                && !passage.isOfLinks();
    }

    /** A list of an area of a bare level of a career, which says all that is expected there. */
    private static boolean isOfLevel(Passage passage) {
        if (passage.ledIn() || passage.importance() != null || passage.points() == 0) {
            return false;
        }
        for (Section at = passage.section().parent(); at != null; at = at.parent()) {
            if (Levels.isBare(at.key())) {
                return true;
            }
        }
        return isOneOfLevels(passage.section());
    }

    /** "1. Junior" beside "2. Lead": whether headings for levels stand around this one. */
    private static boolean isOneOfLevels(Section section) {
        Section parent = section.parent();
        if (parent == null || !Levels.isNamed(section)) {
            return false;
        }
        int levels = 0;
        for (Section sibling : parent.children()) {
            levels += sibling.rank() == section.rank() && Levels.isNamed(sibling) ? 1 : 0;
        }
        return levels >= 2;
    }

    /** A list under a heading that says nothing else, in a document that has no other place for duties. */
    private static boolean isList(Passage passage) {
        Kind kind = passage.kind();
        String key = passage.section().key();
        boolean open = kind == null || kind == Kind.PURPOSE && isOfTheRole(key) || isBelowPurpose(passage);
        if (!open || passage.ledIn() || !isHeaded(passage.section()) || isOfEmployer(key) || key.startsWith("level ")) {
            return false;
        }
        int points = passage.points();
        int least = kind == Kind.PURPOSE && !isBelowPurpose(passage)
                ? 3
                : points == 1 && Doing.isSaidIn(passage.entries()) ? 1 : 2;
        return points >= least
                && !isOfUs(passage)
                && !isToldOfUs(passage)
                && !isOfFields(passage)
                && !passage.isOfLinks();
    }

    /** "Client work" over what one does, below a summary that it is no part of. */
    private static boolean isBelowPurpose(Passage passage) {
        return passage.kind() == Kind.PURPOSE
                && passage.section().meaning() == null
                && passage.points() > 0
                && passage.entries().getFirst() instanceof Entry.Point
                && Doing.isIn(passage.entries());
    }

    /** "You can: plan a route", where nothing asks for it of a candidate. */
    private static boolean isLedIn(Passage passage) {
        return passage.kind() == Kind.CRITERIA
                && passage.ledIn()
                && passage.importance() == null
                && passage.section().kind() == null
                && passage.points() >= 3;
    }

    /** "Technical skills" over "Writes tests": what a level of a career framework expects, area by area. */
    private static boolean isArea(Passage passage) {
        Section section = passage.section();
        return (passage.kind() == Kind.CRITERIA || passage.kind() == Kind.CAPABILITIES)
                && !passage.ledIn()
                && passage.importance() == null
                && isHeaded(section)
                && passage.points() > 0
                && !CONTAINERS.contains(section.top().key())
                && (!OF_READER.isIn(" " + section.key() + " ") || section.key().equals("you"))
                && (section.top() == section
                        || !OF_READER.isIn(" " + section.top().key() + " "));
    }

    private static boolean isHeaded(Section section) {
        return !section.heading().isEmpty() && section.isBelowTitle();
    }

    /** "We deliver", "We were founded to": what the employer does, and not the holder. */
    private static boolean isOfEmployer(String key) {
        return key.startsWith("we ") || key.startsWith("were ") || key.startsWith("weve ");
    }

    /** "Closing date: 9 May": whether a list is of facts about the post. */
    private static boolean isOfFields(Passage passage) {
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Point point
                    && HeaderField.isPair(point.words().text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * "If we build for the web, we use": whether most of a list says what the employer does, and not the holder, as "Review how we
     * price" does.
     */
    private static boolean isOfUs(Passage passage) {
        int ours = 0;
        int points = 0;
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Point point) {
                points++;
                String text = point.words().text();
                if (WE.isIn(text) && !Doing.begins(text, false)) {
                    String key = " " + Letters.key(text) + " ";
                    ours += key.contains(" we ") || key.startsWith(" were ") ? 1 : 0;
                }
            }
        }
        return ours * 2 > points;
    }

    /** "Next year we will add to our fleet:": whether what leads in says what the employer does. */
    private static boolean isToldOfUs(Passage passage) {
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Prose prose
                    && prose.leadsIn()
                    && WE.isIn(prose.words().text())) {
                String key =
                        " " + Letters.key(Sentences.of(prose.words().text()).getLast()) + " ";
                return key.contains(" we ") && !key.contains(" you ");
            }
        }
        return false;
    }

    /** "Your role at Northlight", where the list under "Purpose of the role" says what the role is for. */
    private static boolean isOfTheRole(String heading) {
        return (heading.contains("role") || heading.contains("job") || heading.contains("post"))
                && !heading.contains("purpose")
                && !heading.contains("summary")
                && !heading.contains("objective")
                && !heading.contains("aim")
                && !heading.contains("mission");
    }
}
