package meridian.access.privacy;

/**
 * A column that says something of a person.
 *
 * @param label what it holds, as that person is told: "your name"
 */
public record PersonalColumn(String name, Whose whose, AtErasure atErasure, String label) {

    /** Of whom it tells, which says whether the person is given it. */
    public enum Whose {
        /** Of the person, who is given it. */
        OWN,
        /** Of somebody else in a row of the person's: it is not given. */
        ANOTHER,
        /** What opens a door, or tells whether something does: it is given to nobody. */
        SECRET,
        /** The same as stands in another column: it is not given twice. */
        COPY,
        /** Of nobody, and given so that the row can be understood. */
        CONTEXT;

        /** Whether the person is given it. */
        public boolean isGiven() {
            return this == OWN || this == CONTEXT;
        }
    }

    /** What becomes of it when the person is erased. */
    public enum AtErasure {
        /** The row goes, with all that is in it. */
        ERASED("Erased"),
        /** The row stays, and another value that says nothing of the person stands in its place. */
        REPLACED("Overwritten"),
        /** The row stays, and nothing leads from it to the person any more. */
        CUT_LOOSE("Cut loose from you"),
        /** It stays; its category says why. */
        KEPT("Kept"),
        /** It says nothing of a person. */
        NOTHING("Says nothing of you");

        private final String words;

        AtErasure(String words) {
            this.words = words;
        }

        /** As that person is told. */
        public String words() {
            return words;
        }
    }

    public PersonalColumn {
        if (label.isBlank()) {
            throw new IllegalArgumentException("Nothing says what " + name + " holds");
        }
        if ((whose == Whose.CONTEXT) != (atErasure == AtErasure.NOTHING)) {
            throw new IllegalArgumentException(
                    name + " is either context, with - for erasure, or says something of a person");
        }
    }
}
