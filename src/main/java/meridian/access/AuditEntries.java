package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of the audit from rows of its two tables. */
final class AuditEntries {

    private AuditEntries() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AuditEntry.Content(
                        row.getString("through"),
                        row.getString("act"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getBytes("details_hash")),
                row.getBytes("previous"),
                row.getBytes("hash"),
                details(row));
    }

    private static AuditEntry.@Nullable Details details(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return salt == null
                ? null
                : new AuditEntry.Details(
                        salt,
                        row.getString("actor"),
                        row.getString("address"),
                        row.getString("subject_name"),
                        row.getString("words"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"));
    }
}
