package meridian.access.rules;

import meridian.access.OrganisationId;

/** What somebody is to an organisation. */
public record Relation(Kind kind, OrganisationId organisation) {

    /** The kinds of relations; a module that adds what somebody can be adds its kind here. */
    public enum Kind {
        MEMBER("belongs to it"),
        ADMINISTRATOR("is its administrator");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As in "Amara Obi belongs to it". */
        public String words() {
            return words;
        }
    }
}
