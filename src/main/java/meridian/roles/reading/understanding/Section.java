package meridian.roles.reading.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Importance;
import meridian.roles.reading.blocks.Letters;
import meridian.roles.reading.vocabulary.Kind;
import meridian.roles.reading.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A heading or label and what stands under it, up to the next of its rank. */
final class Section {

    private static final int UNASKED = -1;

    /** Headings that may be over what the post asks for, or over what it is. */
    private static final Set<String> OPEN = Vocabulary.words("either");

    private final @Nullable Section parent;
    private final String heading;
    private final int rank;
    private final @Nullable Lines lines;
    private final Vocabulary.@Nullable Meaning meaning;
    private final @Nullable Kind kind;
    private final @Nullable Importance importance;
    private final String key;
    private final List<Entry> entries = new ArrayList<>();
    /** Whether something stood below a heading as high as a title, right below the same parent, before this one. */
    private boolean afterTitle;

    private boolean container;

    /** Remembered, because every passage of a section asks. */
    private @Nullable Boolean lists;

    private @Nullable Boolean holds;
    private int spoken = UNASKED;
    private final List<Section> below = new ArrayList<>();

    private Section(
            @Nullable Section parent,
            String heading,
            String key,
            int rank,
            @Nullable Lines lines,
            Vocabulary.@Nullable Meaning meaning) {
        this.parent = parent;
        this.heading = heading;
        this.rank = rank;
        this.lines = lines;
        this.meaning = meaning;
        this.key = key;
        Section elder = parent == null || parent.below.isEmpty() ? null : parent.below.getLast();
        this.afterTitle = elder != null && (elder.afterTitle || elder.rank <= 10 && elder.saysAnything());
        this.kind = meaning != null ? meaning.kind() : parent == null ? null : parent.kind;
        Importance own = meaning == null ? null : meaning.importance();
        this.importance = own != null ? own : parent == null ? null : parent.lastingWeight();
    }

    /** What stands before the first heading. */
    static Section root() {
        return new Section(null, "", "", 0, null, null);
    }

    Section child(
            String childHeading, String childKey, int childRank, Lines at, Vocabulary.@Nullable Meaning childMeaning) {
        Section child = new Section(this, childHeading, childKey, childRank, at, childMeaning);
        below.add(child);
        return child;
    }

    @Nullable
    Section parent() {
        return parent;
    }

    /** The heading's words, empty for the root. */
    String heading() {
        return heading;
    }

    /** The heading as it is looked up, see {@link Letters#key}. */
    String key() {
        return key;
    }

    /** How deep the heading stands: the higher, the deeper. */
    int rank() {
        return rank;
    }

    /** Where the heading stands, null for the root. */
    @Nullable
    Lines lines() {
        return lines;
    }

    /** Whether its heading is not the one that names the document: lower, or one of several as high. */
    boolean isBelowTitle() {
        return rank > 10 || afterTitle;
    }

    /** Says that the document has its name from elsewhere, so that this heading does not give it. */
    void makeBelowTitle() {
        afterTitle = true;
    }

    private boolean saysAnything() {
        return !entries.isEmpty() || hasChildren();
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether a heading of the same look stood right under this one, and so belongs to it. */
    boolean isContainer() {
        return container;
    }

    void makeContainer() {
        container = true;
    }

    /** What it speaks of, see {@link Cues#all}; asked once all of its entries are there. */
    int spoken(Cues cues) {
        if (spoken == UNASKED) {
            spoken = cues.all(this);
        }
        return spoken;
    }

    /** Whether a list stands right in it; asked once all of its entries are there. */
    boolean listsPoints() {
        if (lists == null) {
            lists = holdsPoint(entries);
        }
        return lists;
    }

    private static boolean holdsPoint(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Point) {
                return true;
            }
        }
        return false;
    }

    /** Whether a list stands in it or below it; asked once all of its entries are there. */
    boolean holdsPoints() {
        if (holds == null) {
            holds = listsPoints() || below.stream().anyMatch(Section::holdsPoints);
        }
        return holds;
    }

    /** "Trustee roles and responsibilities" over a whole document: what stands below is duties only where nothing says otherwise. */
    boolean isTitleOfDuties() {
        return parent != null && rank <= 10 && kind == Kind.DUTIES && key.endsWith(" responsibilities");
    }

    /** The sections right below this one. */
    List<Section> children() {
        return below;
    }

    /** Whether the section before this one, of the same rank below the same heading, lists duties. */
    boolean followsDuties() {
        if (parent == null) {
            return false;
        }
        Section before = null;
        for (Section sibling : parent.below) {
            if (sibling == this) {
                break;
            }
            before = sibling;
        }
        return before != null
                && before.rank == rank
                && before.listsPoints()
                && (before.kind == Kind.DUTIES || before.meaning == null && before.followsDuties());
    }

    /** Whether duties are listed right before this one or right above it. */
    boolean goesOnWithDuties() {
        return followsDuties() || parent != null && parent.kind == Kind.DUTIES && parent.listsPoints();
    }

    /** Its weight, which lasts for what stands below it until a heading there gives another; "Requirements of the job" over groups only names them. */
    private @Nullable Importance lastingWeight() {
        if (entries.isEmpty() && OPEN.contains(key)) {
            return null;
        }
        for (Section child : below) {
            if (child.importance != importance) {
                return null;
            }
        }
        return importance;
    }

    /** Whether the heading of the last section below this one gives that weight. */
    boolean lastWeighs(Importance weight) {
        return !below.isEmpty() && below.getLast().importance == weight;
    }

    /** Whether headings stand below this one. */
    boolean hasChildren() {
        return !below.isEmpty();
    }

    /** The meaning of its own heading alone. */
    Vocabulary.@Nullable Meaning meaning() {
        return meaning;
    }

    /** What it is about: its own heading's meaning, else its parent's. */
    @Nullable
    Kind kind() {
        return kind;
    }

    /** The outermost section of the unbroken run of the same kind this one belongs to. */
    Section top() {
        Section top = this;
        Kind kind = kind();
        for (Section at = parent; at != null && at.kind() == kind; at = at.parent) {
            top = at;
        }
        return top;
    }

    /** How much what stands here weighs: its own heading's word, else the nearest above within the same kind. */
    @Nullable
    Importance importance() {
        return importance;
    }

    /** By where it stands: to tell objects apart by their identity the virtual machine first has to mark each of them. */
    @Override
    public int hashCode() {
        return lines == null ? 0 : lines.first();
    }
}
