package meridian.access;

import java.time.Instant;
import java.util.Locale;
import meridian.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to an organisation, from which follows what they may do there.
 *
 * @param family the family of roles a head of profession heads, null where they head every family; null for other kinds
 * @param group the group of the organisation's directory that makes them that, null where an administrator did
 * @param until when it ends by itself, null where it does not
 */
public record Relation(
        Kind kind,
        OrganisationId organisation,
        @Nullable String family,
        @Nullable String group,
        @Nullable Instant until) {

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
        PRIVACY_OFFICER("Privacy officer"),
        /** An administrator who reads what was done for some hours, having said why. */
        EMERGENCY("Emergency access");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether whoever is it sees what is kept of people: who they are, what they did. */
        public boolean showsPeople() {
            return this == ADMINISTRATOR || this == AUDITOR || this == PRIVACY_OFFICER || this == EMERGENCY;
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

    public Relation(Kind kind, OrganisationId organisation, @Nullable String family) {
        this(kind, organisation, family, null, null);
    }

    /** "Head of profession: Product", "Auditor, by the group Internal audit", "Emergency access until 14:05". */
    public String words() {
        return kind.words()
                + (family == null ? "" : ": " + family)
                + (group == null ? "" : ", by the group " + group)
                + (until == null ? "" : " until " + Dates.minute(until));
    }
}
