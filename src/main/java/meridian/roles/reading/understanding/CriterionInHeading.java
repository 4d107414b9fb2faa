package meridian.roles.reading.understanding;

import java.util.List;
import meridian.roles.profile.Lines;
import meridian.roles.profile.RoleProfile.Criterion;
import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** "You lead by example" over a paragraph, one of three or more such headings below one for criteria. */
final class CriterionInHeading {

    private static final Phrases YOU = Phrases.of("you ", "youre ", "youve ");

    private CriterionInHeading() {}

    /** What a heading says together with the paragraphs under it, null where it states no criterion. */
    static @Nullable Criterion of(Passage passage) {
        Section section = passage.section();
        Section parent = section.parent();
        Lines lines = section.lines();
        if (parent == null || lines == null || !states(passage, section, parent)) {
            return null;
        }
        StringBuilder text = new StringBuilder(section.heading()).append(':');
        for (Entry entry : passage.entries()) {
            text.append(' ').append(((Entry.Prose) entry).words().text());
            lines = lines.through(entry.lines());
        }
        return new Criterion(
                PersonSpecification.category(parent), passage.importance(), text.toString(), List.of(), lines);
    }

    private static boolean states(Passage passage, Section section, Section parent) {
        return !passage.ledIn()
                && YOU.beginsIn(section.key())
                && parent.meaning() != null
                && parent.children().size() >= 3
                && !parent.listsPoints()
                && !section.hasChildren()
                && !passage.entries().isEmpty()
                && passage.entries().stream().allMatch(entry -> entry instanceof Entry.Prose prose && !prose.leadsIn())
                && parent.children().stream().allMatch(child -> YOU.beginsIn(child.key()));
    }
}
