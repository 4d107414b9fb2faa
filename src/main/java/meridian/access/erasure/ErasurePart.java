package meridian.access.erasure;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import meridian.access.privacy.FoundBy;
import meridian.access.privacy.FoundBy.Way;
import meridian.access.privacy.PersonalColumn;
import meridian.access.privacy.PersonalColumn.AtErasure;
import meridian.access.privacy.PersonalTable;

/**
 * Rows of one table that a person is found by, and what becomes of them.
 *
 * @param purpose what they are kept for, as the declaration calls it
 * @param isWhole whether everything goes, or what is the organisation's in whose sight it is done
 * @param isNameShared whether somebody else has the same name, so that nothing is taken out by the name alone
 */
record ErasurePart(String purpose, PersonalTable table, boolean isWhole, boolean isNameShared) {

    /** What stands in place of a name. */
    static final String NOBODY = "Erased person";

    /** What stands in place of other words. */
    private static final String NOTHING = "Erased";

    /** By what it is known again: "access.invitation by address". */
    String name() {
        return table.name() + table.foundBy().stream().map(FoundBy::column).collect(joining(", ", " by ", ""));
    }

    Becomes becomes() {
        if (has(AtErasure.ERASED) || has(AtErasure.REPLACED) || has(AtErasure.CUT_LOOSE)) {
            return foundBy().isEmpty() ? Becomes.LEFT : has(AtErasure.ERASED) ? Becomes.ERASED : Becomes.REPLACED;
        }
        return Becomes.KEPT;
    }

    private boolean has(AtErasure fate) {
        return table.columns().stream().anyMatch(it -> it.atErasure() == fate);
    }

    private List<FoundBy> foundBy() {
        return table.foundBy().stream()
                .filter(it -> !isNameShared || !it.isUnsure())
                .toList();
    }

    /** Whether it can be counted without looking through texts. */
    boolean isCounted() {
        return table.foundBy().stream().anyMatch(it -> it.way() != Way.WORDS);
    }

    /** Which rows there are, also those that are left to a person; for counting. */
    String counted() {
        return condition(
                table.foundBy().stream().filter(it -> it.way() != Way.WORDS).toList());
    }

    /** Which rows it is done to. */
    String condition() {
        return condition(foundBy());
    }

    private String condition(List<FoundBy> by) {
        String theirs = any(by);
        String whose = table.organisation();
        return whose == null ? theirs : theirs + " and " + whose(whose);
    }

    /** That a row is an organisation's in whose sight it is done; where everything goes, also one that is nobody's. */
    private String whose(String column) {
        String seen = column + " = any (access.organisations())";
        return isWhole ? "(" + column + " is null or " + seen + ")" : seen;
    }

    private static String any(List<FoundBy> by) {
        return by.stream().map(FoundBy::condition).collect(joining(" or ", "(", ")"));
    }

    String delete() {
        return "delete from %s where %s".formatted(table.name(), condition());
    }

    String overwrite() {
        String columns = table.columns().stream()
                .filter(it -> it.atErasure() == AtErasure.REPLACED || it.atErasure() == AtErasure.CUT_LOOSE)
                .map(this::overwritten)
                .collect(joining(", "));
        return "update %s set %s where %s".formatted(table.name(), columns, condition());
    }

    /** A column that itself leads to the person is overwritten where it does; another wherever the row is theirs. */
    private String overwritten(PersonalColumn column) {
        List<FoundBy> leads = table.foundBy().stream()
                .filter(it -> it.column().equals(column.name()))
                .toList();
        String instead = leads.stream()
                .findFirst()
                .map(FoundBy::way)
                .map(it -> switch (it) {
                    case ACCOUNT -> "null";
                    case NAME -> "'" + NOBODY + "'";
                    case ADDRESS, WORDS -> "'" + NOTHING + "'";
                })
                .orElse("'" + NOTHING + "'");
        if (leads.isEmpty()) {
            return column.name() + " = " + instead;
        }
        List<FoundBy> itself = foundBy().stream().filter(leads::contains).toList();
        List<FoundBy> sure = foundBy().stream()
                .filter(it -> it.way() == Way.ACCOUNT)
                .filter(it -> !itself.contains(it))
                .toList();
        return "%1$s = case when %2$s then %3$s else %1$s end"
                .formatted(
                        column.name(),
                        any(Stream.concat(itself.stream(), sure.stream()).toList()),
                        instead);
    }
}
