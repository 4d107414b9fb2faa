package meridian.roles.reading.understanding;

import meridian.roles.reading.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * An employer that is named together with the part of it the post is in: "Department of Botany, Northmoor University".
 *
 * @param part what the department is called
 * @param body what the whole is called
 */
record PartOfBody(String part, String body) {

    private static final Phrases PARTS = Phrases.of(
            "department",
            "dept",
            "school of ",
            "faculty",
            "service",
            "division",
            "directorate",
            "institute of ",
            "centre for ",
            "center for ",
            "office",
            "unit",
            "team",
            "laborator",
            "library",
            "group");

    private static final Phrases BODIES = Phrases.of(
            "university",
            "college",
            "council",
            "trust",
            "city of ",
            "county of ",
            "state of ",
            "ministry",
            "borough",
            "hospital",
            "museum",
            "foundation",
            "institution",
            "authority");

    /** The two, whichever stands first, null where a name is of one body alone. */
    static @Nullable PartOfBody of(String name) {
        int comma = name.indexOf(", ");
        if (comma < 0 || comma != name.lastIndexOf(", ")) {
            return null;
        }
        String first = name.substring(0, comma).strip();
        String second = name.substring(comma + 2).strip();
        boolean partFirst = PARTS.isIn(first) && !BODIES.isIn(first) && BODIES.isIn(second);
        boolean partLast = BODIES.isIn(first) && PARTS.isIn(second) && !BODIES.isIn(second) && !PARTS.isIn(first);
        return partFirst ? new PartOfBody(first, second) : partLast ? new PartOfBody(second, first) : null;
    }
}
