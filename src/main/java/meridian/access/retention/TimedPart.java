package meridian.access.retention;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import meridian.access.privacy.FoundBy;
import meridian.access.privacy.PersonalColumn.AtErasure;
import meridian.access.privacy.PersonalTable;
import meridian.access.privacy.Retention;

/**
 * Rows of a table that are taken out when their time is over, whoever they are of.
 *
 * @param purpose what they are kept for, as the declaration calls it
 */
record TimedPart(String purpose, PersonalTable table) {

    /** How many go in one transaction, so that nobody waits for long. */
    static final int AT_ONCE = 5_000;

    /** Whether the rows have a time of their own, and go with all that is in them. */
    static boolean isOne(PersonalTable table) {
        String since = table.kept().since();
        return since != null
                && !since.equals(Retention.LEAVING)
                && table.columns().stream()
                        .allMatch(it -> it.atErasure() == AtErasure.ERASED || it.atErasure() == AtErasure.NOTHING);
    }

    /** By what it is known again: "access.session". */
    String name() {
        return table.name();
    }

    /** "90 days after it would have ended by itself". */
    String words() {
        return table.kept().words();
    }

    private String since() {
        return Objects.requireNonNull(table.kept().since());
    }

    /** Which rows are due, at the time {@code :now}: none of somebody whom an organisation holds what it keeps of. */
    String due() {
        return "%s < cast(:now as timestamptz) - interval '%s'%s"
                .formatted(since(), Objects.requireNonNull(table.kept().period()), notHeld());
    }

    /** When the next is due, of those that are not. */
    String next() {
        return "(select min(%1$s) + interval '%2$s' from %3$s where %1$s >= cast(:now as timestamptz) - interval '%2$s')"
                .formatted(since(), Objects.requireNonNull(table.kept().period()), table.name());
    }

    private String notHeld() {
        List<FoundBy> by = table.foundBy().stream()
                .filter(it -> it.through() == null && !it.isUnsure())
                .toList();
        return by.stream()
                .map(it -> switch (it.way()) {
                    case ACCOUNT ->
                        " and not exists (select from access.held() as held where held.account_id = %s.%s)"
                                .formatted(table.name(), it.column());
                    default ->
                        " and not exists (select from access.held() as held where held.address = lower(%s.%s))"
                                .formatted(table.name(), it.column());
                })
                .collect(joining());
    }

    String delete() {
        return "delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit %3$d))"
                .formatted(table.name(), due(), AT_ONCE);
    }
}
