package meridian.access;

import java.time.Instant;
import java.util.UUID;
import meridian.access.Actor.Through;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit as it is read.
 *
 * @param number its place in the chain, from 1
 * @param kind what kind of record it was done to: {@code role}
 * @param id which, for good
 * @param account who did it, null where it was nobody with an account
 * @param organisation whose affair it was, null where it was the installation's own
 * @param said what may name a person, null where it was erased
 */
public record AuditRow(
        long number,
        Instant at,
        Through through,
        String act,
        String kind,
        String id,
        @Nullable AccountId account,
        @Nullable OrganisationId organisation,
        @Nullable Said said) {

    /**
     * What the entry says of persons.
     *
     * @param actor who did it
     * @param address of the network, from where; null where it came from within
     * @param name what the record was called then
     * @param words what was done, as a sentence
     * @param before what was there, null where nothing was or it did not change
     * @param after what is there now, null likewise
     * @param reason why, null where none was given
     */
    public record Said(
            String actor,
            @Nullable String address,
            String name,
            String words,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {

        public boolean changed() {
            return before != null || after != null;
        }
    }

    /** Whether it was done to an account, whose id then names it for good. */
    public boolean isOfAccount() {
        return kind.equals(Audited.ACCOUNT) && isId(id);
    }

    /** What kind of act it was, as a person reads it. */
    public String actInWords() {
        return Audited.inWords(act);
    }

    /** What the audit can be asked for to see all that was done to the same record. */
    public String record() {
        return isId(id) || said == null ? id : said.name();
    }

    /** Whether a text names a record for good, rather than by what it was called. */
    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
