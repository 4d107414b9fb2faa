package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Statement;
import meridian.roles.reading.blocks.Block;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.blocks.Words;
import meridian.roles.reading.vocabulary.Field;
import meridian.roles.reading.vocabulary.HeaderField;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Labels;
import meridian.roles.reading.vocabulary.Phrases;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The blocks of a document brought under their headings, whatever those look like. */
final class Outline {

    /** A heading with fewer characters was not broken by an editor that wraps its lines. */
    private static final int SHORTEST_WRAPPED = 80;

    /** How a line begins that is a criterion, and no label for those below it. */
    private static final Phrases CRITERION = Phrases.of(
            "knowledge of ",
            "experience of ",
            "experience in ",
            "experience with ",
            "understanding of ",
            "ability to ");

    /** The rank of the lowest heading: those of labels are above it. */
    private static final int HEADINGS = 60;

    /** The rank of a point that names what is nested in it: no label stands below one. */
    private static final int NAMED = 95;

    /** How a heading begins that is a sentence of whoever holds the post, and no name of a section. */
    private static final Phrases ME = Phrases.of("i am ", "i have ", "im ", "ive ", "i can ", "my ");

    private final List<Section> sections = new ArrayList<>();
    private final List<Block> blocks;
    private final Labels labels;
    private Section current = Section.root();
    private int itemBase;

    /** Where the list ends whose points on top only name what is nested in them. */
    private int namedUntil;

    /** Where the list ends that the last point leads in, whose indent is lost: at the last item of it. */
    private int innerUntil = -1;

    private boolean titled;

    private Outline(List<Block> blocks, Labels labels) {
        this.blocks = blocks;
        this.labels = labels;
        sections.add(current);
    }

    /**
     * The sections of a document, in reading order; the first is what stands before any heading.
     *
     * @param title the role's name where it is known, else empty: a heading of that name is not looked up
     */
    static List<Section> of(List<Block> blocks, String title) {
        Outline outline = new Outline(blocks, new Labels(title));
        int at = 0;
        while (at < blocks.size()) {
            at += outline.take(at);
        }
        return outline.sections;
    }

    /** Takes the block at this place, and says how many blocks that took. */
    private int take(int at) {
        Block block = blocks.get(at);
        Block next = at + 1 < blocks.size() ? blocks.get(at + 1) : null;
        switch (block) {
            case Block.Heading heading -> heading(heading, next);
            case Block.Paragraph paragraph -> {
                return paragraph(paragraph, at, next);
            }
            case Block.Item item -> item(item, at, next);
            case Block.Row row -> row(row);
            case Block.Pair pair -> fact(pair.key().text(), pair.value(), pair.lines());
            case Block.Verbatim verbatim -> add(new Entry.Raw(verbatim.text(), verbatim.lines()));
        }
        return 1;
    }

    private void heading(Block.Heading heading, @Nullable Block next) {
        HeaderField field = HeaderField.read(heading.words().text());
        if (field != null && !field.value().isEmpty() && field.field() != Field.TITLE && field.field() != Field.OTHER) {
            add(new Entry.Fact(field.key(), field.field(), Words.of(field.value()), false, heading.lines()));
            return;
        }
        open(whole(heading, next), heading.level() * 10, heading.lines(), next);
    }

    /** The words of a heading that goes on in the line below it: they end with its sentence. */
    private static String whole(Block.Heading heading, @Nullable Block next) {
        String text = heading.words().text();
        if (text.length() < SHORTEST_WRAPPED
                || Letters.endsSentence(text)
                || !(next instanceof Block.Paragraph rest)
                || rest.lines().first() != heading.lines().last() + 1
                || !Letters.beginsLower(rest.words().text())) {
            return text;
        }
        String goesOn = rest.words().text();
        int stop = goesOn.indexOf(". ");
        return text + " " + (stop < 0 ? goesOn : goesOn.substring(0, stop + 1));
    }

    private int paragraph(Block.Paragraph paragraph, int at, @Nullable Block next) {
        if (paragraph.depth() > 0 && continuesPoint(paragraph)) {
            return 1;
        }
        Entry.Point listed = pointAbove(paragraph, at);
        switch (labels.of(paragraph, next, current.kind())) {
            case Labels.Label label
            when listed != null && CRITERION.beginsIn(label.text()) -> addBelow(listed, paragraph);
            case Labels.Label label -> open(label.text(), label.rank(), paragraph.lines(), next);
            case Labels.LabelAndText both -> {
                if (current.kind() != Kind.DUTIES && isNote(both.text()) && !(lastEntry() instanceof Entry.Point)) {
                    // What is noted before a list heads nothing that follows it.
                    add(new Entry.Prose(paragraph.words(), paragraph.lines()));
                    return 1;
                }
                open(both.text(), both.rank(), paragraph.lines(), null);
                enumerated(both.rest(), paragraph.lines());
            }
            case Labels.KeyAndValue pair ->
                add(new Entry.Fact(pair.key(), pair.field(), pair.value(), pair.strong(), paragraph.lines()));
            case Labels.KeyAbove key -> {
                if (next instanceof Block.Paragraph value) {
                    fact(key.key(), value.words(), paragraph.lines().through(value.lines()));
                    return 2;
                }
            }
            case Labels.Text text when listed != null -> addBelow(listed, paragraph);
            case Labels.Text text -> add(new Entry.Prose(text.words(), paragraph.lines()));
        }
        return 1;
    }

    private void addBelow(Entry.Point before, Block.Paragraph paragraph) {
        Lines lines = paragraph.lines();
        add(new Entry.Point(before.marker(), paragraph.words(), new ArrayList<>(), lines, lines));
    }

    private static boolean isNote(String label) {
        String key = Letters.key(label);
        return key.equals("note") || key.equals("please note");
    }

    private @Nullable Entry lastEntry() {
        return current.entries().isEmpty() ? null : current.entries().getLast();
    }

    /** The point whose list a line goes on that lost its marker: it stands right below that and right above another; null where it does not. */
    private Entry.@Nullable Point pointAbove(Block.Paragraph paragraph, int from) {
        boolean listed = current.kind() == Kind.DUTIES || current.kind() == Kind.CRITERIA;
        if (!listed
                || paragraph.depth() > 0
                || !(lastEntry() instanceof Entry.Point point)
                || point.lines().last() + 1 != paragraph.lines().first()
                || ".;)".indexOf(Letters.last(point.words().text())) < 0
                || Letters.last(paragraph.words().text()) == ':') {
            return null;
        }
        int at = from + 1;
        while (at < blocks.size() && blocks.get(at) instanceof Block.Paragraph && follows(at)) {
            at++;
        }
        return at < blocks.size() && blocks.get(at) instanceof Block.Item && follows(at) ? point : null;
    }

    /** Whether a block stands right below the one before it. */
    private boolean follows(int at) {
        return blocks.get(at).lines().first() == blocks.get(at - 1).lines().last() + 1;
    }

    /** The text of a label, and each item of a list that is written into it. */
    private void enumerated(Words text, Lines lines) {
        Enumeration list = Enumeration.of(text.text());
        if (list == null) {
            add(new Entry.Prose(text, lines));
            return;
        }
        if (!list.opening().isEmpty()) {
            add(new Entry.Prose(Words.of(list.opening()), lines));
        }
        for (String item : list.items()) {
            add(new Entry.Point("-", Words.of(item), new ArrayList<>(), lines, lines));
        }
    }

    private boolean continuesPoint(Block.Paragraph paragraph) {
        if (current.entries().isEmpty() || !(current.entries().getLast() instanceof Entry.Point point)) {
            return false;
        }
        nest(point, new Statement(paragraph.words().text(), paragraph.lines()));
        return true;
    }

    private void nest(Entry.Point point, Statement detail) {
        point.details().add(detail);
        current.entries()
                .set(
                        current.entries().size() - 1,
                        new Entry.Point(
                                point.marker(),
                                point.words(),
                                point.details(),
                                point.own(),
                                point.lines().through(detail.lines())));
    }

    private void item(Block.Item item, int at, @Nullable Block next) {
        if (item.words().text().length() <= 3
                && Letters.key(item.words().text()).isEmpty()) {
            // A marker that was left without words.
            return;
        }
        if (leadsWithin(item.words())) {
            add(new Entry.Raw(item.words().text(), item.lines()));
            return;
        }
        if (itemBase > 0 && item.depth() <= itemBase) {
            itemBase = 0;
        }
        if (item.depth() == 1 && isNameOfNested(at)) {
            open(Labels.withoutColon(item.words().text()), NAMED, item.lines(), next);
            itemBase = 1;
            return;
        }
        Labels.Label label = labels.of(item, next, current.kind());
        if (label != null) {
            open(label.text(), label.rank(), item.lines(), next);
            itemBase = item.depth();
            return;
        }
        boolean nested = item.depth() - itemBase > 1 || at <= innerUntil || isOfTheLast(item);
        innerUntil = nested ? innerUntil : endOfInner(item, at);
        if (nested && !current.entries().isEmpty() && current.entries().getLast() instanceof Entry.Point point) {
            nest(point, new Statement(item.words().text(), item.lines()));
        } else {
            add(new Entry.Point(item.marker(), unticked(item.words()), new ArrayList<>(), item.lines(), item.lines()));
        }
    }

    /** Where the list ends that "Tools for charts:" leads in in the middle of another: one item after its "and", of two; -1 where none does. */
    private int endOfInner(Block.Item item, int from) {
        if (Letters.last(item.words().text()) != ':') {
            return -1;
        }
        int end = -1;
        for (int at = from + 1; at < blocks.size() && blocks.get(at) instanceof Block.Item one; at++) {
            String text = one.words().text();
            boolean last = text.endsWith("; and") || text.endsWith("; or");
            if (one.depth() != item.depth() || end < 0 && !last && !text.endsWith(";")) {
                return -1;
            }
            if (last && end >= 0) {
                return end;
            }
            end = last ? at + 1 : end;
        }
        return -1;
    }

    /** "Leadership" over nested points that say what one does or is to have, in a list of nothing else. */
    private boolean isNameOfNested(int at) {
        boolean duties = current.kind() == Kind.DUTIES;
        if (!duties && current.kind() != Kind.CRITERIA) {
            return false;
        }
        boolean first = at == 0 || !(blocks.get(at - 1) instanceof Block.Item);
        if (first) {
            namedUntil = duties ? Doing.endOfNamed(blocks, at) : Doing.endOfNames(blocks, at);
        }
        return at < namedUntil;
    }

    /** "[ ] Plan the season": an item without the box to tick before it. */
    private static Words unticked(Words words) {
        String text = words.text();
        boolean box = text.startsWith("[ ] ") || text.startsWith("[x] ");
        return box ? words.from(4) : words;
    }

    /** Whether the last point, "Experience with any of the following:", holds those after it, whose indent is lost. */
    private boolean isOfTheLast(Block.Item item) {
        int size = current.entries().size();
        return size > 0
                && current.entries().getLast() instanceof Entry.Point point
                && endsOpen(point.words().text())
                && (size > 1 && current.entries().get(size - 2) instanceof Entry.Point
                        || isNumber(point.marker()) && !isNumber(item.marker()));
    }

    private static boolean isNumber(String marker) {
        return !marker.isEmpty() && Character.isDigit(marker.charAt(0));
    }

    /** Whether an item is nothing but a link to a heading of the same document. */
    private static boolean leadsWithin(Words words) {
        return words.links().size() == 1
                && words.links().getFirst().target().startsWith("#")
                && words.links().getFirst().text().equals(words.text());
    }

    private static boolean endsOpen(String text) {
        int following = text.endsWith(":") ? text.lastIndexOf("of the following") : -1;
        return following > 0 && text.length() - following <= 40;
    }

    private void row(Block.Row row) {
        if (!current.entries().isEmpty()
                && current.entries().getLast() instanceof Entry.Table table
                && row.lines().first() - table.lines().last() <= 3
                && !row.head()) {
            table.rows().add(row);
            current.entries()
                    .set(
                            current.entries().size() - 1,
                            new Entry.Table(table.rows(), table.lines().through(row.lines())));
        } else {
            List<Block.Row> rows = new ArrayList<>();
            rows.add(row);
            add(new Entry.Table(rows, row.lines()));
        }
    }

    private void fact(String key, Words value, Lines lines) {
        add(new Entry.Fact(key, HeaderField.of(key), value, false, lines));
    }

    private void add(Entry entry) {
        current.entries().add(entry);
    }

    private void open(String text, int rank, Lines lines, @Nullable Block next) {
        itemBase = 0;
        String key = Letters.key(text);
        Vocabulary.Meaning said = said(text, key, rank);
        if (said != null && Competencies.isAttribute(key) && isAmongAttributes(rank)) {
            said = null;
        }
        if (said != null && said.kind() == Kind.CRITERIA && isOfFacts(text, key, next)) {
            said = new Vocabulary.Meaning(Kind.HEADER, null);
        }
        titled = titled || rank <= 20;
        Section parent = current;
        int effective = rank;
        while (parent.parent() != null && parent.rank() >= effective) {
            if (parent.rank() == rank && holds(parent, said) || holdsBelowNotes(parent, said, rank)) {
                parent.makeContainer();
                effective = parent.rank() + 1;
                break;
            }
            parent = parent.parent() == null ? parent : parent.parent();
        }
        Vocabulary.Meaning meaning = Capabilities.isSkill(text)
                ? new Vocabulary.Meaning(Kind.CAPABILITIES, null)
                : MeaningInPlace.of(said, text, key, parent);
        current = parent.child(text, key, effective, lines, meaning);
        if (rank <= 10 && labels.isApart(key)) {
            current.makeBelowTitle();
        }
        sections.add(current);
    }

    /** What a heading says by itself; the first says more than the role's name only where it ends with what that does. */
    private Vocabulary.@Nullable Meaning said(String text, String key, int rank) {
        if (!titled && rank <= 20 && key.endsWith(" responsibilities")) {
            return Vocabulary.of(text, key);
        }
        if (labels.isTitle(key) || ME.beginsIn(key)) {
            return null;
        }
        return titled || rank > 10 ? Vocabulary.of(text, key) : Vocabulary.exactly(text, key);
    }

    /** "The essentials" over "Salary: £31,000": whether a list is of what the post offers, and not of criteria. */
    private static boolean isOfFacts(String text, String key, @Nullable Block next) {
        Field field = next instanceof Block.Item item && item.words().text().indexOf(':') > 0
                ? field(item.words().text())
                : null;
        return field == Field.PAY
                || field == Field.LOCATION
                || field == Field.GRADE
                || field == Field.OTHER && Vocabulary.exactly(text, key) == null;
    }

    private static @Nullable Field field(String line) {
        HeaderField field = HeaderField.read(line);
        return field == null || field.value().isEmpty() ? null : field.field();
    }

    /** Whether headings of this look have been attributes of a framework: "Knowledge" is then one more of them. */
    private boolean isAmongAttributes(int rank) {
        for (Section at = current; at != null; at = at.parent()) {
            if (at.rank() == rank && at.isContainer() && at.kind() == Kind.COMPETENCIES) {
                return true;
            }
        }
        return false;
    }

    /** "EDUCATION:" after "Required qualifications:" and how those are judged: whether a label belongs under one that says a weight, over notes alone. */
    private boolean holdsBelowNotes(Section section, Vocabulary.@Nullable Meaning said, int rank) {
        Vocabulary.Meaning own = section.meaning();
        if (own == null
                || own.kind() != Kind.CRITERIA
                || own.importance() == null
                || section.entries().isEmpty()
                || rank != section.rank() && Math.min(rank, section.rank()) <= HEADINGS) {
            return false;
        }
        boolean category = said != null && said.kind() == Kind.CRITERIA && said.importance() == null;
        return section == current
                ? category && StatedCriteria.areNotes(section.entries())
                : section.isContainer() && (category || said == null);
    }

    /** Whether a heading of the same look belongs under this one, which said what it is about and then nothing. */
    private boolean holds(Section section, Vocabulary.@Nullable Meaning said) {
        Vocabulary.Meaning own = section.meaning();
        if (own == null || !section.entries().isEmpty() || !(section.isContainer() || section == current)) {
            return false;
        }
        if (said == null) {
            return own.kind() == Kind.DUTIES || own.kind() == Kind.CRITERIA || own.kind() == Kind.COMPETENCIES;
        }
        return said.kind() == own.kind()
                && (own.kind() == Kind.CRITERIA || own.kind() == Kind.DUTIES)
                && own.importance() == null | said.importance() == null;
    }
}
