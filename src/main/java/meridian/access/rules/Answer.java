package meridian.access.rules;

/** What a rule says to somebody. */
public sealed interface Answer {

    /** They may. */
    record Allowed() implements Answer {}

    /**
     * They may not.
     *
     * @param reason for a person, in whole sentences: what the rule is, and who could
     */
    record Refused(String reason) implements Answer {}

    static Answer allowedIf(boolean allowed, String otherwise) {
        return allowed ? new Allowed() : new Refused(otherwise);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
