package meridian.access;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import meridian.access.AuditVerdict.Broken;
import meridian.access.AuditVerdict.Sound;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the whole audit and says whether every entry is as it was written. It needs nothing of the program but a
 * connection, and trusts nothing that the database says but the entries themselves.
 */
public final class VerifyAudit {

    private static final int ROWS_AT_ONCE = 5_000;

    private final Connection connection;
    private final Deque<Anchor> anchors;
    private final int anchored;

    /** Entries without details, and those that an entry allows to be so; by number, which is one that an array can hold. */
    private final BitSet bare = new BitSet();

    private final BitSet erased = new BitSet();
    private AuditEntry last = beforeTheFirst();

    /** @param anchors in the order they were written */
    public VerifyAudit(Connection connection, List<Anchor> anchors) {
        this.connection = connection;
        this.anchors = new ArrayDeque<>(anchors);
        this.anchored = anchors.size();
    }

    /** @param progress is told how many entries were checked, now and then */
    public AuditVerdict run(LongConsumer progress) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement("""
                select number, at, through, act, subject_kind, subject_id, account_id, e.organisation_id,
                    details_hash, previous, hash, salt, actor, address, subject_name, words, before, after, reason,
                    salt is null or d.organisation_id is not distinct from e.organisation_id as same_organisation
                from access.audit_entry e left join access.audit_details d using (number) order by number
                """)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    AuditEntry entry = AuditEntries.entry(rows);
                    Broken fault = fault(entry, rows.getBoolean("same_organisation"));
                    if (fault != null) {
                        return fault;
                    }
                    last = entry;
                    if (entry.number() % ROWS_AT_ONCE == 0) {
                        progress.accept(entry.number());
                    }
                }
            }
        }
        return atTheEnd();
    }

    private AuditVerdict atTheEnd() {
        if (!anchors.isEmpty()) {
            Anchor anchor = anchors.getFirst();
            return new Broken(
                    last.number() + 1,
                    "Entry %d was removed, and with it all after it: the anchor of %s names entry %d."
                            .formatted(last.number() + 1, anchor.at(), anchor.number()));
        }
        BitSet unexplained = (BitSet) bare.clone();
        unexplained.andNot(erased);
        int first = unexplained.nextSetBit(0);
        return first < 0
                ? new Sound(last.number(), bare.cardinality(), anchored)
                : new Broken(
                        first,
                        "The details of entry %d were removed, and no entry says that they were erased."
                                .formatted(first));
    }

    /** @param found whether the details are among those of the organisation whose affair it was */
    private @Nullable Broken fault(AuditEntry entry, boolean found) throws SQLException {
        long expected = last.number() + 1;
        if (!entry.holdsAs(expected, last.hash()) || entry.number() != expected || !follows(entry)) {
            return explained(entry, expected);
        }
        AuditEntry.Details details = entry.details();
        if (details == null) {
            bare.set(Math.toIntExact(expected));
        } else if (!found
                || !MessageDigest.isEqual(details.hash(), entry.content().detailsHash())) {
            return new Broken(expected, "The details of entry %d were changed.".formatted(expected));
        }
        if (entry.content().act().equals(EraseFromAudit.ACT)) {
            EntryNumbers.addTo(erased, entry.content().id(), Math.toIntExact(expected));
        }
        return unanchored(entry);
    }

    /** Anchors of this entry that name another hash: everything up to here was written anew since. */
    private @Nullable Broken unanchored(AuditEntry entry) {
        while (!anchors.isEmpty() && anchors.getFirst().number() == entry.number()) {
            Anchor anchor = anchors.removeFirst();
            if (!MessageDigest.isEqual(anchor.hash(), entry.hash())) {
                return new Broken(
                        entry.number(),
                        "Entry %d is not the one that was anchored on %s: it, or one before it, was changed and the chain written anew."
                                .formatted(entry.number(), anchor.at()));
            }
        }
        return null;
    }

    private boolean follows(AuditEntry entry) {
        return MessageDigest.isEqual(entry.previous(), last.hash());
    }

    /** What was done to the chain so that this entry does not hold where it stands. */
    private Broken explained(AuditEntry entry, long expected) throws SQLException {
        if (entry.number() > expected && entry.holdsAs(entry.number(), entry.previous())) {
            return new Broken(expected, "Entry %d was removed.".formatted(expected));
        }
        if (entry.holdsAs(expected, entry.previous())) {
            // It is as it was written, but what it was written after is not before it.
            return new Broken(
                    last.number(),
                    "Entry %d was changed: the entry after it followed another.".formatted(last.number()));
        }
        long before = numberOf(entry.previous());
        if (before < 0) {
            return entry.holdsAs(expected + 1, entry.previous())
                    ? new Broken(
                            expected,
                            "Entry %d was removed, and those after it were numbered anew.".formatted(expected))
                    : changed(expected);
        }
        for (long original : new long[] {before + 1, expected + 1}) {
            if (entry.holdsAs(original, entry.previous())) {
                return moved(expected, original);
            }
        }
        return changed(expected);
    }

    private static Broken changed(long number) {
        return new Broken(number, "Entry %d was changed.".formatted(number));
    }

    /** An entry that stands later than it did has had another put before it. */
    private static Broken moved(long now, long original) {
        return original < now
                ? new Broken(
                        original,
                        "Entry %d was inserted: the one that stood there is number %d now.".formatted(original, now))
                : new Broken(now, "Entry %d stands out of order: it was number %d.".formatted(now, original));
    }

    /** The number of the entry with a hash, -1 where none has it. */
    private long numberOf(byte[] hash) throws SQLException {
        if (MessageDigest.isEqual(hash, ChainHash.START)) {
            return 0;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select number from access.audit_entry where hash = ?")) {
            select.setBytes(1, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    private static AuditEntry beforeTheFirst() {
        AuditEntry.Content none = new AuditEntry.Content("", "", "", "", null, null, ChainHash.START);
        return new AuditEntry(0, Instant.EPOCH, none, ChainHash.START, ChainHash.START, null);
    }
}
