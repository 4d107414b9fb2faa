package meridian.access;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
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
        Content content,
        byte[] previous,
        byte[] hash,
        @Nullable Details details) {

    /**
     * What stays for good: it names nobody.
     *
     * @param account who did it, null where it was nobody with an account
     * @param organisation whose affair it was, null where it was the installation's own
     * @param detailsHash what the details gave, while there are any
     */
    record Content(
            String through,
            String act,
            String kind,
            String id,
            @Nullable UUID account,
            @Nullable UUID organisation,
            byte[] detailsHash) {

        /**
         * Account and organisation came later, and entries written before have neither: a chain from before holds as it did.
         * Where there is one, both are added. So no two contents give the same bytes, and one that loses what it had, or is
         * given what it had not, no longer gives its hash.
         */
        private void addTo(ChainHash hash) {
            hash.add(through).add(act).add(kind).add(id).add(detailsHash);
            if (account != null || organisation != null) {
                hash.add(account).add(organisation);
            }
        }
    }

    /**
     * What may name a person; the salt keeps what was erased from being guessed from its hash.
     *
     * @param address of the network, null where it came from within, and in entries from before it was kept
     */
    record Details(
            byte[] salt,
            String actor,
            @Nullable String address,
            String name,
            String words,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {

        /** The address is added where there is one, as {@link Content} adds what came later. */
        byte[] hash() {
            ChainHash hash = new ChainHash()
                    .add(salt)
                    .add(actor)
                    .add(name)
                    .add(words)
                    .add(before)
                    .add(after)
                    .add(reason);
            return (address == null ? hash : hash.add(address)).end();
        }
    }

    /** One that takes its place after another. */
    static AuditEntry sealed(long number, Instant at, Content content, byte[] previous, @Nullable Details details) {
        AuditEntry open = new AuditEntry(number, at, content, previous, ChainHash.START, details);
        return new AuditEntry(number, at, content, previous, open.hashAs(number, previous), details);
    }

    /** The hash that its content gives it, were it of this number and after an entry with that hash. */
    byte[] hashAs(long place, byte[] after) {
        ChainHash chained =
                new ChainHash().add(after).add(place).add(at.getEpochSecond()).add(at.getNano());
        content.addTo(chained);
        return chained.end();
    }

    /** Whether its own content gives the hash it has. */
    boolean holdsAs(long place, byte[] after) {
        return MessageDigest.isEqual(hash, hashAs(place, after));
    }
}
