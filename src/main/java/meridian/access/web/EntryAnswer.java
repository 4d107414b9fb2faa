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
        boolean erased) {

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
                said == null);
    }

    static final List<String> COLUMNS = List.of(
            "entry", "at", "person", "through", "act", "what", "kind", "record", "name", "before", "after", "reason",
            "erased");

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
                erased ? "yes" : "no");
    }
}
