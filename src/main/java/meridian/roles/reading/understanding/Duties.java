package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Responsibility;
import meridian.roles.profile.RoleProfile.Statement;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/** What the holder of the role does, item by item, with the groups the document puts it in. */
final class Duties {

    /** A paragraph longer than this, in characters, describes; a shorter one among others states a duty. */
    private static final int LONGEST_STATEMENT = 320;

    /** Labels that are but the beginning of what each duty under them says. */
    private static final Set<String> LEADING = Set.of("you will", "youll", "you will be", "in this role you will");

    record Found(
            Section section,
            boolean ledIn,
            @Nullable String leadIn,
            String text,
            List<Statement> details,
            Lines lines) {}

    private Duties() {}

    /**
     * The duties of a document.
     *
     * @param taken sections that say something else although they stand among duties
     */
    static List<Responsibility> of(List<Passage> passages, Set<Section> taken) {
        List<Found> found = new ArrayList<>();
        for (Passage passage : passages) {
            boolean links = passage.section().meaning() == null && passage.isOfLinks() && passage.points() > 0;
            if (passage.kind() == Kind.DUTIES && !taken.contains(passage.section()) && !links) {
                take(passage, found);
            } else if (passage.kind() != Kind.CRITERIA) {
                TabledDuties.headed(passage, found);
            }
        }
        if (found.isEmpty()) {
            TabledDuties.ofLevels(passages, found);
        }
        boolean several = haveSeveral(found);
        List<Responsibility> duties = new ArrayList<>(found.size());
        Found last = null;
        String group = null;
        for (Found duty : found) {
            // Most stand in the group of the one before.
            group = last != null && standTogether(last, duty) ? group : group(duty, several);
            last = duty;
            duties.add(new Responsibility(group, duty.text(), duty.details(), duty.lines()));
        }
        return duties;
    }

    private static boolean standTogether(Found one, Found other) {
        return one.section() == other.section()
                && one.ledIn() == other.ledIn()
                && one.leadIn() == null
                && other.leadIn() == null;
    }

    private static boolean holdsStrongFact(Passage passage) {
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Fact fact && fact.strong()) {
                return true;
            }
        }
        return false;
    }

    private static void take(Passage passage, List<Found> found) {
        boolean points = passage.points() > 0;
        boolean facts = !points && holdsStrongFact(passage);
        if (!points && !facts && isLabelledParagraph(passage)) {
            labelled(passage, found);
            return;
        }
        boolean listed = !passage.ledIn() && passage.section().listsPoints();
        boolean stated = !points && !facts && !listed && statements(passage);
        boolean grouped = hasAims(passage);
        boolean shared = ShareOfTime.groups(passage.entries());
        String aim = null;
        for (Entry entry : passage.entries()) {
            switch (entry) {
                case Entry.Point point -> {
                    if (shared && ShareOfTime.ends(point.words().text())) {
                        aim = point.words().text();
                    } else if (!leadsIn(point, passage) && !Placeholders.isLeft(point.words())) {
                        found.add(new Found(
                                passage.section(),
                                passage.ledIn(),
                                aim,
                                point.words().text(),
                                point.details(),
                                point.lines()));
                    }
                }
                case Entry.Fact fact -> {
                    if (!points && fact.strong()) {
                        found.add(new Found(
                                passage.section(),
                                passage.ledIn(),
                                fact.key(),
                                fact.value().text(),
                                List.of(),
                                fact.lines()));
                    }
                }
                case Entry.Table table -> {
                    if (!CriteriaTable.isOne(table, Kind.DUTIES)) {
                        TabledDuties.rows(passage, table, found);
                    }
                }
                case Entry.Prose prose -> {
                    aim = grouped && isAim(prose) ? aim(prose.words().text()) : aim;
                    if (stated
                            && !prose.leadsIn()
                            && !prose.words().isLink()
                            && !DirectReports.areNone(prose.words())) {
                        found.add(new Found(
                                passage.section(),
                                passage.ledIn(),
                                null,
                                prose.words().text(),
                                List.of(),
                                prose.lines()));
                    }
                }
                case Entry.Raw raw -> {}
            }
        }
    }

    /** Whether the passage is of lists, each under what it is to achieve. */
    private static boolean hasAims(Passage passage) {
        List<Entry> entries = passage.entries();
        int aims = 0;
        for (int i = 0; i + 1 < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Prose prose
                    && isAim(prose)
                    && entries.get(i + 1) instanceof Entry.Point) {
                aims++;
            }
        }
        return aims >= 2;
    }

    /** "**You will keep the canals open all winter.**": a sentence of its own that stands out. */
    private static boolean isAim(Entry.Prose prose) {
        String text = prose.words().text();
        return prose.words().isStrong() ? tellsTheHolder(text) : isObjective(text);
    }

    private static String aim(String text) {
        return isObjective(text) ? text.substring(0, objectiveEnd(text)) : text;
    }

    /** "Keep the canals open, including:": what the list after it is a part of. */
    private static boolean isObjective(String text) {
        return Letters.last(text) == ':' && objectiveEnd(text) > 0 && Doing.begins(text, false);
    }

    /** Where the words begin that only lead over to a list, -1 where none do. */
    private static int objectiveEnd(String text) {
        int including = text.lastIndexOf(", including");
        int which = text.lastIndexOf(", which");
        int end = Math.max(including, which);
        return text.length() - end <= 60 ? end : -1;
    }

    /** "Duties include the following:" with a mark of its own, above those it speaks of. */
    private static boolean leadsIn(Entry.Point point, Passage passage) {
        String text = point.words().text();
        return Letters.last(text) == ':'
                && point.details().isEmpty()
                && point == passage.entries().getFirst()
                && passage.points() > 2
                && text.contains("following");
    }

    /** A label under the duties with paragraphs and no list: one duty, with its name. */
    private static boolean isLabelledParagraph(Passage passage) {
        Section section = passage.section();
        return !passage.ledIn()
                && (section.rank() >= 65 || !section.top().holdsPoints())
                && section.top() != section
                && !section.hasChildren()
                && !passage.entries().isEmpty()
                && passage.entries().stream().allMatch(entry -> entry instanceof Entry.Prose prose && !prose.leadsIn())
                && !areEachToldTheHolder(passage.entries())
                && !section.listsPoints();
    }

    /** "You will plan the routes." and "You will tell the crews.", a paragraph each: as many duties. */
    private static boolean areEachToldTheHolder(List<Entry> entries) {
        return entries.size() >= 3
                && entries.stream()
                        .allMatch(entry -> entry instanceof Entry.Prose prose
                                && tellsTheHolder(prose.words().text()));
    }

    private static boolean tellsTheHolder(String text) {
        return text.startsWith("You will ") || text.startsWith("You’ll ") || text.startsWith("You'll ");
    }

    private static void labelled(Passage passage, List<Found> found) {
        List<Statement> details = new ArrayList<>();
        Entry.Prose first = (Entry.Prose) passage.entries().getFirst();
        Lines lines = first.lines();
        for (Entry entry : passage.entries().subList(1, passage.entries().size())) {
            details.add(new Statement(((Entry.Prose) entry).words().text(), entry.lines()));
            lines = lines.through(entry.lines());
        }
        found.add(new Found(
                passage.section(),
                false,
                passage.section().heading(),
                first.words().text(),
                details,
                lines));
    }

    /** Whether paragraphs stand where a list lost its markers: three or more, each no longer than a statement. */
    private static boolean statements(Passage passage) {
        int count = 0;
        for (Entry entry : passage.entries()) {
            if (entry instanceof Entry.Prose prose && !prose.leadsIn()) {
                if (prose.words().text().length() > LONGEST_STATEMENT
                        || tells(prose.words().text())) {
                    return false;
                }
                count++;
            }
        }
        return count >= 3;
    }

    /** Whether a paragraph speaks to the reader of the role, as no item of a list does. */
    private static boolean tells(String text) {
        return text.startsWith("We ")
                || text.startsWith("We’")
                || text.startsWith("We'")
                || text.startsWith("This ")
                || text.startsWith("Our ");
    }

    /** Whether more than one heading holds duties itself and is no group within another, or two groups have not one above them. */
    private static boolean haveSeveral(List<Found> found) {
        Section head = null;
        for (Found duty : found) {
            Section section = duty.section();
            Section top = section.top();
            boolean heads = duty.ledIn() || top == section;
            if (top != found.getFirst().section().top() || heads && head != null && head != section) {
                return true;
            }
            head = heads ? section : head;
        }
        return false;
    }

    /** "The lock keeper supports:": the beginning of a sentence, and the name of no group. */
    private static boolean isSentence(Section section) {
        String key = section.key();
        return key.startsWith("the ")
                && !key.startsWith("the role")
                && key.endsWith("s")
                && Letters.wordCount(key) <= 5
                && Letters.wordCount(key) >= 3
                && section.lines() != null
                && section.rank() >= 65;
    }

    /** "Your impact" over "You will:": the heading that names a group, where the one right above its list only leads in. */
    private static Section named(Section section) {
        Section above = section.parent();
        boolean leads = above != null
                && above.kind() == Kind.DUTIES
                && above.entries().isEmpty()
                && above.children().size() == 1
                && LEADING.contains(section.key());
        return above != null && (leads || isSentence(section) && above.rank() > 10 && above.top() != above)
                ? above
                : section;
    }

    /** The group a duty stands in: the heading above it, unless that heads all the duties there are. */
    private static @Nullable String group(Found duty, boolean several) {
        if (duty.leadIn() != null) {
            return GroupName.of(duty.leadIn());
        }
        boolean head = duty.ledIn() || duty.section().top() == duty.section();
        Section named = named(duty.section());
        String heading = named.heading();
        if ((head && !several) || heading.isEmpty() || heading.contains("{{")) {
            return null;
        }
        return GroupName.of(heading);
    }
}
