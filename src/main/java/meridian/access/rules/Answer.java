package meridian.access.rules;

import meridian.access.Relation;
import org.jspecify.annotations.Nullable;

/** What a rule says to somebody. */
public sealed interface Answer {

    /** They may. */
    record Allowed() implements Answer {}

    /**
     * They may not.
     *
     * @param reason for a person, in whole sentences: what the rule is
     * @param who what one has to be, so that whoever is can be named; null where that is nobody's business
     */
    record Refused(String reason, @Nullable Relation who) implements Answer {}

    static Answer allowedIf(boolean allowed, String otherwise) {
        return allowed ? new Allowed() : new Refused(otherwise, null);
    }

    static Answer allowedIf(boolean allowed, String otherwise, Relation who) {
        return allowed ? new Allowed() : new Refused(otherwise, who);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
