package meridian.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to an organisation, from which follows what they may do there.
 *
 * @param family the family of roles a head of profession heads, null where they head every family; null for other kinds
 */
public record Relation(
        Kind kind, OrganisationId organisation, @Nullable String family) {

    /** The kinds of relations; a module that adds what somebody can be adds its kind here. */
    public enum Kind {
        /** Belongs to the organisation. */
        MEMBER("Member"),
        /** Says who belongs to it and what they are; sees no more of it than a member. */
        ADMINISTRATOR("Administrator"),
        /** Answers for the roles of a profession: publishes them, records pay. */
        HEAD_OF_PROFESSION("Head of profession"),
        /** Prepares roles: imports documents and mends drafts. */
        LEAD("Lead"),
        /** Reads what was done. */
        AUDITOR("Auditor"),
        /** Answers for what is kept of persons: gives them what they ask for. */
        PRIVACY_OFFICER("Privacy officer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether whoever is it sees what is kept of people: who they are, what they did. */
        public boolean showsPeople() {
            return this == ADMINISTRATOR || this == AUDITOR || this == PRIVACY_OFFICER;
        }

        /** As the database and forms have it: {@code head_of_profession}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Relation(Kind kind, OrganisationId organisation) {
        this(kind, organisation, null);
    }

    /** "Head of profession: Product", "Auditor". */
    public String words() {
        return family == null ? kind.words() : kind.words() + ": " + family;
    }
}
