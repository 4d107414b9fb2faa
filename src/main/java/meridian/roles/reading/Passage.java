package meridian.roles.reading;

import java.util.ArrayList;
import java.util.List;
import meridian.roles.profile.RoleProfile.Importance;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a section that are about the same: all of them, or those after a lead-in that says otherwise.
 *
 * @param kind null where nothing says what they are about
 * @param importance what a label or lead-in says they weigh, null where none does
 * @param ledIn whether a lead-in gave the kind, and not the heading
 */
record Passage(
        Section section, @Nullable Kind kind, @Nullable Importance importance, boolean ledIn, List<Entry> entries) {

    /** The passages of a document, in reading order. */
    static List<Passage> of(List<Section> sections) {
        List<Passage> passages = new ArrayList<>();
        for (Section section : sections) {
            of(section, passages);
        }
        return passages;
    }

    private static void of(Section section, List<Passage> passages) {
        Kind kind = section.kind();
        Importance importance = kind == Kind.CRITERIA ? section.importance() : null;
        Passage own = new Passage(section, kind, importance, false, new ArrayList<>());
        passages.add(own);
        Passage open = own;
        for (Entry entry : section.entries()) {
            if (entry instanceof Entry.Prose prose) {
                Vocabulary.Meaning meaning =
                        prose.leadsIn() ? LeadIn.of(prose.words().text(), kind, section.heading()) : null;
                own = open == own ? own : new Passage(section, kind, importance, false, new ArrayList<>());
                if (open != own) {
                    passages.add(own);
                }
                open = own;
                own.entries().add(entry);
                if (meaning != null) {
                    Importance weight = meaning.importance() != null
                            ? meaning.importance()
                            : meaning.kind() == kind ? importance : null;
                    open = new Passage(section, meaning.kind(), weight, true, new ArrayList<>());
                    passages.add(open);
                }
            } else {
                open.entries().add(entry);
            }
        }
    }
}
