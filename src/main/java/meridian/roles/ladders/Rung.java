package meridian.roles.ladders;

import org.jspecify.annotations.Nullable;

/**
 * A role as a ladder sees it.
 *
 * @param id the role's own id, as text
 * @param level the responsibility level its framework gives it, null where it names none
 * @param previous the title of the role one step down, in the document's words
 * @param next the title of the role one step up
 */
public record Rung(
        String id,
        String title,
        String organisation,
        @Nullable String family,
        @Nullable String seniority,
        @Nullable Integer level,
        @Nullable String previous,
        @Nullable String next) {

    /** Which way a link of a ladder points. */
    public enum End {
        PREVIOUS,
        NEXT;

        public End other() {
            return this == PREVIOUS ? NEXT : PREVIOUS;
        }

        @Override
        public String toString() {
            return this == PREVIOUS ? "previous" : "next";
        }
    }

    public @Nullable String named(End end) {
        return end == End.PREVIOUS ? previous : next;
    }
}
