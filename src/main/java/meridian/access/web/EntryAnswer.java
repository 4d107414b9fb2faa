package meridian.access.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import meridian.access.AuditRow;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param entry its place in the chain, from 1 on
 * @param what it was, as a sentence
 * @param record the id of what it was done to
 * @param name what that was called then
 * @param account the id of whoever did it, null where it was nobody with an account
 * @param organisation the id of whose affair it was, null where it was the installation's own
 * @param address of the network, from where; null where it came from within, and where no auditor asks
 * @param erased whether what it said of persons was taken out; then all that is null is so therefore
 */
public record EntryAnswer(
        long entry,
        Instant at,
        @Nullable String person,
        String through,
        String act,
        @Nullable String what,
        String kind,
        String record,
        @Nullable String name,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        boolean erased,
        @Nullable String account,
        @Nullable String organisation,
        @Nullable String address) {

    public static EntryAnswer of(AuditRow row) {
        AuditRow.Said said = row.said();
        return new EntryAnswer(
                row.number(),
                row.at(),
                said == null ? null : said.actor(),
                row.through().name().toLowerCase(Locale.ROOT),
                row.act(),
                said == null ? null : said.words(),
                row.kind(),
                row.id(),
                said == null ? null : said.name(),
                said == null ? null : said.before(),
                said == null ? null : said.after(),
                said == null ? null : said.reason(),
                said == null,
                row.account() == null ? null : row.account().toString(),
                row.organisation() == null ? null : row.organisation().toString(),
                said == null ? null : said.address());
    }

    /** For those who work with a record, whom it does not concern where others sit. */
    public EntryAnswer withoutAddress() {
        return new EntryAnswer(
                entry,
                at,
                person,
                through,
                act,
                what,
                kind,
                record,
                name,
                before,
                after,
                reason,
                erased,
                account,
                organisation,
                null);
    }

    static final List<String> COLUMNS = List.of(
            "entry",
            "at",
            "person",
            "through",
            "act",
            "what",
            "kind",
            "record",
            "name",
            "before",
            "after",
            "reason",
            "erased",
            "account",
            "organisation",
            "address");

    /** As a row of a table, for a spreadsheet. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                entry,
                at,
                person,
                through,
                act,
                what,
                kind,
                record,
                name,
                before,
                after,
                reason,
                erased ? "yes" : "no",
                account,
                organisation,
                address);
    }
}
