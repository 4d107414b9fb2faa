package meridian.access;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit.
 *
 * @param number its place in the chain, from 1 on without a gap
 * @param at when, to the microsecond
 * @param details null where they were erased
 */
record AuditEntry(
        long number,
        Instant at,
        String through,
        String act,
        String kind,
        String id,
        byte[] detailsHash,
        byte[] previous,
        byte[] hash,
        @Nullable Details details) {

    /** What may name a person; the salt keeps what was erased from being guessed from its hash. */
    record Details(
            byte[] salt,
            String actor,
            String name,
            String words,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {

        byte[] hash() {
            return new ChainHash()
                    .add(salt)
                    .add(actor)
                    .add(name)
                    .add(words)
                    .add(before)
                    .add(after)
                    .add(reason)
                    .end();
        }
    }

    /** The hash that its content gives it, were it of this number and after an entry with that hash. */
    byte[] hashAs(long place, byte[] after) {
        return new ChainHash()
                .add(after)
                .add(place)
                .add(at.getEpochSecond())
                .add(at.getNano())
                .add(through)
                .add(act)
                .add(kind)
                .add(id)
                .add(detailsHash)
                .end();
    }

    /** Whether its own content gives the hash it has. */
    boolean holdsAs(long place, byte[] after) {
        return MessageDigest.isEqual(hash, hashAs(place, after));
    }

    /** The same, hashed. */
    AuditEntry sealed() {
        return new AuditEntry(
                number, at, through, act, kind, id, detailsHash, previous, hashAs(number, previous), details);
    }
}
