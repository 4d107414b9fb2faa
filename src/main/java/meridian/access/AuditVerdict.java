package meridian.access;

/** What became of checking the audit. */
public sealed interface AuditVerdict {

    /**
     * Every entry is as it was written, in the order it was.
     *
     * @param erased entries whose details were taken out, each with an entry that says so
     * @param anchors how many anchors the chain passes through
     */
    record Sound(long entries, long erased, int anchors) implements AuditVerdict {}

    /**
     * It is not.
     *
     * @param number the first entry that something is wrong with
     * @param what as a sentence
     */
    record Broken(long number, String what) implements AuditVerdict {}
}
