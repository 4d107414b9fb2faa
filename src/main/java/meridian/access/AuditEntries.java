package meridian.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Entries of the audit from rows of its two tables. */
final class AuditEntries {

    private AuditEntries() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("through"),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getBytes("details_hash"),
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
                        row.getString("subject_name"),
                        row.getString("words"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"));
    }
}
