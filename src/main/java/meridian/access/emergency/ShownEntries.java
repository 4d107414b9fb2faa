package meridian.access.emergency;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import meridian.access.AuditRow;
import org.jspecify.annotations.Nullable;

/** Whom entries of the audit are about that were shown: who did it, and whose account it was done to. */
public final class ShownEntries {

    private final Set<Whose> whose = new LinkedHashSet<>();

    /** @param organisation whose affair it was, null where the installation's own */
    private record Whose(@Nullable UUID organisation, UUID account) {}

    public static ShownEntries of(Iterable<AuditRow> rows) {
        ShownEntries shown = new ShownEntries();
        rows.forEach(shown::add);
        return shown;
    }

    public void add(AuditRow row) {
        if (row.said() == null) {
            return; // Nothing of persons is left in it.
        }
        if (row.account() != null) {
            add(row, row.account().value());
        }
        if (row.isOfAccount()) {
            add(row, UUID.fromString(row.id()));
        }
    }

    private void add(AuditRow row, UUID account) {
        whose.add(
                new Whose(row.organisation() == null ? null : row.organisation().value(), account));
    }

    public boolean isEmpty() {
        return whose.isEmpty();
    }

    /** As a parameter of SQL, null for the installation's own. */
    @Nullable
    UUID[] organisations() {
        return whose.stream().map(Whose::organisation).toArray(UUID[]::new);
    }

    UUID[] accounts() {
        return whose.stream().map(Whose::account).toArray(UUID[]::new);
    }
}
